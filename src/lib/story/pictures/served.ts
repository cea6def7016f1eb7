import type { ClipFile } from './clip-bytes.ts';
import type { Picture } from './picture.ts';

/** How wide a picture is served: a phone's column, one of twice and of three times as many pixels. px */
const WIDTHS = [400, 800, 1200];

/** A picture as a text shows it; of a clip, what stands for it until it is played. */
export interface ShownPicture extends Picture {
  /** Its file in the story's folder. */
  readonly file: string;
  readonly alt: string;
  /** What it shows, beside the alternative; may be empty. */
  readonly caption: string;
  /** As it is written: “© AFP”. */
  readonly credit: string;
  /** The name in it: “AFP”. */
  readonly by: string;
  readonly clip?: ClipFile & { readonly file: string };
}

/** Its widths as it is served, the smallest first: none is larger than the picture itself. px */
export function widthsOf({ width }: Pick<Picture, 'width'>): number[] {
  const smaller = WIDTHS.filter((one) => one < width);
  return smaller.length < WIDTHS.length ? [...smaller, width] : smaller;
}

/** Formats in which it is served: what every browser of today knows, and what any feed reader does. */
export type ServedFormat = 'avif' | 'jpg' | 'png';

/** The name of a clip that is served. */
export const clipName = ({ file, hash }: NonNullable<ShownPicture['clip']>): string => `${slugOf(file)}${hash}.mp4`;

/** Where a picture is clear, its fallback is, too. */
export const fallbackOf = ({ alpha }: Pick<Picture, 'alpha'>): ServedFormat => (alpha ? 'png' : 'jpg');

/** The name of a file that is served: it changes where the picture does. */
export function servedName(
  { file, hash }: Pick<ShownPicture, 'file' | 'hash'>,
  width: number,
  format: ServedFormat
): string {
  return `${slugOf(file)}${hash}-${width}.${format}`;
}

/** What is left of a file's name in an address, with a hyphen behind it. */
function slugOf(file: string): string {
  const words = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words === '' ? '' : `${words.slice(0, 60)}-`;
}

/** Every file that is served of a picture. */
export const servedFiles = (picture: ShownPicture) =>
  (['avif', fallbackOf(picture)] as const).flatMap((format) =>
    widthsOf(picture).map((width) => ({ name: servedName(picture, width, format), width, format }))
  );

/** The fallback that is shown where one size has to do: in a feed, to a search engine. */
export function mainFile(picture: ShownPicture): {
  readonly name: string;
  readonly width: number;
  readonly height: number;
} {
  const width = widthsOf(picture).at(-1)!;
  const height = Math.round((picture.height * width) / picture.width);
  return { name: servedName(picture, width, fallbackOf(picture)), width, height };
}
