import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * How often a file may say `as never`, and why: a type of somebody else's that is wrong, or narrower than what it takes. All else
 * has a type that holds.
 */
const EXPLAINED: Readonly<Record<string, number>> = {
  // topojson-client's merge takes polygons alone, and the library's own types of a collection may hold others.
  'src/lib/render/still/still.ts': 2,
  'src/lib/atlas/merged-shape.ts': 1,
  // d3-geo draws every geometry, a topology's line and mesh too, and its types name some of them.
  'src/lib/render/still/svg-path.ts': 2,
  'src/lib/render/where/make-insets.ts': 5,
  // An expression of MapLibre's style that is made of one.
  'src/lib/render/style/over-basemap.ts': 1,
  'src/lib/render/style/part-styles.ts': 1,
  // GeoJSON's positions are lists of numbers of any length to the library.
  'src/lib/stage/light/plane.ts': 1
};

it('no type is cast away but where it is explained', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .flatMap((name) => {
      const file = join('src', name).replaceAll('\\', '/');
      const count = readFileSync(file, 'utf8').match(/\bas never\b/g)?.length ?? 0;
      return count > (EXPLAINED[file] ?? 0) ? [`${file}: ${count}`] : [];
    });
  expect(found).toEqual([]);
});
