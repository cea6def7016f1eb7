import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, cornersOf, runningOn, tiltOf, windingOf, withinCorners, type Corners } from '#lib/geo/quadrilateral.ts';

const UPRIGHT = cornersOf([9, 47, 11, 48]);
const [NW, NE, SE, SW] = UPRIGHT;

describe('the corners of a picture', () => {
  it('are those of bounds, across the antimeridian too', () => {
    expect(UPRIGHT).toEqual([[9, 48], [11, 48], [11, 47], [9, 47]]); // prettier-ignore
    expect(cornersOf([179, 0, -179, 1])).toEqual([[179, 1], [181, 1], [181, 0], [179, 0]]); // prettier-ignore
    expect(runningOn([[179, 1], [-179, 1], [-179, 0], [179, 0]])).toEqual(cornersOf([179, 0, -179, 1])); // prettier-ignore
  });

  it('run as those of a picture, of its mirror image, or cross', () => {
    expect(windingOf(UPRIGHT)).toBe('upright');
    expect(windingOf([SW, NW, NE, SE])).toBe('upright');
    expect(windingOf([NW, SW, SE, NE])).toBe('mirrored');
    expect(windingOf([NW, SE, NE, SW])).toBe('crossed');
    expect(windingOf([NW, NE, [9.5, 47.8], SW])).toBe('crossed');
    expect(windingOf([NW, NE, NE, SW])).toBe('crossed');
  });

  it('are turned', () => {
    expect(tiltOf(UPRIGHT)).toBe(0);
    expect(tiltOf([SW, NW, NE, SE])).toBe(90);
    expect(tiltOf([[9.5, 48], [11, 47.5], [10.5, 46.8], [9, 47.3]])).toBeCloseTo(-18.4, 1); // prettier-ignore
  });

  it('lie in an upright rectangle of the plane', () => {
    const [left, top, right, bottom] = boxOf(UPRIGHT);
    expect([left, right]).toEqual([189 / 360, 191 / 360]);
    expect(top).toBeLessThan(bottom);
  });
});

describe('where in a picture a position lies', () => {
  it('is even over bounds', () => {
    const at = withinCorners(UPRIGHT);
    expect(at([9, 48]).map((part) => part + 0)).toEqual([0, 0]);
    expect(at([11, 47])).toEqual([1, 1]);
    expect(at([10, 47.5])).toEqual([0.5, 0.5]);
    expect(at([9.5, 47.75])).toEqual([0.25, 0.25]);
  });

  it('is 0 and 1 at the corners of any shape', () => {
    const part = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 8, maxLength: 8 }), (off) => {
        const corners = [[0, 1], [1, 1], [1, 0], [0, 0]].map(([x, y], i) => [x! + off[2 * i]!, y! + off[2 * i + 1]!]) as unknown as Corners; // prettier-ignore
        fc.pre(windingOf(corners) === 'upright');
        const at = withinCorners(corners);
        for (const [i, [u, v]] of [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1]
        ].entries()) {
          // prettier-ignore
          const [across, down] = at(corners[i]!);
          expect(across).toBeCloseTo(u!, 6);
          expect(down).toBeCloseTo(v!, 6);
        }
      })
    );
  });
});
