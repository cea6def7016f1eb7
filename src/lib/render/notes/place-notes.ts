import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import type { Vector } from '#lib/camera/vector.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { choosePlaces, type Choice } from '#lib/render/labels/choose-places.ts';
import { around, inside, overlap, type Rect } from '#lib/render/labels/rect.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import { blockOf, leadOf, type NoteSetting } from './note-setting.ts';
import { NOTE_LOOK } from './note-look.ts';
import { noteLines } from './note-text.ts';

export type StagedNote = NonNullable<StagedScene['notes']>[number];

/** A callout to be placed. */
export interface Noted {
  readonly note: StagedNote;
  /** From 1, in its scene. */
  readonly number: number;
  /** Of what the map draws at its spot, CSS px: the dot of a marked place, or its own. */
  readonly radius: number;
}

/** A callout beside its spot on the screen, or the number that stands for it. */
export interface PlacedNote extends Noted {
  /** Null where a number stands for it. */
  readonly setting: NoteSetting | null;
  /** From the spot to the middle of its number, CSS px. */
  readonly disc: Vector;
}

/** The callouts of a picture. */
export interface Notes {
  readonly placed: readonly PlacedNote[];
  /** Whether numbers stand for them, and they are read under the map. */
  readonly numbered: boolean;
  /** What they take of the screen. */
  readonly taken: readonly Rect[];
}

export const NO_NOTES: Notes = { placed: [], numbered: false, taken: [] };

/** Where notes are placed. */
export interface NoteRoom {
  readonly camera: Camera;
  readonly frame: Frame;
  /** What the picture's subject takes already. */
  readonly taken: readonly Rect[];
  /** The part of the frame that names may stand in. */
  readonly free: Rect;
  /** Lines that are rather not written over. */
  readonly lines: readonly (readonly Position[])[];
  /** Where one does not fit: numbers for all of them, or that one alone is left out. */
  readonly otherwise: 'numbers' | 'leave-out';
}

/** Ways from a spot to a callout, the best first, and the side that each is on. */
const WAYS: readonly (readonly [x: number, y: number, sides: string])[] = [
  [1, 0, 'e'],
  [-1, 0, 'w'],
  [0.8, -0.6, 'en'],
  [-0.8, -0.6, 'wn'],
  [0.8, 0.6, 'es'],
  [-0.8, 0.6, 'ws'],
  [0, -1, 'n'],
  [0, 1, 's']
];
/** How far beyond its spot a callout begins, CSS px. */
const REACHES = [13, 24, 38, 56, 78, 104, 140] as const;
/** Callouts take no more of the free part than this share: the map is to be seen. */
const SHARE = 0.22;
/** What it costs to stand further off, on a worse side, over a line, on another side than is asked for: rather than that, farther off. */
const COST = { farther: 1, side: 0.35, line: 3, unasked: 12 } as const;
/** Choices that are kept of one callout. */
const KEPT = 40;

/**
 * Where the callouts of a scene stand: each beside its spot, on the side that is free, clear of the names of what the scene
 * is about and of each other, in the part of the frame that neither text nor controls cover. Where one has no room, numbers stand for
 * all. Pure, so that a still and the stage decide alike.
 */
export function placeNotes(notes: readonly Noted[], room: NoteRoom): Notes {
  const { camera, frame, free, taken, otherwise } = room;
  const spots = notes.map(({ note }) => screenOfPosition(note.position, camera, frame));
  const lines = room.lines.flatMap((line) => onScreen(line, camera, frame));
  // What stands at the other spots is not covered either.
  const points = notes.map(({ radius }, i) => around(spots[i]!, radius + 1));
  const inView = spots.map((spot) => inside(around(spot, 0), free));
  const choices = notes.map((noted, i) => {
    if (!inView[i]) return [];
    const others = points.filter((point, j) => inView[j] && !overlap(point, points[i]!));
    return noteChoices(noted, spots[i]!, free, [...taken, ...others], lines);
  });
  const chosen = choosePlaces(choices);
  const [width, height] = [free[2] - free[0], free[3] - free[1]];
  const covered = chosen.reduce((sum, choice) => sum + (choice ? areaOf(choice.rects[0]!) : 0), 0);
  const fits = chosen.every((choice) => choice !== null) && covered <= SHARE * width * height;
  if (otherwise === 'numbers' && !fits) return numbered(notes, spots, inView, room);
  const stand = chosen.map((choice) => (covered <= SHARE * width * height ? choice : null));
  return {
    placed: notes.flatMap((noted, i) =>
      stand[i] ? [{ ...noted, setting: stand[i].value, disc: [0, 0] as const }] : []
    ),
    numbered: false,
    taken: stand.flatMap((choice) => choice?.rects ?? [])
  };
}

