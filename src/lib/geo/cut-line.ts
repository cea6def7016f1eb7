import type { Position } from 'geojson';
import { crossingsOf, intoWorld, stripOf, withoutRepeats } from './strips.ts';

/**
 * A line in as many pieces as there are worlds that it runs through, each from -180 to 180: those that follow each other end and
 * begin on the antimeridian at the same latitude (RFC 7946 §3.1.9).
 *
 * @param line of longitudes that run on, as of `shortWay`
 */
export function cutLine(line: readonly Position[]): Position[][] {
  if (line.every(([longitude]) => Math.abs(longitude!) <= 180)) return [[...line]];
  const pieces: { readonly strip: number; readonly positions: Position[] }[] = [];
  for (const [i, position] of line.entries()) {
    if (i > 0) {
      for (const { west, position: crossing } of crossingsOf(line[i - 1]!, position)) {
        const { strip, positions } = pieces.at(-1)!;
        positions.push(crossing);
        pieces.push({ strip: strip === west ? west + 1 : west, positions: [crossing] });
      }
    } else pieces.push({ strip: stripOf(position[0]!), positions: [] });
    pieces.at(-1)!.positions.push(position);
  }
  return pieces
    .map(({ strip, positions }) => withoutRepeats(positions).map((position) => intoWorld(position, strip)))
    .filter(({ length }) => length > 1);
}
