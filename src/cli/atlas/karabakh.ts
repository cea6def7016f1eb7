import { buffer, difference, featureCollection, intersect, lineString, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { line } from '#lib/atlas/tables/fields.ts';
import type { Position } from '#lib/geo/position.ts';
import { linesOf } from './claims.ts';
import type { LineRow } from './geopackage.ts';
import { toDegrees, type Grid } from './grid.ts';
import { joinLines } from './join-lines.ts';
import type { Piece } from './piece.ts';
import { splitAlong } from './take-piece.ts';

type Shape = Feature<Polygon | MultiPolygon>;

/** `karabakh.yaml`. */
export const karabakhTable = v.strictObject({
  oblast: v.array(v.number()),
  ceasefire: v.array(v.number()),
  ceasefireUntil: v.number(),
  east: line,
  cuts: v.array(v.strictObject({ line, close: line })),
  corridor: v.number(),
  roads: v.record(v.string(), line)
});

/** Degrees between the ends of the Soviet oblast's lines, which are of different surveys. */
const TOUCH = 0.004;
/** A place within the line of contact. */
const INSIDE: Position = [46.5, 39.8];

/** The dated shapes of Nagorno-Karabakh, by id, in degrees. */
export function karabakhShapes(
  table: v.InferOutput<typeof karabakhTable>,
  grid: Grid,
  azerbaijan: Piece,
  claims: readonly LineRow[]
): ReadonlyMap<string, Shape> {
  const oblast = closed(joinLines(linesOf(claims, table.oblast), TOUCH));

  const west = linesOf(claims, table.ceasefire).filter((part) => part.some(([x]) => x < table.ceasefireUntil));
  const ceasefire = joinLines(west, TOUCH);
  const eastward = ceasefire[0]![0] < ceasefire.at(-1)![0] ? ceasefire : ceasefire.toReversed();
  const contact = [...eastward.filter(([x]) => x <= table.ceasefireUntil), ...table.east];
  const [[held]] = splitAlong(grid, azerbaijan, contact, INSIDE);
  const lineOfContact = polygon(held!.map((ring) => ring.map((point) => [...toDegrees(grid, point)])));

  const kept = table.cuts.reduce<Shape>(
    (rest, cut) => only(difference(featureCollection([rest, closed([...cut.line, ...cut.close])]))),
    oblast
  );
  const zones = Object.entries(table.roads).map(([id, road]): [string, Shape] => {
    const corridor = only(buffer(lineString(road), table.corridor, { units: 'kilometers' }));
    return [id, only(intersect(featureCollection([only(union(featureCollection([kept, corridor]))), lineOfContact])))];
  });
  return new Map<string, Shape>([['nkao-1923-1991', oblast], ['nk-1994-2020', lineOfContact], ...zones]);
}

const closed = (points: readonly Position[]): Feature<Polygon> => polygon([[...points, points[0]!].map((p) => [...p])]);

/** Turf's answer, which is nothing where nothing is left. */
function only(shape: Shape | null | undefined): Shape {
  if (!shape) throw new Error('karabakhShapes: an empty shape');
  return shape;
}
