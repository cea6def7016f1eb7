import { Map as MapLibre } from 'maplibre-gl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Camera } from '#lib/camera/camera.ts';
import { fit } from '#lib/camera/fit.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt, screenOfPosition } from '#lib/camera/projection.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';

const FRAMES: readonly Frame[] = [
  { width: 390, height: 380, padding: { top: 24, right: 24, bottom: 44, left: 24 } },
  { width: 1280, height: 800, padding: { top: 64, right: 72, bottom: 64, left: 560 } }
];
const BOUNDS: readonly Bounds[] = [
  [44.76, 38.39, 50.62, 41.91],
  [34.2, 29.4, 50.6, 41.9],
  [-10, -35, 52, 37],
  [176, -19, -178, -12]
];
const PLACES: readonly Position[] = [
  [49.89, 40.38],
  [35.21, 31.77],
  [44.51, 40.18]
];

/** MapLibre alone, without our stage: the reference. */
const maps = new Map<Frame, MapLibre>();

beforeAll(() => {
  for (const frame of FRAMES) {
    const container = document.createElement('div');
    container.style.cssText = `width: ${frame.width}px; height: ${frame.height}px`;
    document.body.append(container);
    maps.set(
      frame,
      new MapLibre({
        container,
        style: { version: 8, sources: {}, layers: [] },
        attributionControl: false,
        minZoom: -2,
        transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? 0 })
      })
    );
  }
});
afterAll(() => {
  for (const map of maps.values()) map.remove();
});

describe.each(FRAMES)('in a frame of $width × $height', (frame) => {
  test.each(BOUNDS)('fit agrees with cameraForBounds: %d %d %d %d', (...bounds) => {
    const [west, south, east, north] = bounds;
    for (const bearing of [0, 30, -75]) {
      const theirs = maps.get(frame)!.cameraForBounds([west, south, east < west ? east + 360 : east, north], {
        padding: frame.padding,
        bearing,
        maxZoom: 12
      })!;
      const ours = fit(bounds, frame, bearing);
      const center = theirs.center as { lng: number; lat: number };
      expect(ours.zoom).toBeCloseTo(theirs.zoom!, 6);
      expect(ours.center[0]).toBeCloseTo(center.lng, 6);
      expect(ours.center[1]).toBeCloseTo(center.lat, 6);
    }
  });

  test.each<Camera>([
    { center: [45, 38], zoom: 5.3, bearing: 0, pitch: 0 },
    { center: [45, 38], zoom: 4.1, bearing: 40, pitch: 0 },
    { center: [42, 36], zoom: 3.7, bearing: -20, pitch: 50 }
  ])('a position is drawn where MapLibre projects it, and found there: %o', (camera) => {
    const map = maps.get(frame)!;
    map.jumpTo({ ...camera, center: [...camera.center] as [number, number] });
    for (const place of PLACES) {
      const theirs = map.project([...place] as [number, number]);
      const [x, y] = screenOfPosition(place, camera, frame);
      expect(x).toBeCloseTo(theirs.x, 3);
      expect(y).toBeCloseTo(theirs.y, 3);
      const [longitude, latitude] = positionAt([x, y], camera, frame);
      expect(longitude).toBeCloseTo(place[0], 6);
      expect(latitude).toBeCloseTo(place[1], 6);
    }
  });
});
