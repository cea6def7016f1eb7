import { textWidth } from './labels/text-width.ts';
import { BOX } from '#lib/camera/key-box.ts';
import type { KeyGroup, KeyText, SceneKey } from './scene-key.ts';

/** Letters, CSS px, and from line to line; the style sheet has the same. */
const TEXT = 12;
const SMALL = 11;
const LEADING = 1.35;
/** Of an entry: at least so high, and so far in its words begin. */
const ENTRY = { height: 24, inset: 37 } as const;
const GAP = 6;
/** Of a circle of a size: what stands beside its swatch but words, and what is between two, side by side and below each other. */
const SIZE = { inset: 15, beside: 12, below: 2 } as const;
/** Letters of a title are so much wider. */
const BOLD = 1.05;
/** As wide as what stands before sources in most languages. */
const BEFORE_SOURCES = 'Sources : ';
/** Words are as wide as they are estimated, or a little wider. */
const SLACK = 1.06;

/** Height of a key that stands open; 0 where there is none. CSS px */
export function boxHeight({ groups, sources }: SceneKey): number {
  if (groups.length + sources.length === 0) return 0;
  const inner = BOX.width - 2 * BOX.padding;
  const heights = groups.map((group) => groupHeight(group, inner));
  const from =
    sources.length > 0
      ? GAP +
        linesOf([{ text: BEFORE_SOURCES + (sources[0]?.text ?? ''), own: true }, ...sources.slice(1)], inner, SMALL) *
          SMALL *
          LEADING
      : 0;
  return Math.ceil(heights.reduce((sum, height) => sum + height, 0) + from + 2 * BOX.padding);
}

function groupHeight({ title, entries, sizes }: KeyGroup, width: number): number {
  const above = title ? GAP + 2 + linesOf(title, width, TEXT * BOLD) * TEXT * LEADING : 0;
  const each = entries.map(({ labels, swatch }) =>
    Math.max(ENTRY.height, heightOf(swatch) + 2, 2 + linesOf(labels, width - ENTRY.inset, TEXT) * TEXT * LEADING)
  );
  return above + (sizes ? rowsOf(entries, each, width) : each.reduce((sum, height) => sum + height, 0));
}

/** Circles of several sizes stand side by side, in as many rows as they need. */
function rowsOf(entries: KeyGroup['entries'], heights: readonly number[], width: number): number {
  let [total, row, x] = [0, 0, 0];
  for (const [i, { labels, swatch }] of entries.entries()) {
    const wide = widthOf(swatch) + SIZE.inset + SLACK * textWidth(labels.map(({ text }) => text).join(', '), TEXT);
    if (x > 0 && x + wide > width) {
      total += row + SIZE.below;
      [row, x] = [0, 0];
    }
    row = Math.max(row, heights[i]!);
    x += wide + SIZE.beside;
  }
  return total + row;
}

const heightOf = (swatch: string): number => Number(/ height="([\d.]+)"/.exec(swatch)?.[1] ?? 0);
const widthOf = (swatch: string): number => Number(/ width="([\d.]+)"/.exec(swatch)?.[1] ?? 0);

/** A line breaks before the word that has no room. */
function linesOf(texts: readonly KeyText[], width: number, size: number): number {
  const wide = (text: string): number => SLACK * textWidth(text, size);
  const words = texts
    .map(({ text }) => text)
    .join(', ')
    .split(/(?<=[ -])/);
  let [lines, x] = [1, 0];
  for (const word of words) {
    const own = wide(word);
    if (x > 0 && x + wide(word.trimEnd()) > width) {
      lines++;
      x = 0;
    }
    // One that is wider than a line is broken.
    lines += Math.max(0, Math.ceil(own / width) - 1);
    x += own > width ? own % width : own;
  }
  return lines;
}
