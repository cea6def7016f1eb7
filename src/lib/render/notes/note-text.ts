import { textWidth } from '#lib/render/labels/text-width.ts';
import { directionOf } from '#lib/text/direction.ts';
import type { Note } from '#lib/story/note.ts';

/** How a callout is set: size of its font, CSS px; from line to line, font sizes. */
export const NOTE_TEXT = { size: 12.5, leading: 1.26 } as const;
/** A column is about so wide where the text has several lines, CSS px. */
const COLUMN = 136;
/** With more lines than this it begins to be a text beside the map. */
const LONG = 4;
/** More lines make a column that covers the map. */
const MOST_LINES = 6;
/** A text as short as this stays on its line, CSS px. */
const SHORT = 96;

/** A text on its lines, as wide as the longest of them. */
export interface NoteLines {
  readonly lines: readonly string[];
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** How far it is from the column that a newspaper would set. */
  readonly cost: number;
}

/** The ways to set a text: for each number of lines the narrowest column, which has them about as long as each other. */
export function noteLines(text: string): NoteLines[] {
  const words = text.split(' ').map((word) => ({ word, width: widthOf(word) }));
  const whole = widthOf(text);
  const found: NoteLines[] = [];
  for (let count = 1; count <= MOST_LINES; count++) {
    const lines = narrowest(words, count, whole / count);
    if (!lines || found.some((other) => other.lines.length >= lines.length)) continue;
    const width = Math.max(...lines.map(widthOf));
    const { size, leading } = NOTE_TEXT;
    const height = size * (1.2 + (lines.length - 1) * leading);
    const off = lines.length === 1 && whole <= SHORT ? 0 : Math.abs(Math.log(width / COLUMN)) * 5;
    const cost = off + (lines.length === 1 && whole > SHORT ? 1.5 : 0) + Math.max(0, lines.length - LONG) * 0.6;
    found.push({ lines, width, height, cost });
  }
  return found;
}

const widthOf = (text: string): number => textWidth(text, NOTE_TEXT.size);
const SPACE = widthOf(' ');

/** The words on so many lines at most, in the narrowest column in which they go there. */
function narrowest(
  words: readonly { readonly word: string; readonly width: number }[],
  count: number,
  least: number
): string[] | null {
  const longest = Math.max(...words.map(({ width }) => width));
  // A line ends where a word does: a little wider than an even share is wide enough.
  for (let column = Math.max(longest, least); column < least + 2 * longest + 40; column += 4) {
    const lines: string[][] = [];
    let room = 0;
    for (const { word, width } of words) {
      if (lines.length > 0 && width + SPACE <= room + 0.01) {
        lines.at(-1)!.push(word);
        room -= width + SPACE;
      } else {
        lines.push([word]);
        room = column - width;
      }
    }
    if (lines.length <= count) return lines.map((line) => line.join(' '));
  }
  return null;
}

/** Letters by which a text says in which direction it runs. */
const STRONG = /[\p{L}]/u;
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction that a text runs in: of its first letter, as a browser takes it; in a language from the right, of any such letter. */
export function noteDirection({ text, lang }: Pick<Note, 'text' | 'lang'>, story: string): 'ltr' | 'rtl' {
  const own = directionOf(lang ?? story);
  if (own === 'rtl' && FROM_RIGHT.test(text)) return 'rtl';
  const first = STRONG.exec(text)?.[0];
  return first === undefined ? own : FROM_RIGHT.test(first) ? 'rtl' : 'ltr';
}
