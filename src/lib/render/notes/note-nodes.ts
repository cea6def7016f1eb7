import type { Vector } from '#lib/camera/vector.ts';
import { pointNode } from '#lib/render/labels/name-nodes.ts';
import type { SvgNode } from '#lib/render/svg-node.ts';
import { NOTE_LOOK } from './note-look.ts';
import { leadOf } from './note-setting.ts';
import { NOTE_TEXT, noteDirection } from './note-text.ts';
import type { PlacedNote } from './place-notes.ts';

/** A callout as it is drawn, in stills and on the stage alike, around its spot. */
export interface NoteNodes {
  /** At its spot, where the scene marks nothing there. */
  readonly spot: SvgNode | null;
  readonly leader: SvgNode | null;
  /** Its lines, or its number in a disc. */
  readonly body: SvgNode;
}

/**
 * @param story the language of the story
 * @param at the spot
 * @param scale of a CSS pixel there
 */
export function noteNodes(placed: PlacedNote, story: string, at: Vector, scale = 1): NoteNodes {
  const { setting, note, radius } = placed;
  const spot = radius > NOTE_LOOK.spot ? null : pointNode('dot', at, scale);
  if (!setting) return { spot: null, leader: null, body: discOf(placed, at, scale) };
  const lead = leadOf(setting, radius)?.map((value, i) => fixed(at[i % 2]! + value * scale));
  const direction = noteDirection(note, story);
  const [x, y] = [at[0] + setting.dx * scale, at[1] + setting.dy * scale];
  const leading = NOTE_TEXT.size * NOTE_TEXT.leading * scale;
  const top = y - ((setting.lines.length - 1) * leading) / 2;
  return {
    spot,
    leader: lead
      ? { name: 'path', attributes: { class: 'leader', d: `M${lead[0]} ${lead[1]}L${lead[2]} ${lead[3]}` } }
      : null,
    body: {
      name: 'g',
      attributes: { class: 'callout', lang: note.lang, direction },
      // A line is a text of its own: what turns the letters of one round ends with it.
      children: setting.lines.map((line, i) => ({
        name: 'text',
        attributes: {
          class: 'town',
          x: tenth(x),
          y: tenth(top + i * leading),
          'font-size': NOTE_TEXT.size * scale,
          'text-anchor': anchorIn(setting.anchor, direction)
        },
        children: [direction === 'rtl' ? signsKept(line) : line]
      }))
    }
  };
}

/** The mark that makes what is beside it run from the left. */
const FROM_LEFT = '\u200e';

/** A line that runs from the right, in which a sign stays where it belongs: behind the letters of C++, before the number of +12. */
const signsKept = (line: string): string =>
  line
    .replace(/\p{Script=Latin}[\p{Script=Latin}\d]*[+#*&]+(?![\p{L}\d])/gu, (word) => word + FROM_LEFT)
    .replace(/(?<![\p{L}\d])[+\-−](?=\d)/gu, (sign) => FROM_LEFT + sign);

/** SVG's start is on the right where a text runs from there. */
const anchorIn = (anchor: 'right' | 'left' | 'center', direction: 'ltr' | 'rtl'): string =>
  anchor === 'center' ? 'middle' : (anchor === 'right') === (direction === 'ltr') ? 'start' : 'end';

/** A number in a disc. */
function discOf({ number, disc: [dx, dy] }: PlacedNote, at: Vector, scale: number): SvgNode {
  const [x, y] = [tenth(at[0] + dx * scale), tenth(at[1] + dy * scale)];
  const { radius } = NOTE_LOOK.disc;
  return {
    name: 'g',
    attributes: { class: 'number' },
    children: [
      pointNode('mark', [x, y], scale, { r: radius * scale }),
      {
        name: 'text',
        attributes: { x, y, 'font-size': radius * 1.3 * scale, 'text-anchor': 'middle' },
        children: [String(number)]
      }
    ]
  };
}

const fixed = (value: number): string => value.toFixed(1);
const tenth = (value: number): number => Math.round(value * 10) / 10;
