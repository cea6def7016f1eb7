import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { shapesOf } from '#lib/render/shapes.ts';
import { layerStyles, styleOf } from '#lib/render/style/style.ts';
import { THEMES } from '#lib/render/theme.ts';
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

test('it asks nobody for anything: no glyphs, no sprite, no address', () => {
  const style = JSON.stringify(styleOf(map, shapesOf(map.topology), THEMES.light));
  expect(style).not.toMatch(/https?:|"(glyphs|sprite|url|tiles)"/);
});
