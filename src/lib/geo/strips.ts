import type { Position } from 'geojson';
import { MAX_LATITUDE, project, unproject } from './mercator.ts';

/**
 * The number of the world's copy that a longitude that runs on lies in: 0 from -180 to 180, 1 to the east of it. On the line
 * between two it is that of the western one.
 */
export const stripOf = (longitude: number): number => Math.ceil((longitude - 180) / 360);

/** A crossing of the line between two strips. */
export interface Crossing {
  /** Number of the strip to the west of the line. */
  readonly west: number;
  readonly position: Position;
}

/** Where the way from one position to another goes from strip to strip, in order. */
export function crossingsOf(from: Position, to: Position): Crossing[] {
  const [a, b] = [stripOf(from[0]!), stripOf(to[0]!)];
  const crossings: Crossing[] = [];
  for (let west = Math.min(a, b); west < Math.max(a, b); west++) {
    // The same from both sides, to the last digit: two shapes may share the line.
    const [left, right] = from[0]! < to[0]! ? [from, to] : [to, from];
    crossings.push({ west, position: between(left, right, 180 + 360 * west) });
  }
  return a < b ? crossings : crossings.reverse();
}

/** Where a line, straight on the map, has a longitude. */
function between(left: Position, right: Position, longitude: number): Position {
  const t = (longitude - left[0]!) / (right[0]! - left[0]!);
  const mix = (from: number, to: number): number => from + (to - from) * t;
  const rest = [];
  if (typeof left[2] === 'number' && typeof right[2] === 'number') rest.push(mix(left[2], right[2]));
  return [longitude, rounded(latitudeOf(left[1]!, right[1]!, mix)), ...rest];
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
export const intoWorld = (position: Position, strip: number): Position =>
  strip === 0 ? position : [position[0]! - 360 * strip, ...position.slice(1)];

export const withoutRepeats = (line: readonly Position[]): Position[] =>
  line.filter((position, i) => i === 0 || position[0] !== line[i - 1]![0] || position[1] !== line[i - 1]![1]);
