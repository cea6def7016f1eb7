import type { Feature, Position as Coordinates } from 'geojson';
import { unwrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Arrow } from '#lib/story/line-style.ts';
import type { Layer } from '#lib/story/story.ts';
import { layerLines } from './layer-parts.ts';
import type { LayerHeads } from './story-map.ts';

/**
 * The ends of the lines of a layer that have heads.
 * @param partsOf the parts of each feature that shows, of a layer in parts
 */
export function layerHeads(
  { id, data, arrow }: Pick<Layer, 'id' | 'data' | 'arrow'>,
  partsOf: ReadonlyMap<Feature, readonly string[]> | undefined
): LayerHeads[] {
  if (!arrow) return [];
  const ways = new Map<string, Position[][]>();
  for (const feature of data.features) {
    const parts = partsOf ? partsOf.get(feature) : [id];
    if (!parts || !feature.geometry) continue;
    const own = joined(layerLines(feature.geometry)).flatMap((line) => waysTo(line, arrow));
    if (own.length > 0) for (const part of parts) ways.set(part, [...(ways.get(part) ?? []), ...own]);
  }
  return [...ways].map(([part, ways]) => ({ part, ways }));
}

/** None of what goes round. */
function waysTo(line: readonly Position[], arrow: Arrow): Position[][] {
  if (line.length < 2 || line[0]!.join() === line.at(-1)!.join()) return [];
  return [...(arrow === 'end' ? [] : [lastOf(line.toReversed())]), ...(arrow === 'start' ? [] : [lastOf(line)])];
}

/**
 * Of the way to the end of a line what says where its head points, from any zoom: its last positions, and ever fewer of those before,
 * for a ship's track has a hundred within the length of a head.
 */
function lastOf(line: readonly Position[]): Position[] {
  const kept = [line.at(-1)!];
  for (let back = 1; back < line.length; back = back < CLOSE ? back + 1 : Math.ceil(back * FARTHER))
    kept.push(line.at(-1 - back)!);
  return kept.reverse();
}

/** So many are kept one by one; then each this many times farther back. */
const CLOSE = 6;
const FARTHER = 1.6;

/** Pieces that end and begin on the antimeridian at the same latitude are one line, whose longitudes run on. */
function joined(pieces: readonly Coordinates[][]): Position[][] {
  const lines: Position[][] = [];
  for (const piece of pieces) {
    const positions = piece.map(([x, y]): Position => [x!, y!]);
    const [last, first] = [lines.at(-1)?.at(-1), positions[0]];
    if (last && first && onSeam(last) && onSeam(first) && first[1] === last[1]) {
      const turn = unwrap(first[0], last[0]) - first[0];
      lines.at(-1)!.push(...positions.slice(1).map(([x, y]): Position => [x + turn, y]));
    } else lines.push(positions);
  }
  return lines;
}

const onSeam = ([x]: Position): boolean => Math.abs(Math.abs(x % 360) - 180) < 1e-9;
