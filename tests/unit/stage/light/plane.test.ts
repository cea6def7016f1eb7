import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Plane, lineOf, type DrawnArea } from '#lib/stage/light/plane.ts';
import { unproject } from '#lib/geo/mercator.ts';

/** The plane's position in the unit square as a coordinate, which is what a plane is made of. */
const at = (x: number, y: number) => [...unproject([x, y])];
/** A plane of these lines. */
const planeOf = (lines: readonly (readonly Position[])[]): Plane => new Plane(lines.map(lineOf));
/** 1 000 CSS px to the world, 100 px to each side of its middle. */
const area: DrawnArea = { center: [0.5, 0.5], size: 1000, half: [100, 100] };
const square = (left: number, top: number, side: number) =>
  [
    [left, top],
    [left + side, top],
    [left + side, top + side],
    [left, top + side],
    [left, top]
  ].map(([x, y]) => at(x!, y!));

describe('path data of a plane', () => {
  it('is in tenths of a CSS px from the middle of the sheet', () => {
    expect(planeOf([square(0.5, 0.5, 0.05)]).path({ lines: [[0]], closed: true }, area)).toBe(
      'M0 0l500 0 0 500 -500 0 0 -500z'
    );
  });

  it('is empty for what is beyond the sheet, and for a shape too small to see', () => {
    const plane = planeOf([square(0.7, 0.5, 0.05), square(0.5, 0.5, 0.0005)]);
    expect(plane.path({ lines: [[0]], closed: true }, area)).toBe('');
    expect(plane.path({ lines: [[1]], closed: true }, area)).toBe('');
  });

  it('draws no line where a shape is cut along the antimeridian', () => {
    const plane = planeOf([[at(0, 0.5), at(0, 0.52), at(0.05, 0.52)]]);
    const path = plane.path({ lines: [[0]], closed: false }, { center: [0.02, 0.5], size: 1000, half: [100, 100] });
    expect(path).not.toContain('l0 200');
    expect(path).toContain('l500 0');
  });

  it('draws what runs along the antimeridian where that is meant: a date line', () => {
    const plane = planeOf([[at(1, 0.5), at(1, 0.52)]]);
    const area = { center: [0.98, 0.5], size: 1000, half: [100, 100] } as const;
    expect(plane.path({ lines: [[0]], closed: false, alongSeam: true }, area)).toBe('M200 0l0 200');
    expect(plane.path({ lines: [[0]], closed: false }, area)).not.toContain('l0 200');
  });

  it('goes on in the world’s next copy', () => {
    const plane = planeOf([[at(0.02, 0.5), at(0.06, 0.5)]]);
    const path = plane.path({ lines: [[0]], closed: false }, { center: [0.98, 0.5], size: 1000, half: [100, 100] });
    expect(path).toBe('M400 0l400 0');
  });

  it('follows a line that a topology tells backwards', () => {
    const plane = planeOf([
      [at(0.5, 0.5), at(0.55, 0.5)],
      [at(0.5, 0.55), at(0.55, 0.5)]
    ]);
    expect(plane.path({ lines: [[0, ~1]], closed: false }, area)).toBe('M0 0l500 0 -500 500');
  });

  it('is drawn with the corners that a line has by then', () => {
    const plane = planeOf([[at(0.5, 0.5), at(0.54, 0.5)]]);
    const shape = { lines: [[0]], closed: false };
    expect(plane.path(shape, area)).toBe('M0 0l400 0');
    plane.redefine([lineOf([at(0.5, 0.5), at(0.52, 0.51), at(0.54, 0.5)])]);
    expect(plane.path(shape, area)).toBe('M0 0l200 100 200 -100');
  });

  it('draws a point as a dot of no length', () => {
    expect(planeOf([[at(0.51, 0.5)]]).path({ lines: [[0]], closed: false }, area)).toBe('M100 0h0');
  });

  it('leaves out a corner that is nearer to the line than a third of a pixel, at that scale alone', () => {
    const plane = planeOf([[at(0.5, 0.5), at(0.52, 0.5002), at(0.54, 0.5)]]);
    const shape = { lines: [[0]], closed: false };
    expect(plane.path(shape, area)).toBe('M0 0l400 0');
    expect(plane.path(shape, { ...area, size: 10_000, half: [1000, 1000] })).toBe('M0 0l2000 20 2000 -20');
  });

  // A ring around the sheet comes in and goes out far beyond it: cut short on the wrong side, it would fill nothing.
  it('keeps a fill that surrounds the sheet around it, with few corners', () => {
    const ring = Array.from({ length: 361 }, (_, i) =>
      at(0.5 + 0.3 * Math.cos((i * Math.PI) / 180), 0.5 + 0.3 * Math.sin((i * Math.PI) / 180))
    );
    const path = planeOf([ring]).path({ lines: [[0]], closed: true }, area);
    const points = pointsOf(path);
    expect(points.length).toBeLessThan(20);
    for (const [x, y] of [
      [0, 0],
      [-990, -990],
      [990, 990],
      [-990, 990],
      [990, -990]
    ]) {
      expect(inside(points, x!, y!)).toBe(true);
    }
  });
});

function pointsOf(path: string): [number, number][] {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  let [x, y] = [numbers[0]!, numbers[1]!];
  const points: [number, number][] = [[x, y]];
  for (let i = 2; i < numbers.length; i += 2) points.push([(x += numbers[i]!), (y += numbers[i + 1]!)]);
  return points;
}

function inside(points: readonly [number, number][], x: number, y: number): boolean {
  let odd = false;
  points.forEach(([bx, by], i) => {
    const [ax, ay] = points.at(i - 1)!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
}
