import { xmlText } from '#lib/text/xml.ts';

const LATIN = { serif: 'Source Serif 4', sans: 'Noto Sans' } as const;
const SCRIPTS = [
  { letters: /\p{Script=Arabic}/u, serif: 'Noto Naskh Arabic', sans: 'Noto Sans Arabic' },
  // So is the family called in its file.
  { letters: /\p{Script=Hebrew}/u, serif: 'Noto Serif Hebrew', sans: 'Noto Sans Hebrew Thin' },
  { letters: /\p{Script=Armenian}/u, serif: 'Noto Serif Armenian', sans: 'Noto Sans Armenian' }
] as const;
/** Width of a space between two runs, em. */
const SPACE = 0.25;

export interface Font {
  readonly kind: 'serif' | 'sans';
  /** px */
  readonly size: number;
  readonly weight: 400 | 700;
}

export interface Run {
  readonly family: string;
  readonly text: string;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

/** Width of a run, px. */
export type Measure = (run: Run, font: Font) => number;

/**
 * A text as runs of one script, each in the font that has it. A browser does that by itself; resvg looks for another font
 * only where the one it began with would have made as many glyphs, and Arabic joins some.
 */
export function runsOf(text: string, kind: Font['kind']): Run[] {
  const runs: { family: string; text: string }[] = [];
  for (const letter of text.trim()) {
    const script = SCRIPTS.find(({ letters }) => letters.test(letter));
    const last = runs.at(-1);
    // A mark or a space is of the run that it stands in.
    const family = script?.[kind] ?? (last && /[\s\p{M}]/u.test(letter) ? last.family : LATIN[kind]);
    const point = /^[^\p{L}\p{N}]+$/u;
    // Points that follow another script are of its direction, and no part of the words after them.
    const parts =
      last && !script && point.test(last.text) && last.text.trim() && !point.test(letter) && runs.length > 1;
    if (last?.family === family && !parts) last.text += letter;
    else runs.push({ family, text: letter });
  }
  return runs.map((run, i) => ({
    family: run.family,
    text: run.text.trim(),
    spaced: i > 0 && (/^\s/.test(run.text) || /\s$/.test(runs[i - 1]!.text))
  }));
}

export function widthOf(text: string, font: Font, measure: Measure): number {
  return runsOf(text, font.kind).reduce(
    (sum, run) => sum + measure(run, font) + (run.spaced ? SPACE * font.size : 0),
    0
  );
}

/**
 * One line of text as SVG, each run where its direction has it.
 * @param at where the line begins: its left end, or its right one where it is written from the right; px
 */
export function lineOf(
  text: string,
  font: Font,
  at: readonly [x: number, y: number],
  rtl: boolean,
  measure: Measure
): string {
  let [x] = at;
  const sign = rtl ? -1 : 1;
  return runsOf(text, font.kind)
    .map((run) => {
      if (run.spaced) x += sign * SPACE * font.size;
      const svg =
        `<text x="${x.toFixed(1)}" y="${at[1].toFixed(1)}" font-family="${run.family}" font-size="${font.size}" ` +
        `font-weight="${font.weight}"${rtl ? ' text-anchor="end"' : ''}>${xmlText(run.text)}</text>`;
      x += sign * measure(run, font);
      return svg;
    })
    .join('');
}
