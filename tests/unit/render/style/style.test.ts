import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { PART } from '#lib/render/layer-things.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { layerId } from '#lib/render/style/layer-id.ts';
import { partStyles } from '#lib/render/style/part-styles.ts';
import { layerStyles, styleOf } from '#lib/render/style/style.ts';
import { THEMES } from '#lib/render/theme.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import { map } from '../gantz-bakou.ts';

test.each(['light', 'dark'] as const)('the official validator finds nothing in the style of a story, %s', (scheme) => {
  const style = styleOf(map, shapesOf(map.topology), THEMES[scheme]);
  const layers = (['fill', 'line', 'circle'] as const).flatMap((kind) =>
    layerStyles({ id: kind, kind, name: kind, source: '' }, THEMES[scheme])
  );
  const sources = Object.fromEntries(
    layers.map(({ id }) => [
      id,
      { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }
    ])
  );
  expect(
    validateStyleMin({ ...style, sources: { ...style.sources, ...sources }, layers: [...style.layers, ...layers] })
  ).toEqual([]);
});

test.each(['light', 'dark'] as const)('nor in that of layers with values, %s', (scheme) => {
  const [story] = readStories('tests/stories/good/values').stories;
  const { layers } = makeStoryMap(story!, readAtlas());
  const styles = layers.flatMap((layer) => partStyles(layer, THEMES[scheme]));
  expect(styles.length).toBeGreaterThan(layers.length);
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
  const sources = Object.fromEntries(layers.map(({ id }) => [layerId(id), { ...empty, promoteId: PART }]));
  expect(validateStyleMin({ version: 8, sources, layers: styles })).toEqual([]);
  expect(new Set(styles.map(({ id }) => id)).size).toBe(styles.length);
});

test('it asks nobody for anything: no glyphs, no sprite, no address', () => {
  const style = JSON.stringify(styleOf(map, shapesOf(map.topology), THEMES.light));
  expect(style).not.toMatch(/https?:|"(glyphs|sprite|url|tiles)"/);
});
