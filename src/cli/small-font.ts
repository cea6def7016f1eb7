import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** A font that every reader of a Latin text loads: its name in `src/routes/fonts/`, and the package's file that it is made of. */
export interface SmallFont {
  readonly name: string;
  readonly from: string;
}

export const FONTS: readonly SmallFont[] = [
  { name: 'serif-400', from: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2' },
  { name: 'serif-700', from: '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2' },
  { name: 'sans-400', from: '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2' },
  { name: 'sans-700', from: '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2' }
];

/** As `unicode-range` has them in `src/routes/fonts.css`: English, French, German, Italian, Portuguese and Spanish, set well. */
export const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xa1],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xba, 0xbb],
  [0xbf, 0xc4],
  [0xc6, 0xcf],
  [0xd1, 0xd6],
  [0xd9, 0xdc],
  [0xdf, 0xe4],
  [0xe6, 0xef],
  [0xf1, 0xf6],
  [0xf9, 0xfc],
  [0x152, 0x153],
  [0x2011, 0x2011],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212]
] as const;

const CHARACTERS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))
).join('');

/** The font with the characters of `RANGES` alone, kerned and hung as before, without the small capitals that no page sets. */
export const smallFont = ({ from }: SmallFont): Promise<Buffer> =>
  subsetFont(readFileSync(`node_modules/${from}`), CHARACTERS, { targetFormat: 'woff2', noLayoutClosure: true });
