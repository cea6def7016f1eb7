import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnAreaFor, shows } from '#lib/stage/light/drawn-area.ts';

const frame = { width: 390, height: 380, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const camera = (lng: number, lat: number, zoom: number, bearing = 0) =>
  ({ center: [lng, lat], zoom, bearing, pitch: 0 }) as const;

it('shows the camera that it was made for, whatever that is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -400, max: 400, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 0, max: 14, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (lng, lat, zoom, bearing) => {
        const one = camera(lng, lat, zoom, bearing);
        expect(shows(drawnAreaFor(one, frame), one, frame)).toBe(true);
      }
    )
  );
});

it('has room for a third of the frame, and no more', () => {
  const area = drawnAreaFor(camera(45, 0, 6), frame);
  const degrees = (px: number) => (px / (512 * 2 ** 6)) * 360;
  expect(shows(area, camera(45 + degrees(0.3 * 390), 0, 6), frame)).toBe(true);
  expect(shows(area, camera(45 + degrees(0.4 * 390), 0, 6), frame)).toBe(false);
});

it('is drawn for half a level of zoom, finer than it is seen', () => {
  const area = drawnAreaFor(camera(45, 40, 6.4), frame);
  expect(area.size).toBe(512 * 2 ** 6.5);
  expect(shows(area, camera(45, 40, 6.1), frame)).toBe(true);
  expect(shows(area, camera(45, 40, 6.6), frame)).toBe(false);
  expect(shows(area, camera(45, 40, 5.9), frame)).toBe(false);
});