/** Where one callout may stand, the best first. */
function noteChoices(
  { note, radius }: Noted,
  spot: Vector,
  free: Rect,
  taken: readonly Rect[],
  lines: readonly Vector[]
): Choice<NoteSetting>[] {
  const found: Choice<NoteSetting>[] = [];
  for (const set of noteLines(note.text)) {
    for (const [i, [ux, uy, sides]] of WAYS.entries()) {
      const asked = !note.side || sides.includes(note.side);
      for (const [j, reach] of REACHES.entries()) {
        const far = radius + reach;
        const setting: NoteSetting = {
          lines: set.lines,
          anchor: ux > 0 ? 'right' : ux < 0 ? 'left' : 'center',
          dx: ux * far,
          dy: uy * far + (Math.sign(uy) * set.height) / 2,
          width: set.width,
          height: set.height
        };
        const block = blockOf(setting, spot);
        if (!inside(block, free)) continue;
        const lead = leadOf(setting, radius);
        const rects = [block, ...alongOf(lead, spot)];
        if (rects.some((rect) => taken.some((other) => overlap(rect, other)))) continue;
        const over = lines.some(([x, y]) => x > block[0] && x < block[2] && y > block[1] && y < block[3]);
        const cost = set.cost + i * COST.side + j * COST.farther + (over ? COST.line : 0) + (asked ? 0 : COST.unasked);
        found.push({ rects, cost, value: setting });
      }
    }
  }
  return bestOf(found);
}

/** A line as the small squares along it that nothing else may have. */
function alongOf(lead: ReturnType<typeof leadOf>, [x, y]: Vector): Rect[] {
  if (!lead) return [];
  const [x1, y1, x2, y2] = lead;
  const count = Math.max(2, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 7));
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.8) / count;
    return around([x + x1 + (x2 - x1) * t, y + y1 + (y2 - y1) * t], 1.5);
  });
}

function bestOf(choices: Choice<NoteSetting>[]): Choice<NoteSetting>[] {
  const kept: Choice<NoteSetting>[] = [];
  for (const choice of choices.sort((a, b) => a.cost - b.cost)) {
    if (kept.length >= KEPT) break;
    const [left, top] = choice.rects[0]!;
    const close = ({ rects: [rect] }: Choice<NoteSetting>): boolean =>
      Math.abs(rect![0] - left) < 12 && Math.abs(rect![1] - top) < 10;
    if (!kept.some(close)) kept.push(choice);
  }
  return kept;
}

/** Numbers at the spots in view: on them, or beside what is drawn there. */
function numbered(
  notes: readonly Noted[],
  spots: readonly Vector[],
  inView: readonly boolean[],
  room: NoteRoom
): Notes {
  const radius = NOTE_LOOK.disc.radius;
  const choices = notes.map((noted, i): Choice<Vector>[] => {
    if (!inView[i]) return [];
    const spot = spots[i]!;
    const far = noted.radius + radius + 1;
    const beside = [...WAYS, ...WAYS.map(([x, y]) => [2 * x, 2 * y] as const)].map(([x, y]): Vector => [
      x * far,
      y * far
    ]);
    // The dot of a marked place stays to be seen.
    const discs: Vector[] = noted.radius > NOTE_LOOK.spot ? beside : [[0, 0], ...beside];
    return discs.flatMap((disc, j) => {
      const rect = around([spot[0] + disc[0], spot[1] + disc[1]], radius + 1);
      const open = inside(rect, room.free) && !room.taken.some((other) => overlap(rect, other));
      return open || (disc[0] === 0 && disc[1] === 0) ? [{ rects: [rect], cost: j, value: disc }] : [];
    });
  });
  const chosen = choosePlaces(choices);
  const placed = notes.flatMap((noted, i) =>
    inView[i] ? [{ ...noted, setting: null, disc: chosen[i]?.value ?? ([0, 0] as const) }] : []
  );
  const at = ({ disc: [x, y], number }: PlacedNote): Rect => {
    const [left, top] = spots[number - 1]!;
    return around([left + x, top + y], radius + 1);
  };
  return { placed, numbered: true, taken: placed.map(at) };
}

const areaOf = ([left, top, right, bottom]: Rect): number => (right - left) * (bottom - top);

/** Points along a line as the camera sees it, about so far from each other that nothing written lies between two. CSS px. */
const STEP = 8;
function onScreen(line: readonly Position[], camera: Camera, frame: Frame): Vector[] {
  return turnsOf(line, camera.center[0]).flatMap((turn) => {
    const points = line.map(([longitude, latitude]) => screenOf(project([longitude + turn, latitude]), camera, frame));
    return points.slice(1).flatMap(([x, y], i): Vector[] => {
      const [px, py] = points[i]!;
      const count = Math.min(200, Math.ceil(Math.hypot(x - px, y - py) / STEP));
      return Array.from({ length: count }, (_, k) => [px + ((x - px) * k) / count, py + ((y - py) * k) / count]);
    });
  });
}
