import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { boxOf, markRadius } from './name-box.ts';
import { coverOf, type Cover } from './cover.ts';
import { freeOf, type Names, type PlacedLabel } from './place-labels.ts';
import type { HighlightArea } from './highlight-area.ts';
import { around, overlap, type Rect } from './rect.ts';

/** Pictures of the way that are looked at beforehand. */
const SAMPLES = 12;
/** A name covers no more than this share of its box with another highlighted shape. */
const ACROSS = 0.4;

/** Where a name that both scenes want may be moved aside for another, the nearest first. CSS px. */
const ASIDE: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  ...[14, 26, 38].flatMap((far) => [
    [0, far] as const,
    [0, -far] as const,
    [far, 0] as const,
    [-far, 0] as const,
    [far, far] as const,
    [-far, far] as const,
    [far, -far] as const,
    [-far, -far] as const
  ])
];

/** One end of the way between two scenes. */
export interface End {
  readonly names: Names;
  readonly areas: readonly HighlightArea[];
}

/** A name on its way. */
export interface MovingName {
  /** As it is set at this moment. */
  readonly placed: PlacedLabel;
  /** From the point of `placed` to where it is set around, CSS px: it moves from its place in one scene to that in the other. */
  readonly shift: readonly [x: number, y: number];
  /** How strongly the name shows, 0 to 1, and how strongly its dot. */
  readonly weight: number;
  readonly dot: number;
}

/** The name of one thing in the two scenes. */
interface Pair {
  readonly from: PlacedLabel | undefined;
  readonly to: PlacedLabel | undefined;
  readonly rank: number;
  /** Whether it stands clear of all that is more wanted, in each picture that was looked at. */
  readonly clear: boolean[];
  /** How far it is moved aside for that, CSS px. */
  readonly aside: (readonly [x: number, y: number])[];
}

/**
 * The names on the way between two scenes, as a function of how far that is, 0 to 1. What both scenes name keeps its
 * name, which moves from one place beside it to the other; what one of them names fades on its half of the way. A name
 * that would meet a more wanted one, or lie across another highlighted shape, has faded before it does.
 */
export function travelNames(
  from: End,
  to: End,
  cameraAt: (t: number) => Camera,
  frame: Frame
): (t: number) => MovingName[] {
  const pairs = pairsOf(from, to);
  for (let k = 0; k <= SAMPLES; k++) look(pairs, k / SAMPLES, cameraAt(k / SAMPLES), frame, { from, to });
  return (t) => {
    const camera = cameraAt(t);
    const [k, along] = [Math.min(SAMPLES - 1, Math.floor(t * SAMPLES)), t * SAMPLES];
    return pairs.flatMap((pair) => {
      const set = settingAt(pair, t, camera, frame);
      const [before, after] = [pair.clear[k], pair.clear[k + 1]];
      // Gone by the middle between a picture where it is clear and one where it is not.
      const near = before && after ? 1 : Math.max(0, 1 - 2 * (before ? along - k : after ? k + 1 - along : 1));
      const dot = presence(pair, t);
      const [a, b] = [pair.aside[k]!, pair.aside[k + 1]!];
      const part = along - k;
      const shift = [0, 1].map((i) => set.shift[i]! + a[i]! + (b[i]! - a[i]!) * part) as [number, number];
      return [{ placed: set.placed, shift, weight: Math.min(near, dot), dot }];
    });
  };
}

function pairsOf(from: End, to: End): Pair[] {
  const ids = new Map<string, [PlacedLabel | undefined, PlacedLabel | undefined]>();
  for (const placed of from.names.placed) ids.set(placed.label.id, [placed, undefined]);
  for (const placed of to.names.placed) ids.set(placed.label.id, [ids.get(placed.label.id)?.[0], placed]);
  return [...ids.values()]
    .map(([a, b]) => ({ from: a, to: b, rank: rankOf(a) + rankOf(b), clear: [], aside: [] }))
    .sort((a, b) => a.rank - b.rank);
}

/** Rank from which a name is of what is around. */
const QUIET = 3;

/** What is marked or highlighted comes first, and of that what is so in both scenes. */
const rankOf = (placed: PlacedLabel | undefined): number =>
  !placed ? 2 : placed.style === 'marked' ? 0 : placed.style.startsWith('subject') ? 0.1 : 3;

/** What one scene alone names has the half of the way that is its own. */
const presence = ({ from, to }: Pair, t: number): number =>
  from && to ? 1 : Math.max(0, from ? 1 - 2 * t : 2 * t - 1);

/** How a name is set on the way. */
function settingAt({ from, to }: Pair, t: number, camera: Camera, frame: Frame): Pick<MovingName, 'placed' | 'shift'> {
  const placed = t < 0.5 ? (from ?? to)! : (to ?? from)!;
  if (!from || !to) return { placed, shift: [0, 0] };
  const [a, b] = [middleOf(from, camera, frame), middleOf(to, camera, frame)];
  const own = t < 0.5 ? a : b;
  return { placed, shift: [a[0] + (b[0] - a[0]) * t - own[0], a[1] + (b[1] - a[1]) * t - own[1]] };
}

/** The middle of a name's box on the screen. */
function middleOf(placed: PlacedLabel, camera: Camera, frame: Frame): readonly [number, number] {
  const [left, top, right, bottom] = boxOf(placed, placed.style, screenOfPosition(placed.position, camera, frame));
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Looks at the names of one picture of the way: which of them stand clear. */
function look(
  pairs: readonly Pair[],
  t: number,
  camera: Camera,
  frame: Frame,
  { from, to }: { readonly from: End; readonly to: End }
): void {
  const free = freeOf(frame);
  const covers = (t < 0.5 ? from : to).areas.map((area) => coverOf(area, camera, frame, free));
  // A marked place's dot shows all the way, under no name.
  const taken: Rect[] = pairs.flatMap((pair) => {
    const { placed } = settingAt(pair, t, camera, frame);
    const shows = placed.style === 'marked' && presence(pair, t) > 0;
    return shows ? [around(screenOfPosition(placed.position, camera, frame), markRadius(placed.icon))] : [];
  });
  for (const pair of pairs) {
    const { placed, shift } = settingAt(pair, t, camera, frame);
    const point = screenOfPosition(placed.position, camera, frame);
    const [x, y] = [point[0] + shift[0], point[1] + shift[1]];
    const box = boxOf(placed, placed.style, [x, y]);
    const moves = pair.from && pair.to && pair.rank < QUIET && t > 0 && t < 1 ? ASIDE : ASIDE.slice(0, 1);
    const aside =
      presence(pair, t) > 0
        ? moves.find(([dx, dy]) => {
            const rect: Rect = [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];
            return (
              !taken.some((other) => overlap(rect, other)) && !covers.some((cover) => lies(placed, rect, cover, point))
            );
          })
        : undefined;
    const [dx, dy] = aside ?? [0, 0];
    if (aside && placed.lines.length > 0) taken.push([box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy]);
    pair.clear.push(aside !== undefined);
    pair.aside.push([dx, dy]);
  }
}

/** Whether a name lies across a highlighted shape that is not its own. */
const lies = (placed: PlacedLabel, rect: Rect, cover: Cover, point: readonly [number, number]): boolean =>
  cover.id !== placed.label.id &&
  (placed.style === 'country' || placed.style.startsWith('subject') || !cover.holds(...point)) &&
  cover.share(rect) > ACROSS;
