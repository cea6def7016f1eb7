import { geoArea, geoContains, geoMercator, geoOrthographic, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, GeoJSON, MultiPolygon, Polygon, Position as Corner } from 'geojson';
import { feature, merge } from 'topojson-client';
import { regionShapes, type Atlas } from '#lib/atlas/atlas.ts';
import type { Region, RegionId } from '#lib/atlas/region.ts';
import { memo } from '#lib/core/memo.ts';
import { holds, middleOf, widthOf, type Bounds } from '#lib/geo/bounds.ts';
import { worldSize } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { simplified } from '#lib/render/generalise/simplified.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { PathData } from '#lib/render/still/path-data.ts';
import { shapeAt } from '#lib/render/stage-scene.ts';
import type { Inset, StoryMap, StoryTopology } from '#lib/render/story-map.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import type { Scene } from '#lib/story/story.ts';

/** Radius of a globe, and longer side of a region's map, CSS px. */
const RADIUS = 36;
const SIDE = 84;
/** Around a region, a share of it. */
const AROUND = 0.12;
/** A map that shows more than this needs no other, and one that shows more than the second has the globe, degrees of longitude. */
const WORLD = 100;
const WIDE = 14;
/** A region's map shows so many times what the map does, at least. */
const LARGER = 2;
/** What the map shows is a spot where it is smaller there, CSS px. */
const SPOT = 11;
/** The smallest corner and the smallest piece of land that are drawn, CSS px². */
const CORNER = 3.5;
const PIECE = 4;

/** The small maps of a story, each once, and which of them each scene has. */
export function makeInsets(
  scenes: readonly Pick<Scene, 'inset' | 'date'>[],
  staged: readonly StagedScene[],
  atlas: Atlas
): { readonly insets: readonly Inset[]; readonly of: readonly (number | null)[] } {
  const found = new Map<string, number>();
  const insets: Inset[] = [];
  const of = scenes.map((scene, i) => {
    const inset = insetOf(scene, boundsIn(staged[i]!), atlas);
    if (!inset) return null;
    const key = JSON.stringify(inset);
    let at = found.get(key);
    if (at === undefined) {
      found.set(key, (at = insets.length));
      insets.push(inset);
    }
    return at;
  });
  return { insets, of };
}

/** What a scene's map shows on a wide screen. */
function boundsIn({ view }: StagedScene): Bounds {
  if (view.kind === 'bounds') return view.bounds;
  const { center, zoom } = view.camera;
  const { width, height, padding } = FRAMES.landscape;
  const degrees = (size: number): number => (size / worldSize(zoom)) * 360;
  const across = Math.min(360, degrees(width - padding.left - padding.right)) / 2;
  const down = (degrees(height - padding.top - padding.bottom) * Math.cos((center[1] * Math.PI) / 180)) / 2;
  return [center[0] - across, Math.max(-85, center[1] - down), center[0] + across, Math.min(85, center[1] + down)];
}

function insetOf({ inset, date }: Pick<Scene, 'inset' | 'date'>, shown: Bounds, atlas: Atlas): Inset | null {
  if (inset === undefined) return null;
  if (inset !== 'auto') return regionInset(atlas.regions.get(inset)!, date, shown, atlas);
  const width = widthOf(shown);
  if (width > WORLD) return null;
  const around = width > WIDE ? undefined : countryAround(middleOf(shown), date, atlas);
  const larger = around && widthOf(around.bounds) > LARGER * width;
  return larger ? regionInset(around, date, shown, atlas) : globeInset(shown, atlas);
}

/** The country that a position lies in on a day. */
function countryAround(position: Position, date: string, atlas: Atlas): Region | undefined {
  return [...atlas.regions.values()].find(({ id, kind, bounds }) => {
    if (kind !== 'country' || !holds(bounds, position, 0.5)) return false;
    const shape = shapeOf(id, date, atlas.topology, atlas);
    return shape !== undefined && geoContains(shape, [...position]);
  });
}

function shapeOf(id: RegionId, date: string, topology: StoryTopology, atlas: Atlas) {
  const shape = shapeAt(atlas, id, date);
  const geometry = regionShapes(topology.objects).find((one) => String(one.id) === shape);
  if (!geometry) return undefined;
  const found = feature(topology, geometry as never) as unknown as Feature<Polygon | MultiPolygon>;
  return multi(polygonsOf(found.geometry).map(wound));
}

