import { readPng, type Picture } from '../engines/png.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Colours of two pictures of one size, compared point by point: the mean difference of red, green and blue, 0 to 255. */
export function meanDifference(one: Buffer, other: Buffer): number {
  const [a, b] = [readPng(one), readPng(other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error('the pictures have not the same size');
  let sum = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const there = b.at(x, y);
      a.at(x, y).forEach((value, channel) => (sum += Math.abs(value - there[channel]!)));
    }
  }
  return sum / (a.width * a.height * 3);
}

/** What each point of a picture is of an area: nothing, its own colour, or between that and the colour of its edge. */
interface Area {
  readonly width: number;
  readonly height: number;
  readonly kinds: Uint8Array;
}
const [OWN, EDGE] = [1, 2] as const;

/**
 * How far the areas of one colour in two pictures of one size are apart: no point of either is farther from the other's,
 * and so no side of their boxes is. What is drawn over the area with the colour of its edge belongs to it.
 * @param least points of a patch; what is smaller is not looked for in the other
 * @returns px, as far as `FARTHEST`, and how many points of the colour the first has
 */
export function apart(
  [one, other]: readonly [Buffer, Buffer],
  fill: Colour,
  edge: Colour,
  least: number
): { readonly distance: number; readonly points: number } {
  const [a, b] = [areaOf(readPng(one), fill, edge), areaOf(readPng(other), fill, edge)];
  let distance = 0;
  for (const [from, to] of [
    [a, b],
    [b, a]
  ] as const) {
    for (const at of patchesOf(from, least)) while (distance < FARTHEST && !near(to, at, distance)) distance += 1;
  }
  return { distance, points: a.kinds.reduce((sum, kind) => sum + Number(kind === OWN), 0) };
}

/** px */
const FARTHEST = 40;

function areaOf({ width, height, at }: Picture, fill: Colour, edge: Colour): Area {
  const way = fill.map((value, channel) => edge[channel]! - value);
  const length = way.reduce((sum, step) => sum + step * step, 0);
  const kindOf = (colour: Colour): number => {
    const along = colour.reduce((sum, value, i) => sum + (value - fill[i]!) * way[i]!, 0) / length;
    const off = Math.max(...colour.map((value, i) => Math.abs(value - fill[i]! - along * way[i]!)));
    if (off > 6 || along < -0.05 || along > 1.05) return 0;
    return Math.abs(along) < 0.04 ? OWN : EDGE;
  };
  return {
    width,
    height,
    kinds: Uint8Array.from({ length: width * height }, (_, i) => kindOf(at(i % width, Math.floor(i / width))))
  };
}

/** Whether anything of an area is within a square around a point. */
function near({ width, height, kinds }: Area, at: number, reach: number): boolean {
  const [x, y] = [at % width, Math.floor(at / width)];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
      if (inside && kinds[at + dy * width + dx]) return true;
    }
  }
  return false;
}

/** The points of an area's patches that are large enough. */
function patchesOf({ width, height, kinds }: Area, least: number): number[] {
  const seen = new Uint8Array(kinds.length);
  return [...kinds.keys()].flatMap((start) => {
    if (seen[start] || kinds[start] !== OWN) return [];
    const patch = [start];
    seen[start] = 1;
    for (let i = 0; i < patch.length; i++) {
      const at = patch[i]!;
      const [x, y] = [at % width, Math.floor(at / width)];
      const beside = [x > 0 && at - 1, x < width - 1 && at + 1, y > 0 && at - width, y < height - 1 && at + width];
      for (const next of beside) {
        if (next === false || seen[next] || kinds[next] !== OWN) continue;
        seen[next] = 1;
        patch.push(next);
      }
    }
    return patch.length >= least ? patch : [];
  });
}
