import type { NoteSetting } from './note-setting.ts';
import type { Notes, PlacedNote } from './place-notes.ts';

/** A callout on the way between two scenes. */
export interface MovingNote {
  readonly placed: PlacedNote;
  /** How strongly it shows, 0 to 1. */
  readonly weight: number;
}

/**
 * The callouts on the way between two scenes, how far that is being `t`. One that both have stays, and moves from its place
 * beside its spot in one to that in the other; what one of them has fades on its half of the way, as names do.
 */
export function travelNotes(from: Notes, to: Notes, t: number): MovingNote[] {
  const after = new Map(to.placed.map((one) => [keyOf(one), one]));
  const stay = from.placed.flatMap((one): MovingNote[] => {
    const other = after.get(keyOf(one));
    return other ? [{ placed: between(one, other, t), weight: 1 }] : [];
  });
  const staying = new Set(stay.map(({ placed }) => keyOf(placed)));
  const fading = [
    ...from.placed.map((placed) => ({ placed, weight: Math.max(0, 1 - 2 * t) })),
    ...to.placed.map((placed) => ({ placed, weight: Math.max(0, 2 * t - 1) }))
  ];
  return [...stay, ...fading.filter(({ placed, weight }) => weight > 0 && !staying.has(keyOf(placed)))];
}

/** The same words of the same spot, told in the same way: as a callout, or by a number. */
const keyOf = ({ note, number, setting }: PlacedNote): string =>
  [...note.position, note.text, setting ? '' : number].join(' ');

function between(from: PlacedNote, to: PlacedNote, t: number): PlacedNote {
  const near = t < 0.5 ? from : to;
  const mix = (a: number, b: number): number => a + (b - a) * t;
  if (!from.setting || !to.setting || !near.setting) {
    return { ...near, disc: [mix(from.disc[0], to.disc[0]), mix(from.disc[1], to.disc[1])] };
  }
  const [a, b] = [middleOf(from.setting), middleOf(to.setting)];
  const own = middleOf(near.setting);
  const { dx, dy } = near.setting;
  const setting = { ...near.setting, dx: dx + mix(a[0], b[0]) - own[0], dy: dy + mix(a[1], b[1]) - own[1] };
  return { ...near, setting };
}

const middleOf = ({ anchor, dx, dy, width }: NoteSetting): readonly [number, number] => [
  dx + (anchor === 'right' ? width / 2 : anchor === 'left' ? -width / 2 : 0),
  dy
];
