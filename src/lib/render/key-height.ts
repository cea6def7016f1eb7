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
/** Words are as wide as they are estimated, or a little wider. */
const SLACK = 1.06;

/** Height of a key that stands open; 0 where there is none. CSS px */
export function boxHeight({ groups, sources }: SceneKey): number {
  if (groups.length + sources.length === 0) return 0;
  const inner = BOX.width - 2 * BOX.padding;
  const heights = groups.map((group) => groupHeight(group, inner));
  const from = sources.length > 0 ? GAP + linesOf(sources, inner, SMALL) * SMALL * LEADING : 0;
  return Math.ceil(heights.reduce((sum, height) => sum + height, 0) + from + 2 * BOX.padding);
}

function groupHeight({ title, entries, sizes }: KeyGroup, width: number): number {
  const above = title ? GAP + 2 + linesOf(title, width, TEXT) * TEXT * LEADING : 0;
  const each = entries.map(({ labels, swatch }) =>
    Math.max(ENTRY.height, heightOf(swatch) + 2, 2 + linesOf(labels, width - ENTRY.inset, TEXT) * TEXT * LEADING)
  );
  return above + (sizes ? Math.max(...each) : each.reduce((sum, height) => sum + height, 0));
}

const heightOf = (swatch: string): number => Number(/ height="([\d.]+)"/.exec(swatch)?.[1] ?? 0);

const linesOf = (texts: readonly KeyText[], width: number, size: number): number =>
  Math.ceil((SLACK * textWidth(texts.map(({ text }) => text).join(', '), size)) / width);
