import { MAX_LATITUDE, project, unproject } from './mercator.ts';
import type { Coordinates } from './position.ts';

/**
 * The number of the world's copy that a longitude that runs on lies in: 0 from -180 to 180, 1 to the east of it. On the line
 * between two it is that of the western one.
 */
export const stripOf = (longitude: number): number => Math.ceil((longitude - 180) / 360);

/** A crossing of the line between two strips. */
export interface Crossing {
  /** Number of the strip to the west of the line. */
  readonly west: number;
  readonly position: Coordinates;
}

/** Where the way from one position to another goes from strip to strip, in order. */
export function crossingsOf(from: Coordinates, to: Coordinates): Crossing[] {
  const [a, b] = [stripOf(from[0]), stripOf(to[0])];
  const crossings: Crossing[] = [];
  for (let west = Math.min(a, b); west < Math.max(a, b); west++) {
    // The same from both sides, to the last digit: two shapes may share the line.
    const [left, right] = from[0] < to[0] ? [from, to] : [to, from];
    crossings.push({ west, position: between(left, right, 180 + 360 * west) });
  }
  return a < b ? crossings : crossings.reverse();
}

/** Where a line, straight on the map, has a longitude. */
function between(left: Coordinates, right: Coordinates, longitude: number): Coordinates {
  const t = (longitude - left[0]) / (right[0] - left[0]);
  const mix = (from: number, to: number): number => from + (to - from) * t;
  const rest = [];
  if (typeof left[2] === 'number' && typeof right[2] === 'number') rest.push(mix(left[2], right[2]));
  return [longitude, rounded(latitudeOf(left[1], right[1], mix)), ...rest];
}

function latitudeOf(from: number, to: number, mix: (from: number, to: number) => number): number {
  if (from === to) return from;
  // The map has no poles, and what is beyond its edge is not drawn.
  if (Math.abs(from) > MAX_LATITUDE || Math.abs(to) > MAX_LATITUDE) return mix(from, to);
  return unproject([0, mix(project([0, from])[1], project([0, to])[1])])[1];
}

/** To a centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** A position of a strip as RFC 7946 has it, from -180 to 180. */
export function intoWorld(position: Coordinates, strip: number): Coordinates {
  if (strip === 0) return position;
  const [longitude, ...others] = position;
  return [longitude - 360 * strip, ...others];
}

export const withoutRepeats = <P extends readonly number[]>(line: readonly P[]): P[] =>
  line.filter((position, i) => {
    const before = line[i - 1];
    return before === undefined || position[0] !== before[0] || position[1] !== before[1];
  });
