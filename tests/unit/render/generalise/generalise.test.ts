import { describe, expect, test } from 'vitest';
import { area } from '@turf/turf';
import { shapeOf } from '#lib/atlas/shape.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { map } from '../gantz-bakou.ts';

const shapes = shapesOf(map.topology);

describe('the cut of the atlas', () => {
  test.each(['AZ', 'AM', 'IL', 'TR'])('%s keeps its area to 0.5 %%', (id) => {
    const kept = shapes.countries.find((shape) => shape.id === id)!;
    const whole = area(shapeOf(readAtlas(), id));
    expect(Math.abs(area(kept) / whole - 1)).toBeLessThan(0.005);
  });

  test.each(['nk-1994-2020', 'nk-zone-2020-2022', 'nk-zone-2022-2023'])('%s keeps its area to 0.5 %%', (id) => {
    const kept = shapes.disputed.find((shape) => shape.id === id)!;
    const whole = area(shapeOf(readAtlas(), id));
    expect(Math.abs(area(kept) / whole - 1)).toBeLessThan(0.005);
  });

  test('a disputed region has its shapes of every date, for a reader who explores', () => {
    const ids = shapes.disputed.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['nkao-1923-1991', 'nk-1994-2020', 'nk-zone-2022-2023']));
  });

  test('a border is shared: neighbours meet without a gap', () => {
    const { coordinates } = shapes.bordersOf(null);
    expect(coordinates.length).toBeGreaterThan(100);
  });

  test('an outline has no seam at the antimeridian', () => {
    for (const line of shapes.outlineOf('RU').coordinates) {
      for (const [i, [x]] of line.entries()) {
        const before = line[i - 1]?.[0];
        expect(before !== undefined && Math.abs(before) > 179.99 && Math.abs(x!) > 179.99).toBe(false);
      }
    }
  });
});
