import type { Coordinates } from './position.ts';

/** What is known to be a position. */
type Read = Readonly<Coordinates>;

/** Degrees from the antimeridian within which a position lies on it: files round 180. */
const ON_SEAM = 1e-6;
/** Degrees from the pole within which a line along a parallel is a point. */
const POLE = 89.99;

export const onSeam = ([longitude]: Read): boolean => Math.abs(longitude) >= 180 - ON_SEAM;
export const atPole = ([, latitude]: Read): boolean => Math.abs(latitude) >= POLE;

/**
 * A line or ring whose longitudes run on, so that each step goes the short way round the world: `[[170, 0], [-170, 0]]` is
 * `[[170, 0], [190, 0]]`. What lies within [-180, 180] is given as it is.
 *
 * A step from one side of the antimeridian to the other is of no length, or it goes round the world: the sides of a box
 * around the world, the edge of Antarctica along the pole. It goes round where the line runs along the antimeridian before
 * and after it, or does not go on.
 *
 * @param line of longitudes from -180 to 180; a ring where it ends as it begins
 */
export function shortWay<P extends Read>(line: readonly P[]): readonly (P | Coordinates)[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || !hasLongStep(line)) return line;
  const isRing = line.length > 3 && first[0] === last[0] && first[1] === last[1];
  const before = (i: number): Read | undefined => line[i - 1] ?? (isRing ? line.at(-2) : undefined);
  const after = (i: number): Read | undefined => line[i + 1] ?? (isRing ? line[1] : undefined);
  const runsAlong = (position: Read | undefined): boolean => position === undefined || onSeam(position);
  let [turns, asWritten] = [0, true];
  const way = line.map((position, i): P | Coordinates => {
    const previous = line[i - 1];
    const step = previous ? position[0] - previous[0] : 0;
    if (previous && Math.abs(step) > 180) {
      const isTurn = onSeam(previous) && onSeam(position);
      const isRound =
        isTurn && ((atPole(previous) && atPole(position)) || (runsAlong(before(i - 1)) && runsAlong(after(i))));
      if (!isRound) turns -= Math.sign(step);
    }
    if (turns === 0) return position;
    asWritten = false;
    const [longitude, ...others] = position;
    return [longitude + 360 * turns, ...others];
  });
  return asWritten ? line : way;
}

const hasLongStep = (line: readonly Read[]): boolean =>
  line.some(([longitude], i) => Math.abs(longitude - (line[i - 1]?.[0] ?? longitude)) > 180);

/** Degrees that a ring of longitudes that run on ends east of where it began: 0, or ±360 where it runs round a pole. */
export const turnOf = (ring: readonly Read[]): number =>
  Math.round(((ring.at(-1)?.[0] ?? 0) - (ring[0]?.[0] ?? 0)) / 360) * 360;
