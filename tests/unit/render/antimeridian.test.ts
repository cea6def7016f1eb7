import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position as Coordinates } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fit } from '#lib/camera/fit.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { atLeast, boundsOf, holds, meet, unionOf, widthOf, type Bounds } from '#lib/geo/bounds.ts';
import { cutAntimeridian } from '#lib/geo/cut-antimeridian.ts';
import { bearing, distance, greatCircle } from '#lib/geo/great-circle.ts';
import { wrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import { visibleMiddle } from '#lib/geo/visible-middle.ts';
import { boxesOf } from '#lib/publish/coverage.ts';
import { generaliseLayer } from '#lib/render/generalise/generalise-layer.ts';
import { detailOf } from '#lib/render/generalise/detail.ts';
import { placeLabels } from '#lib/render/labels/place-labels.ts';
import { partOf } from '#lib/render/route-line.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { nearestZoomOf } from '#lib/render/generalise/nearest-zoom.ts';
import { svgPath } from '#lib/render/still/svg-path.ts';
import type { Label } from '#lib/render/story-map.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import type { View } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { linesOfPath } from './lines-of-path.ts';
import { stagedScene } from '../staged-scene.ts';

/**
 * What is measured of a thing in the middle of the map is to be measured of it wherever it is moved to, across the
 * antimeridian too. Whole degrees, for what is looked up by the degree.
 */
const anyShift = fc.oneof(fc.integer({ min: 130, max: 230 }), fc.integer({ min: -360, max: 360 }));
const frame: Frame = FRAMES.landscape;

const at = ([x, y]: Position, by: number): Position => [wrap(x + by), y];
const boxAt = ([west, south, east, north]: Bounds, by: number): Bounds => [
  wrap(west + by),
  south,
  wrap(east + by),
  north
];
/** Degrees between two longitudes, the short way. */
const apart = (a: number, b: number): number => Math.abs(wrap(a - b));
const sameBox = (a: Bounds, b: Bounds): void => {
  expect(apart(a[0], b[0])).toBeLessThan(1e-6);
  expect(apart(a[2], b[2])).toBeLessThan(1e-6);
  expect(widthOf(a)).toBeCloseTo(widthOf(b), 6);
  expect([a[1], a[3]]).toEqual([b[1], b[3]]);
};
const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T, by: number) => void, numRuns = 200): void =>
  fc.assert(fc.property(arbitrary, anyShift, property), { numRuns, seed: 179 });

const degrees = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((tenths) => tenths / 10 + 0.05);
const anyPosition: fc.Arbitrary<Position> = fc.tuple(degrees(60), degrees(60));
const anyBox: fc.Arbitrary<Bounds> = fc
  .tuple(degrees(50), degrees(50), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([x, y, width, height]) => [x, y, x + width, y + height]);

const scene = (view: View): StagedScene => stagedScene({ view, layers: ['a'] });
const sceneOf = (bounds: Bounds): StagedScene => scene({ kind: 'bounds', bounds });

describe('bounds', () => {
  it('their union, what they hold and meet, and how much they are grown', () => {
    check(fc.tuple(fc.array(anyBox, { minLength: 1, maxLength: 4 }), anyPosition), ([all, position], by) => {
      const [first] = all as [Bounds];
      const moved = all.map((one) => boxAt(one, by));
      sameBox(unionOf(moved)!, boxAt(unionOf(all)!, by));
      expect(holds(moved[0]!, at(position, by), 0.01)).toBe(holds(first, position, 0.01));
      expect(meet(moved[0]!, moved.at(-1)!, 0.01)).toBe(meet(first, all.at(-1)!, 0.01));
      sameBox(atLeast(moved[0]!, 3), boxAt(atLeast(first, 3), by));
    });
  });

  it('of places a few degrees apart are a few degrees wide', () => {
    const taveuni = unionOf([boundsOf([179.97, -16.71]), boundsOf([-179.94, -16.78])])!;
    expect(widthOf(taveuni)).toBeCloseTo(0.09, 6);
  });
});

