import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { ringArea } from '#lib/geo/ring-area.ts';
import { countPositions } from '#lib/render/generalise/count-positions.ts';
import { BEARABLE, generaliseLayer } from '#lib/render/generalise/generalise-layer.ts';
import { nearestZoomOf } from '#lib/render/generalise/nearest-zoom.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import { stagedScene } from '../../staged-scene.ts';
import { coast } from '../../../../src/cli/bench/coast.ts';

const scene = (view: StagedScene['view']): StagedScene => stagedScene({ view, layers: ['a'] });
const near = (center: [number, number], zoom: number) =>
  scene({ kind: 'camera', camera: { center, zoom, bearing: 0, pitch: 0 } });

/** The shape lies within 37 to 53° and 35 to 45°; the second camera stands at its eastern coast. */
const cameras = nearestZoomOf([scene({ kind: 'bounds', bounds: [37, 35, 53, 45] }), near([50, 40], 8)]);

const features = (...geometries: Geometry[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry, id) => ({ type: 'Feature', id, properties: { name: `shape ${id}` }, geometry }))
});
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const ringOf = ({ geometry }: Feature, ring = 0): Position[] => (geometry as Polygon).coordinates[ring]!;

/** How far a position is from a line, CSS px in the nearest view of it. */
function pixelsFrom(position: Position, line: readonly Position[]): number {
  const [x, y] = project([position[0]!, position[1]!]);
  const scale = worldSize(cameras.zoomAt(x, y));
  let least = Infinity;
  let [ax, ay] = project([line[0]![0]!, line[0]![1]!]);
  for (const [longitude, latitude] of line) {
    const [bx, by] = project([longitude!, latitude!]);
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length && Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    [ax, ay] = [bx, by];
  }
  return least * scale;
}

describe('a coast of 100 000 positions', { timeout: 60_000 }, () => {
  const before = coast(100_000);
  const { data, count, off } = generaliseLayer(features(polygon(before)), cameras);
  const after = ringOf(data.features[0]!);

  it('is served with what a browser bears, and is said to be as close as it is', () => {
    expect(before.length).toBe(100_001);
    expect(count).toBe(after.length);
    expect(count).toBeLessThanOrEqual(BEARABLE);
    expect(off).toBeLessThan(0.5);
    let worst = 0;
    for (let i = 0; i < before.length; i += 97) worst = Math.max(worst, pixelsFrom(before[i]!, after));
    expect(worst).toBeLessThanOrEqual(off);
    expect(worst).toBeGreaterThan(off / 4);
  });

  it('is a ring that runs as it did, and moves no corner to where it was not', () => {
    expect(after.at(-1)).toEqual(after[0]);
    expect(after.length).toBeGreaterThan(500);
    expect(ringArea(after) / ringArea(before)).toBeCloseTo(1, 3);
    for (let i = 0; i < after.length; i += 293) expect(pixelsFrom(after[i]!, before)).toBeLessThan(0.2);
  });

  it('is finer where a camera is nearer', () => {
    const density = (west: number, east: number): number =>
      after.filter(([x]) => x! > west && x! < east).length / before.filter(([x]) => x! > west && x! < east).length;
    expect(density(49, 50.5)).toBeGreaterThan(1.5 * density(37, 40));
  });

  it('has no more decimals than show', () => {
    const longest = Math.max(...after.flat().map((value) => String(value).length));
    expect(longest).toBeLessThanOrEqual('52.1234'.length);
  });
});

