import { describe, expect, test } from 'vitest';
import { worldSize } from '#lib/geo/mercator.ts';
import { borderNote } from '#lib/render/border-note.ts';
import { ATLAS_METRES, ATLAS_ZOOM, FAINTEST, FAINTEST_ZOOM, fineAt } from '#lib/render/generalise/fineness.ts';
import { generalised } from '#lib/render/generalise/is-generalised.ts';
import { mapCss } from '#lib/render/map-css.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import { styleOf } from '#lib/render/style/style.ts';
import { THEMES } from '#lib/render/theme.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { map } from '../gantz-bakou.ts';

test('the nearest zoom that the atlas bears shows its error as 2 to 3 px', () => {
  const metres = 40_075_017 * Math.cos((40 * Math.PI) / 180);
  const pixels = (ATLAS_METRES / metres) * worldSize(ATLAS_ZOOM);
  expect(pixels).toBeGreaterThan(2);
  expect(pixels).toBeLessThan(3);
});

describe('nearer than that', () => {
  const near = map.scenes.map((scene) => ({
    ...scene,
    view: { kind: 'camera' as const, camera: { center: [46, 40] as const, zoom: 12.5, bearing: 0, pitch: 0 } }
  }));

  test('lines fade, on every map alike', () => {
    expect(fineAt(ATLAS_ZOOM)).toBe(1);
    expect(fineAt(FAINTEST_ZOOM)).toBeCloseTo(FAINTEST);
    expect(mapCss()).toContain(`stroke-opacity:max(${FAINTEST}, var(--fine, 1))`);
    for (const layer of styleOf(map, shapesOf(map.topology), THEMES.light).layers) {
      if (layer.type !== 'line') continue;
      const opacity = layer.paint!['line-opacity'] as unknown[];
      expect([opacity[3], opacity[5]], layer.id).toEqual([ATLAS_ZOOM, FAINTEST_ZOOM]);
    }
    expect(stillFile({ ...map, scenes: near }, 0, 'portrait', '', { layers: new Map() })).toContain(
      '.map{--fine:0.13}'
    );
  });

  test('the page says so, and says nothing where the map is as true as it looks', () => {
    expect(new Set(generalised(map))).toEqual(new Set([false]));
    expect(new Set(generalised({ ...map, scenes: near }))).toEqual(new Set([true]));
    for (const lang of ATLAS_LANGUAGES) {
      const words = messagesIn(lang);
      expect(borderNote('2022-10-03', true, lang, words)).toContain(String(ATLAS_METRES));
      expect(borderNote('2022-10-03', false, lang, words)).not.toContain(String(ATLAS_METRES));
    }
  });
});
