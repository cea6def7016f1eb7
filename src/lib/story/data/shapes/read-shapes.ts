import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { mergedShape } from '#lib/atlas/merged-shape.ts';
import { shapeOn } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import { circleAround } from '#lib/geo/circle-around.ts';
import { corridor } from '#lib/geo/corridor.ts';
import { bentLine } from '#lib/geo/bent-line.ts';
import { wrapEdge } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Right } from '#lib/story/data/geojson/check-position.ts';
import type { LayerData } from '#lib/story/data/layer-data.ts';
import { oneOf, quote, type At } from '#lib/story/fields/located.ts';
import type { Outline, Spot, WrittenShape } from '#lib/story/fields/shapes.ts';
import { draws, LAYER_KIND_NAMES, type LayerKind } from '#lib/story/layer-kinds.ts';
import { findNamed, nameOf, type Naming } from '#lib/story/names.ts';
import type { Report } from '#lib/story/report.ts';

/** What a layer's shapes are drawn in. */
interface Setting {
  readonly kind: LayerKind;
  readonly naming: Naming;
  readonly report: Report;
}

/** The features of a layer that is drawn by its shapes; their names are looked up here. Null where one of them cannot be drawn. */
export function readShapes(shapes: readonly WrittenShape[], setting: Setting): LayerData | null {
  const features: Feature[] = [];
  const positions: Right[] = [];
  for (const shape of shapes) {
    for (const { value, offset } of writtenIn(shape.outline)) positions.push([value[0], value[1], offset]);
    const geometry = geometryOf(shape, setting);
    if (geometry === null || !isDrawn(geometry, shape, setting)) continue;
    features.push({ type: 'Feature', properties: { ...shape.properties }, geometry });
  }
  if (features.length < shapes.length) return null;
  const data: FeatureCollection = { type: 'FeatureCollection', features };
  return {
    data,
    positions,
    where: (index, property) => shapes[index]?.where.get(property) ?? shapes[index]?.offset ?? 0
  };
}

const writtenIn = (outline: Outline): At<Position>[] =>
  'through' in outline ? outline.through.flatMap((spot) => ('position' in spot ? [spot.position] : [])) : [];

function isDrawn(geometry: Geometry, { outline, offset }: WrittenShape, { kind, report }: Setting): boolean {
  if (draws(kind, geometry.type)) return true;
  const fitting = LAYER_KIND_NAMES.filter((other) => draws(other, geometry.type));
  const message = `A layer of kind ${kind} draws no “${outline.kind}”.`;
  report('geojson-geometry-kind', offset, message, `Declare the layer as ${oneOf(fitting)}, or draw something else.`);
  return false;
}

function geometryOf(shape: WrittenShape, setting: Setting): Geometry | null {
  const { outline, radius, bend } = shape;
  if (outline.kind === 'box') return { type: 'Polygon', coordinates: [boxOf(outline.bounds)] };
  if (outline.kind === 'regions') return regionsOf(outline.names, shape, setting);
  const found = outline.through.map((spot) => positionOf(spot, outline.kind === 'line', setting));
  const through = found.filter((position) => position !== null);
  const [first] = through;
  if (through.length < found.length || first === undefined) return null;
  switch (outline.kind) {
    case 'point':
      return { type: 'Point', coordinates: [...first] };
    case 'circle':
      return { type: 'Polygon', coordinates: [ringOf(circleAround(first, radius))] };
    case 'line':
      return { type: 'LineString', coordinates: ringOf(wrapped(bentLine(through, bend))) };
    case 'area':
      return { type: 'Polygon', coordinates: [anticlockwise(ringOf([...through, first]))] };
    case 'buffer': {
      const polygons = corridor(through, radius);
      if (polygons === null) {
        const message = 'This buffer reaches a pole, which no corridor can hold.';
        setting.report('shape-pole', shape.offset, message, 'Draw a circle, or a smaller buffer.');
        return null;
      }
      return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(ringOf)) };
    }
  }
}

/** @param ends whether a region is meant by where it has its name: a line goes from country to country */
function positionOf(spot: Spot, ends: boolean, { naming, report }: Setting): Position | null {
  if ('position' in spot) return spot.position.value;
  const named = findNamed(spot.name, ends ? 'end' : 'place', naming, report);
  if (named === null) return null;
  const { places, regions } = naming.atlas;
  return (named.kind === 'place' ? places.get(named.id)?.position : regions.get(named.id)?.label) ?? null;
}

/** The shapes of regions as one, as of the day that the shape holds from, or else of the story. */
function regionsOf(
  names: readonly At<string>[],
  { properties }: WrittenShape,
  { naming, report }: Setting
): Geometry | null {
  const from = properties['from'];
  const day: Day = typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from) ? from : (naming.day ?? '9999-12-31');
  const shapes = names.map((name): string | null => {
    const named = findNamed(name, 'region', naming, report);
    const region = named && naming.atlas.regions.get(named.id);
    if (!region) return null;
    const drawn = shapeOn(region, day);
    if (drawn === null) {
      const called = quote(nameOf({ id: region.id, kind: 'region' }, naming));
      const hint = 'Check the day, that of “from” or else the story’s; or draw it as an area.';
      report('shape-not-drawn', name.offset, `${called} has no shape on ${day}.`, hint);
    }
    return drawn;
  });
  const found = shapes.filter((id) => id !== null);
  return found.length < shapes.length ? null : mergedShape(naming.atlas, found);
}

/** Anticlockwise; across the antimeridian too, where west is the greater number. Long sides have corners, to go the way meant. */
function boxOf([west, south, east, north]: readonly [number, number, number, number]): number[][] {
  const width = east > west ? east - west : east - west + 360;
  const steps = Math.ceil(width / 90);
  const along = (latitude: number): number[][] =>
    Array.from({ length: steps + 1 }, (_, i) => [wrapEdge(west + (width * i) / steps), latitude]);
  return [...along(south), ...along(north).reverse(), [wrapEdge(west), south]];
}

const wrapped = (line: readonly Position[]): Position[] => line.map(([x, y]) => [wrapEdge(x), y]);

/** To a metre. */
const ringOf = (line: readonly Position[]): number[][] =>
  line.map(([x, y]) => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]);

/** A ring as RFC 7946 has it, whichever way round an editor names its corners. */
function anticlockwise(ring: number[][]): number[][] {
  const area = ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i]! as [number, number];
    const dx = ((((x! - px + 540) % 360) + 360) % 360) - 180;
    return sum + dx * (y! + py);
  }, 0);
  return area > 0 ? [...ring].reverse() : ring;
}