describe('views', () => {
  it('the camera that shows bounds, and those of a story on its way', () => {
    check(fc.tuple(anyBox, anyBox, fc.double({ min: 0, max: 1, noNaN: true })), ([a, b, t], by) => {
      const [camera, moved] = [fit(a, frame), fit(boxAt(a, by), frame)];
      expect(moved.zoom).toBeCloseTo(camera.zoom, 9);
      expect(apart(moved.center[0], camera.center[0] + by)).toBeLessThan(1e-6);
      const here = storyTimeline([sceneOf(a), sceneOf(b)], frame).cameraAt(t);
      const there = storyTimeline([sceneOf(boxAt(a, by)), sceneOf(boxAt(b, by))], frame).cameraAt(t);
      expect(there.zoom).toBeCloseTo(here.zoom, 6);
      expect(apart(there.center[0], here.center[0] + by)).toBeLessThan(1e-6);
    });
  });

  it('the boxes that metadata give, none of them empty, none from east to west', () => {
    check(anyBox, (box, by) => {
      const boxes = boxesOf({ steps: [{ scene: sceneOf(boxAt(box, by)) }] } as never);
      for (const [west, , east] of boxes) expect(west).toBeLessThan(east);
      const width = boxes.reduce((sum, one) => sum + one[2] - one[0], 0);
      expect(width).toBeCloseTo(box[2] - box[0], 2);
    });
    const seen = boxesOf({
      steps: [{ scene: scene({ kind: 'camera', camera: { center: [179, 0], zoom: 5, bearing: 0, pitch: 0 } }) }]
    } as never);
    expect(seen.map(([west, , east]) => east - west).reduce((a, b) => a + b)).toBeCloseTo((390 / 512 / 32) * 360, 1);
  });

  it('how near the cameras look', () => {
    check(
      fc.tuple(anyBox, anyPosition),
      ([box, position], by) => {
        const [here, there] = [detailOf([sceneOf(box)], 'fr'), detailOf([sceneOf(boxAt(box, by))], 'fr')];
        expect(there.zoomAt(at(position, by))).toBeCloseTo(here.zoomAt(position), 4);
        expect(there.maxZoom).toBeCloseTo(here.maxZoom, 6);
      },
      60
    );
  });
});

describe('routes', () => {
  it('are as long, turn the same way, and are drawn in one piece', () => {
    check(fc.tuple(anyPosition, anyPosition), ([from, to], by) => {
      const [a, b] = [at(from, by), at(to, by)];
      expect(distance(a, b)).toBeCloseTo(distance(from, to), 4);
      if (distance(from, to) > 1) expect(apart(bearing(a, b), bearing(from, to))).toBeLessThan(1e-4);
      const [here, there] = [greatCircle([from, to]), greatCircle([a, b])];
      expect(there).toHaveLength(here.length);
      for (const [i, [x, y]] of there.entries()) {
        expect(apart(x, here[i]![0] + by)).toBeLessThan(1e-4);
        expect(y).toBeCloseTo(here[i]![1], 4);
        if (i > 0) expect(Math.abs(x - there[i - 1]![0])).toBeLessThan(10);
      }
      const [half, halfway] = [partOf(here, 0.5).at(-1)!, partOf(there, 0.5).at(-1)!];
      expect(apart(halfway[0], half[0] + by)).toBeLessThan(1e-4);
      expect(halfway[1]).toBeCloseTo(half[1], 4);
    });
  });

  it('over the Pacific go the short way', () => {
    const osaka: Position = [135.244, 34.434];
    const line = greatCircle([osaka, [-122.309, 47.449]]);
    expect(line.at(-1)![0] - line[0]![0]).toBeCloseTo(102.447, 3);
    expect(distance(osaka, [-122.309, 47.449])).toBeCloseTo(8091, -1);
    const back = greatCircle([[-149.99, 61.17], [140.39, 35.77]]); // prettier-ignore
    expect(back.at(-1)![0] - back[0]![0]).toBeCloseTo(-69.62, 2);
  });

  it('are drawn in each picture that they run through, from whichever side it looks', () => {
    const line = greatCircle([[135.244, 34.434], [-122.309, 47.449]]); // prettier-ignore
    const object = { type: 'LineString' as const, coordinates: line.map((one) => [...one]) };
    for (const center of [
      [-122, 47],
      [238, 47],
      [-190, 50],
      [170, 50],
      [135, 34],
      [-225, 34]
    ] as const) {
      const path = svgPath({ center, zoom: 5, bearing: 0, pitch: 0 }, frame, [0, 0, frame.width, frame.height], 0);
      expect(path(object), `from ${center[0]}`).not.toBe('');
    }
  });
});

/** A ring about the origin that does not cross itself, less than 80 degrees wide, with a hole. */
const anyPolygon = fc
  .array(fc.integer({ min: 10, max: 40 }), { minLength: 5, maxLength: 24 })
  .map((corners): Polygon => {
    const ring = (scale: number): Coordinates[] => {
      const points = corners.map((far, i): Coordinates => {
        const angle = (2 * Math.PI * i) / corners.length;
        return [scale * far * Math.cos(angle), scale * far * Math.sin(angle)];
      });
      return [...points, points[0]!];
    };
    return { type: 'Polygon', coordinates: [ring(1), ring(0.2).reverse()] };
  });