describe('features', () => {
  it('keep ids, properties and order; what nobody can see of them is left out', () => {
    const speck = polygon([
      [40, 40],
      [40.0001, 40],
      [40.0001, 40.0001],
      [40, 40]
    ]);
    const shape = polygon(coast(1000));
    const empty = { type: 'Feature', properties: null, geometry: null } as unknown as Feature;
    const layer = features(shape, speck, shape);
    const { data } = generaliseLayer({ ...layer, features: [...layer.features, empty] }, cameras);
    expect(data.features.map(({ id, properties }) => [id, properties])).toEqual([
      [0, { name: 'shape 0' }],
      [2, { name: 'shape 2' }]
    ]);
  });

  it('keep the border that two of them share the same on both sides', () => {
    const border = Array.from({ length: 20_001 }, (_, i): Position => {
      const t = i / 20_000;
      return [45 + Math.sin(t * 40) / 5 + Math.sin(t * 900) / 40, 36 + 8 * t];
    });
    const west = polygon([...border, [40, 44], [40, 36], border[0]!]);
    const east = polygon([...border.toReversed(), [52, 36], [52, 44], border.at(-1)!]);
    const { data, count } = generaliseLayer(features(west, east), cameras);
    const [left, right] = data.features.map((one) => ringOf(one).map(String));
    const shared = left!.filter((position) => new Set(right).has(position));
    expect(shared.length).toBeGreaterThan(100);
    // All but the two corners of each that are its own, and the last, which is the first.
    expect(new Set(left).size).toBe(new Set(shared).size + 2);
    expect(new Set(right).size).toBe(new Set(shared).size + 2);
    expect(count).toBeLessThanOrEqual(BEARABLE);
  });

  it('keep holes, and lose those that close', () => {
    const square = (x: number, y: number, half: number): Position[] => [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half]
    ];
    const [wide, hole, pinhole] = [
      square(44, 40, 2),
      square(44, 40, 1).toReversed(),
      square(43, 39, 1e-5).toReversed()
    ];
    const { data } = generaliseLayer(features({ type: 'MultiPolygon', coordinates: [[wide, hole, pinhole]] }), cameras);
    const { coordinates } = data.features[0]!.geometry as { coordinates: Position[][][] } & Geometry;
    expect(coordinates.map((rings) => rings.map((ring) => Math.sign(ringArea(ring))))).toEqual([[1, -1]]);
  });

  it('run on beyond what is seen: nothing is cut off, and no edge is new', () => {
    const line = Array.from({ length: 50_001 }, (_, i): Position => [
      -170 + (340 * i) / 50_000,
      40 + Math.sin(i / 9) / 50
    ]);
    const { data, count } = generaliseLayer(features({ type: 'LineString', coordinates: line }), cameras);
    const { coordinates } = data.features[0]!.geometry as { coordinates: Position[] } & Geometry;
    expect(count).toBeLessThan(BEARABLE);
    expect(coordinates[0]![0]).toBeCloseTo(-170, 0);
    expect(coordinates.at(-1)![0]).toBeCloseTo(170, 0);
    for (const [, latitude] of coordinates) expect(Math.abs(latitude! - 40)).toBeLessThan(0.05);
  });

  it('keep their side on the antimeridian straight, where a shape is cut and has no border', () => {
    const side = Array.from({ length: 101 }, (_, i): Position => [180, 60 - i / 10]);
    const { data } = generaliseLayer(
      features(polygon([[170, 50], ...side.toReversed(), [170, 60], [170, 50]])),
      cameras
    );
    expect(ringOf(data.features[0]!).filter(([x]) => x === 180)).toEqual([
      [180, 50],
      [180, 60]
    ]);
  });
});

describe('points', () => {
  const points = Array.from({ length: 100_000 }, (_, i): Position => [
    40 + ((i * 0.6180339887) % 10),
    36 + ((i * 0.4142135623) % 8)
  ]);

  const wide = nearestZoomOf([near([45, 40], 5)]);

  it('are served as many as a browser bears, each where it was', () => {
    const { data, count, off } = generaliseLayer(features({ type: 'MultiPoint', coordinates: points }), wide);
    expect(count).toBe(countPositions(data.features));
    expect(count).toBeLessThanOrEqual(BEARABLE);
    expect(count).toBeGreaterThan(BEARABLE / 3);
    expect(off).toBeLessThan(12);
  });

  it('stay where no camera takes two for one', () => {
    const few = points.filter((_, i) => i % 1000 === 0);
    const { data, off } = generaliseLayer(
      features(...few.map((coordinates): Geometry => ({ type: 'Point', coordinates }))),
      cameras
    );
    expect(data.features).toHaveLength(100);
    expect(off).toBeLessThan(0.2);
  });
});

it('a layer that no simplifying helps is given as it is left', () => {
  const lines = Array.from({ length: 8000 }, (_, i): Position[] => {
    const [x, y] = [40 + (i % 100) / 10, 36 + Math.floor(i / 100) / 10];
    return [
      [x, y],
      [x + 0.09, y + 0.09]
    ];
  });
  const { count, off } = generaliseLayer(features({ type: 'MultiLineString', coordinates: lines }), cameras);
  expect(count).toBeGreaterThan(0);
  expect(off).toBeLessThan(4.2);
});