const polygonsOf = (shape: Polygon | MultiPolygon): Corner[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
const multi = (coordinates: Corner[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates });

/** A polygon as d3 has it: what lies on the right of its edge is in it, which of a sphere might be all the rest. */
const wound = (rings: Corner[][]): Corner[][] =>
  geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI ? rings.map((ring) => ring.toReversed()) : rings;

function globeInset(shown: Bounds, atlas: Atlas): Inset {
  const [longitude, latitude] = middleOf(shown);
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude])
    .translate([RADIUS, RADIUS])
    .scale(RADIUS - 0.5)
    .precision(0)
    .clipAngle(90);
  const topology = coarse(atlas, Math.log2((2 * Math.PI * RADIUS) / 512));
  return {
    size: [2 * RADIUS, 2 * RADIUS],
    globe: true,
    land: landIn(projection, topology),
    spot: spotIn(projection, shown)
  };
}

function regionInset(region: Region, date: string, shown: Bounds, atlas: Atlas): Inset {
  const [west, south, , north] = region.bounds;
  const width = Math.max(0.5, widthOf(region.bounds));
  const [across, down] = [width * AROUND, (north - south) * AROUND];
  const corners: Corner[] = [
    [-width / 2 - across, south - down],
    [width / 2 + across, Math.min(84, north + down)]
  ];
  const projection = geoMercator().rotate([-(west + width / 2), 0]);
  const box: GeoJSON = { type: 'MultiPoint', coordinates: corners.map(([x, y]) => [x! + west + width / 2, y!]) };
  projection.fitSize([SIDE, SIDE], box as never);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(box as never);
  const size = [Math.max(30, Math.round(right - left)), Math.max(30, Math.round(bottom - top))] as const;
  projection.fitSize([...size], box as never).clipExtent([[0, 0], [...size]]);
  const topology = coarse(atlas, Math.log2((size[0] / (width + 2 * across)) * (360 / 512)));
  const shape = shapeOf(region.id, date, topology, atlas);
  const edge = shape ? drawnIn(projection)(shape) : '';
  return {
    size,
    land: landIn(projection, topology),
    ...(edge && { edge }),
    spot: spotIn(projection, shown),
    of: region.id
  };
}

const topologies = memo((_: Atlas) => new Map<number, StoryTopology>());

/** As coarse as a small map can tell. */
function coarse(atlas: Atlas, zoom: number): StoryTopology {
  const known = topologies(atlas);
  const step = Math.round(zoom * 2) / 2;
  const found = known.get(step) ?? simplified(atlas.topology, step, CORNER);
  known.set(step, found);
  return found;
}

/** The data of a path, in as few letters as it takes. */
function drawnIn(projection: GeoProjection): (shape: Polygon | MultiPolygon) => string {
  const data = new PathData(1);
  const path = geoPath(projection, Object.assign(data, { beginPath() {}, arc() {} }));
  return (shape) => {
    path(shape);
    return data.take();
  };
}

function landIn(projection: GeoProjection, topology: StoryTopology): string {
  const land: MultiPolygon = merge(topology, topology.objects.countries.geometries as never);
  const area = geoPath(projection);
  const path = drawnIn(projection);
  return land.coordinates
    .map((rings): Polygon => ({ type: 'Polygon', coordinates: wound(rings) }))
    .flatMap((piece) => (area.area(piece) > PIECE ? [path(piece)] : []))
    .join('');
}

/** Where on a small map lies what the map shows. */
function spotIn(projection: GeoProjection, shown: Bounds): Inset['spot'] {
  const [longitude, latitude] = middleOf(shown);
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  const half = widthOf(shown) / 2;
  const at = (dx: number, dy: number) => projection([longitude + dx, dy]) ?? [x, y];
  const [w, e] = [at(-half, latitude)[0], at(half, latitude)[0]];
  const [n, s] = [at(0, shown[3])[1], at(0, shown[1])[1]];
  const [width, height] = [e - w, s - n];
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  if (Math.max(width, height) < SPOT) return [tenth(x), tenth(y), 0, 0];
  return [tenth(w), tenth(n), tenth(width), tenth(height)];
}

/** A map's scenes with the insets that they have. */
export function withInsets(map: StoryMap, scenes: readonly Pick<Scene, 'inset' | 'date'>[], atlas: Atlas): StoryMap {
  if (!scenes.some(({ inset }) => inset !== undefined)) return map;
  const { insets, of } = makeInsets(scenes, map.scenes, atlas);
  if (insets.length === 0) return map;
  return {
    ...map,
    insets,
    scenes: map.scenes.map((scene, i) => (of[i] === null ? scene : { ...scene, inset: of[i]! }))
  };
}