const polygonAt = ({ coordinates }: Polygon, by: number): Geometry =>
  cutAntimeridian({
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map(([x, y]) => [...at([x!, y!], by)]))
  });
const collection = (geometry: Geometry): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry }]
});

/** Left, top, right and bottom of what a path draws, CSS px. */
function extentOf(path: string): number[] {
  const corners = linesOfPath(path).flatMap((one) => one.corners);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('shapes', () => {
  const wide = { ...frame, width: 1200, height: 1200 };
  const drawn = (geometry: Geometry, by: number): number[] => {
    const camera = { center: [by, 0] as const, zoom: 2.5, bearing: 0, pitch: 0 };
    return extentOf(svgPath(camera, wide, [0, 0, wide.width, wide.height], 1)(geometry));
  };

  it('are drawn where they are', () => {
    check(
      anyPolygon,
      (shape, by) => {
        const here = drawn(shape, 0);
        drawn(polygonAt(shape, by), by).forEach((edge, i) => expect(Math.abs(edge - here[i]!)).toBeLessThan(0.3));
      },
      80
    );
  });

  it('keep the place of their name, over the line where they are cut', () => {
    check(
      anyPolygon,
      (shape, by) => {
        const feature = (geometry: Geometry) => ({ type: 'Feature', properties: {}, geometry }) as Feature<Polygon>;
        const here = visibleMiddle(feature(shape), [-30, -20, 30, 25])!;
        const moved = wrap(by);
        const there = visibleMiddle(feature(polygonAt(shape, by)), [moved - 30, -20, moved + 30, 25])!;
        expect(there.radius).toBeCloseTo(here.radius, 0);
        expect(Math.abs(there.position[0])).toBeLessThanOrEqual(180);
      },
      80
    );
  });

  it('of many positions are simplified as near to what they were', () => {
    const coast: Polygon = {
      type: 'Polygon',
      coordinates: [
        Array.from({ length: 20_001 }, (_, i): Coordinates => {
          const angle = (2 * Math.PI * (i % 20_000)) / 20_000;
          const far = 6 + Math.sin(angle * 90) / 3 + Math.sin(angle * 1700) / 40;
          return [far * Math.cos(angle), far * Math.sin(angle)];
        })
      ]
    };
    const here = generaliseLayer(collection(coast), nearestZoomOf([sceneOf([-8, -8, 8, 8])]));
    for (const by of [180, 176.5, -174.3]) {
      const there = generaliseLayer(
        collection(polygonAt(coast, by)),
        nearestZoomOf([sceneOf(boxAt([-8, -8, 8, 8], by))])
      );
      expect(there.count / here.count).toBeCloseTo(1, 1);
      expect(there.off).toBeCloseTo(here.off, 1);
      const rings = (there.data.features[0]!.geometry as MultiPolygon).coordinates.flat();
      // Each part lies on one side.
      for (const ring of rings) expect(Math.abs(ring.reduce((sum, [x]) => sum + Math.sign(x!), 0))).toBe(ring.length);
      const before = extentOf(svgPath({ center: [0, 0], zoom: 6, bearing: 0, pitch: 0 }, wide, [0, 0, 1200, 1200], 1)(coast)); // prettier-ignore
      const after = extentOf(svgPath({ center: [by, 0], zoom: 6, bearing: 0, pitch: 0 }, wide, [0, 0, 1200, 1200], 1)(there.data)); // prettier-ignore
      after.forEach((edge, i) => expect(Math.abs(edge - before[i]!)).toBeLessThan(1));
    }
  });
});

describe('names', () => {
  it('stand at the same points of the screen', () => {
    check(fc.array(anyPosition, { minLength: 1, maxLength: 12 }), (positions, by) => {
      const labels = (shift: number): Label[] =>
        positions.map((position, i) => ({
          id: `place-${i}`,
          text: `Place ${i}`,
          position: at(position, shift),
          kind: 'town',
          minZoom: 0
        }));
      const placed = (shift: number) =>
        placeLabels(
          labels(shift),
          { center: [shift, 0], zoom: 2.5, bearing: 0, pitch: 0 },
          frame,
          { marks: new Set(), areas: [], layers: new Set(), date: '2022-10-03' },
          'en'
        ).placed.map(({ label, anchor }) => [label.id, anchor]);
      expect(placed(by)).toEqual(placed(0));
    });
  });
});
