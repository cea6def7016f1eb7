import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ICON_NAMES, ICONS } from '#lib/story/icon-names.ts';

const TABLE = 'src/lib/render/icons.json';
const PACKAGES: Readonly<Record<string, string>> = { maki: '@mapbox/maki', temaki: '@rapideditor/temaki' };
const UPDATE = Boolean(process.env.UPDATE) && !process.env.CI;

/** What an icon's file draws, and the side of the square that it draws it on. */
function drawnIn(from: string): { d: string; side: number } {
  const [set, name] = from.split('/') as [string, string];
  const svg = readFileSync(`node_modules/${PACKAGES[set]}/icons/${name}.svg`, 'utf8');
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number) as [number, number, number];
  expect(height, from).toBeCloseTo(width, 1);
  const drawn = [...svg.matchAll(/<(?!\?|!|\/|svg|path|title|g\b)\w+/g)].map(([tag]) => tag);
  expect(drawn, `${from} is drawn of paths alone`).toEqual([]);
  expect(svg, from).not.toMatch(/transform=|style=|fill-rule=|stroke/);
  const paths = [...svg.matchAll(/<path[^>]*?\sd="([^"]+)"/g)].map(([, d]) =>
    d!.replace(/&#x[9ad];|\s+/gi, ' ').trim()
  );
  for (const d of paths) expect(d, from).toMatch(/^[MmLlHhVvCcSsQqTtAaZz\d\s,.e-]+$/);
  return { d: paths.join(''), side: width };
}

/** Nine points around a middle: neither package has a burst. */
const BURST = Array.from({ length: 18 }, (_, i) => {
  const [angle, far] = [(i * Math.PI) / 9 - Math.PI / 2, i % 2 === 0 ? 7.4 : 3.9];
  return `${(7.5 + far * Math.cos(angle)).toFixed(2)} ${(7.5 + far * Math.sin(angle)).toFixed(2)}`;
});

describe('the icons', () => {
  it('are those of the packages', () => {
    const table = Object.fromEntries(
      ICON_NAMES.map((name) => [
        name,
        ICONS[name].from === null ? { d: `M${BURST.join('L')}Z`, side: 15 } : drawnIn(ICONS[name].from!)
      ])
    );
    if (UPDATE) writeFileSync(TABLE, `${JSON.stringify(table, null, 2)}\n`);
    expect(JSON.parse(readFileSync(TABLE, 'utf8'))).toEqual(table);
  });

  it('are under CC0, as the licences of the data say', () => {
    const said = readFileSync('LICENSES-DATA.md', 'utf8');
    for (const name of Object.values(PACKAGES)) {
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
      expect(license, name).toBe('CC0-1.0');
      expect(said).toContain(name);
    }
  });
});
