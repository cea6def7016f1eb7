import { expect, test } from 'vitest';
import { placesOf } from '#lib/publish/coverage.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { mapOf, original } from './visit.ts';

test('a region is told to lie in its middle, not where a scene that sees a part of it has its name', () => {
  const { regions } = readAtlas();
  const places = new Map(placesOf(original, mapOf(original)).map(({ name, position }) => [name, position]));
  for (const id of ['TR', 'AM', 'AZ', 'IL']) {
    const { names, label } = regions.get(id)!;
    const [x, y] = places.get(names['fr']!)!;
    expect(Math.hypot(x - label[0], y - label[1]), id).toBeLessThan(0.001);
  }
});
