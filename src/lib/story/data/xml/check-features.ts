import type { Feature, Geometry, Position } from 'geojson';
import type { Node } from 'jsonc-parser';
import { checkGeometry } from '#lib/story/data/geojson/check-geometry.ts';
import type { Right, Tally } from '#lib/story/data/geojson/check-position.ts';
import { reportTally } from '#lib/story/data/geojson/report-tally.ts';
import type { LayerData } from '#lib/story/data/layer-data.ts';
import { oneOf } from '#lib/story/fields/located.ts';
import { draws, LAYER_KIND_NAMES, type LayerKind } from '#lib/story/layer-kinds.ts';
import type { Report } from '#lib/story/report.ts';
import type { Format } from './format.ts';

/** A geometry that has coordinates. */
type Shape = Exclude<Geometry, { type: 'GeometryCollection' }>;

const WORDS: Readonly<Record<Shape['type'], readonly [one: string, more: string]>> = {
  Point: ['point', 'points'],
  MultiPoint: ['group of points', 'groups of points'],
  LineString: ['line', 'lines'],
  MultiLineString: ['line of several parts', 'lines of several parts'],
  Polygon: ['area', 'areas'],
  MultiPolygon: ['area of several parts', 'areas of several parts']
};

/**
 * Checks features as those of GeoJSON are checked, and keeps what a kind of layer draws of them.
 *
 * @param features with the offset of each position as its third number
 */
export function checkFeatures(
  features: readonly Feature[],
  { name, exchange, holds }: Pick<Format, 'name' | 'exchange' | 'holds'>,
  kind: LayerKind,
  report: Report
): LayerData | null {
  if (features.length === 0) {
    const hint = 'Export it again with what it should show, or take the layer out of the story.';
    report('geojson-empty', 0, `The ${name} holds ${holds}: nothing would be drawn.`, hint);
    return null;
  }
  const right: Right[] = [];
  const tally: Tally = { swapped: null, projected: null, heightless: null, right };
  // Which way rings run means nothing in KML.
  const inFile: Report = (code, offset, message, hint) => {
    if (code !== 'geojson-winding') report(code, offset, message, code === 'geojson-swapped' ? exchange : hint);
  };
  const others = new Map<Shape['type'], { count: number; readonly offset: number }>();
  /** Where each that is kept begins. */
  const starts: number[] = [];
  const kept = features.flatMap((feature): Feature[] => {
    const drawn = shapesOf(feature.geometry).filter((shape) => {
      if (draws(kind, shape.type)) return true;
      const other = others.get(shape.type);
      if (other) other.count++;
      else others.set(shape.type, { count: 1, offset: firstOf(shape.coordinates)[2] ?? 0 });
      return false;
    });
    for (const shape of drawn) checkGeometry(nodeOf(shape), tally, () => {}, inFile);
    const [first] = drawn;
    if (!first) return [];
    starts.push(firstOf(first.coordinates)[2] ?? 0);
    return [{ ...feature, geometry: joined(drawn.map(flat)) }];
  });
  reportTally(tally, inFile);
  for (const [type, { count, offset }] of others) {
    const [one, more] = WORDS[type];
    const fitting = oneOf(LAYER_KIND_NAMES.filter((other) => draws(other, type)));
    if (kept.length === 0) {
      const hint = `Declare the layer as ${fitting}.`;
      report('geojson-geometry-kind', offset, `A layer of kind ${kind} draws no ${type}.`, hint);
    } else {
      const message = `A layer of kind ${kind} draws no ${type}: ${count} ${count === 1 ? one : more} of the file ${count === 1 ? 'is' : 'are'} left out.`;
      const hint = `Declare another layer of the same file, of kind ${fitting}, if they should be drawn.`;
      report('layer-other-kinds', offset, message, hint);
    }
  }
  if (kept.length === 0) return null;
  const data = { type: 'FeatureCollection' as const, features: kept };
  return { data, positions: right, where: (index) => starts[index] ?? 0 };
}

const shapesOf = (geometry: Geometry): Shape[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(shapesOf) : [geometry];

const joined = (shapes: readonly Shape[]): Geometry =>
  shapes.length === 1 && shapes[0] ? shapes[0] : { type: 'GeometryCollection', geometries: [...shapes] };

type Nested = Position | readonly Nested[];

const isPosition = (coordinates: Nested): coordinates is Position => typeof coordinates[0] === 'number';

const firstOf = (coordinates: Nested): Position =>
  isPosition(coordinates) ? coordinates : firstOf(coordinates[0] as Nested);

/** Without offsets. */
function flat(shape: Shape): Shape {
  const plain = (coordinates: Nested): Nested =>
    isPosition(coordinates) ? coordinates.slice(0, 2) : coordinates.map(plain);
  return { ...shape, coordinates: plain(shape.coordinates) } as Shape;
}

/** A geometry as the checks of GeoJSON read one, each position where it is written. */
function nodeOf({ type, coordinates }: Shape): Node {
  const offset = firstOf(coordinates)[2] ?? 0;
  const leaf = (value: unknown, at: number): Node => ({
    type: typeof value === 'string' ? 'string' : 'number',
    offset: at,
    length: 0,
    value
  });
  const list = (nested: Nested): Node => {
    const at = firstOf(nested)[2] ?? 0;
    const children = isPosition(nested) ? nested.slice(0, 2).map((value) => leaf(value, at)) : nested.map(list);
    return { type: 'array', offset: at, length: 0, children };
  };
  const member = (name: string, value: Node): Node => ({
    type: 'property',
    offset,
    length: 0,
    children: [leaf(name, offset), value]
  });
  const children = [member('type', leaf(type, offset)), member('coordinates', list(coordinates))];
  return { type: 'object', offset, length: 0, children };
}
