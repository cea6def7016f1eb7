import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, boundsOf, holds, meet, unionOf, widthOf, type Bounds } from '#lib/geo/bounds.ts';

const AZERBAIJAN: Bounds = [44.77, 38.39, 50.39, 41.91];
const ISRAEL: Bounds = [34.27, 29.5, 35.84, 33.28];
const FIJI: Bounds = [177.26, -18.29, -179.79, -16.02];
const SAMOA: Bounds = [-172.8, -14.05, -171.42, -13.46];

const anyBounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: -85, max: 80 }),
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: 0, max: 5 })
  )
  .map(([west, south, east, height]) => [west, south, east, south + height]);

describe('unionOf', () => {
  it('is null where there are none, and the bounds themselves where there is one', () => {
    expect(unionOf([])).toBeNull();
    expect(unionOf([FIJI])).toEqual(FIJI);
  });

  it('spans two countries', () => {
    expect(unionOf([AZERBAIJAN, ISRAEL])).toEqual([34.27, 29.5, 50.39, 41.91]);
  });

  it('crosses the antimeridian where that is the short way', () => {
    expect(unionOf([SAMOA, FIJI])).toEqual([177.26, -18.29, -171.42, -13.46]);
    expect(unionOf([boundsOf([179, 0]), boundsOf([-179, 10])])).toEqual([179, 0, -179, 10]);
  });

  it('keeps the whole of bounds that cross the antimeridian and reach beyond the others', () => {
    expect(
      unionOf([
        [-150, 0, -140, 1],
        [100, 0, -100, 1]
      ])
    ).toEqual([100, 0, -100, 1]);
  });

  it('is the whole globe where no meridian is left out', () => {
    const thirds: Bounds[] = [
      [-180, 0, -60, 1],
      [-60, 0, 60, 1],
      [60, 0, 180, 2]
    ];
    expect(unionOf(thirds)).toEqual([-180, 0, 180, 2]);
  });

  it('holds the corners of every one, in any order, and is never wider than the globe', () => {
    fc.assert(
      fc.property(fc.array(anyBounds, { minLength: 1, maxLength: 6 }), (all) => {
        const union = unionOf(all);
        if (union === null) throw new Error('a union of some bounds is never null');
        expect(widthOf(union)).toBeLessThanOrEqual(360);
        for (const bounds of all) {
          expect(holds(union, [bounds[0], bounds[1]], 1e-9)).toBe(true);
          expect(holds(union, [bounds[2], bounds[3]], 1e-9)).toBe(true);
          expect(widthOf(union) + 1e-9).toBeGreaterThanOrEqual(widthOf(bounds));
        }
        expect(unionOf([...all].reverse())).toEqual(union);
      })
    );
  });
});

describe('holds', () => {
  it('knows both sides of the antimeridian', () => {
    expect(holds(FIJI, [180, -17])).toBe(true);
    expect(holds(FIJI, [-180, -17])).toBe(true);
    expect(holds(FIJI, [0, -17])).toBe(false);
    expect(holds(FIJI, [-178, -17])).toBe(false);
    expect(holds(FIJI, [-178, -17], 2)).toBe(true);
  });
});

describe('atLeast', () => {
  it('gives a town a box that is as wide as high on the map', () => {
    const [west, south, east, north] = atLeast(boundsOf([49.87, 40.4]), 1.2);
    expect(north - south).toBeCloseTo(1.2);
    expect((east - west) * Math.cos((40.4 * Math.PI) / 180)).toBeCloseTo(1.2);
  });

  it('leaves larger bounds as they are, and crosses the antimeridian', () => {
    expect(atLeast(AZERBAIJAN, 1.2)).toEqual(AZERBAIJAN);
    const [west, , east] = atLeast(boundsOf([180, -16.8]), 1.2);
    expect(west).toBeGreaterThan(179);
    expect(east).toBeLessThan(-179);
  });
});

describe('meet', () => {
  it('is true of bounds that touch, contain or come near each other, on both sides of the antimeridian', () => {
    expect(meet(AZERBAIJAN, ISRAEL)).toBe(false);
    expect(meet(AZERBAIJAN, ISRAEL, 10)).toBe(true);
    expect(meet(FIJI, SAMOA, 7.1)).toBe(true);
    expect(meet(FIJI, SAMOA, 6.9)).toBe(false);
    expect(meet([-180, -90, 180, 90], FIJI)).toBe(true);
    expect(meet(FIJI, [-180, -90, 180, 90])).toBe(true);
  });

  it('is the same both ways round, and true where one holds a corner of the other', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        expect(meet(a, b)).toBe(meet(b, a));
        if (holds(a, [b[0], b[1]])) expect(meet(a, b)).toBe(true);
      })
    );
  });
});
