import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPositions } from '#lib/render/generalise/count-positions.ts';
import { BEARABLE } from '#lib/render/generalise/generalise-layer.ts';
import { buildStories, type BuiltSite } from '../../src/cli/bench/build-stories.ts';
import { storyOfLayer } from '../../src/cli/bench/generated-stories.ts';

const [SMALL, LARGE] = [10_000, 400_000];

let site: BuiltSite;
beforeAll(async () => {
  site = await buildStories(new Map([SMALL, LARGE].map((count) => [`layer-${count}`, storyOfLayer(count)])));
}, 300_000);
afterAll(() => site?.remove());

const read = (count: number, file: string): string => readFileSync(join(site.dir, `layer-${count}`, file), 'utf8');

describe('a site with a layer that no browser bears', () => {
  it('serves of it what the cameras of the story can tell, and the build says so', () => {
    const { features } = JSON.parse(read(LARGE, 'layers/coast.geojson')) as FeatureCollection;
    expect(features.map(({ id, properties }) => [id, properties])).toEqual([['coast', { name: 'A coast' }]]);
    expect(countPositions(features)).toBeLessThanOrEqual(BEARABLE);
    expect(site.output).toContain(`layer-${LARGE}: the layer “coast” is simplified, ${LARGE + 1} positions to`);
  });

  it('serves it as no more than 1.3 times one that is sent whole', () => {
    const [small, large] = [SMALL, LARGE].map((count) => read(count, 'layers/coast.geojson'));
    expect(countPositions((JSON.parse(small!) as FeatureCollection).features)).toBe(SMALL + 1);
    expect(large!.length).toBeLessThanOrEqual(1.3 * small!.length);
  });

  it('draws it in the stills, as small as those of the other', () => {
    const still = read(LARGE, 'stills/step-1.portrait.svg');
    expect(still).toContain('class="layer-fill"');
    expect(still.length).toBeLessThanOrEqual(1.3 * read(SMALL, 'stills/step-1.portrait.svg').length);
    expect(existsSync(join(site.dir, `layer-${LARGE}`, 'index.html'))).toBe(true);
  });
});
