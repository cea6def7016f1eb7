import type { Coordinates } from './position.ts';
import { crossingsOf, intoWorld, stripOf, withoutRepeats } from './strips.ts';

/**
 * A line in as many pieces as there are worlds that it runs through, each from -180 to 180: those that follow each other end and
 * begin on the antimeridian at the same latitude (RFC 7946 §3.1.9).
 *
 * @param line of longitudes that run on, as of `shortWay`
 */
export function cutLine(line: readonly Coordinates[]): Coordinates[][] {
  const [first, ...others] = line;
  if (first === undefined || line.every(([longitude]) => Math.abs(longitude) <= 180)) return [[...line]];
  let piece = { strip: stripOf(first[0]), positions: [first] };
  const pieces = [piece];
  let last = first;
  for (const position of others) {
    for (const { west, position: crossing } of crossingsOf(last, position)) {
      piece.positions.push(crossing);
      piece = { strip: piece.strip === west ? west + 1 : west, positions: [crossing] };
      pieces.push(piece);
    }
    piece.positions.push(position);
    last = position;
  }
  return pieces
    .map(({ strip, positions }) => withoutRepeats(positions).map((position) => intoWorld(position, strip)))
    .filter(({ length }) => length > 1);
}
