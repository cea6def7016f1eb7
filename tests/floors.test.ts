import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offences, type Floor, type House, type PackageRule } from './tools/floors.ts';

const lib = (name: string, height: number): Floor => ({ name, height, paths: [`src/lib/${name}/`] });

/** A file imports from its own folder and from lower floors only. */
const floors: Floor[] = [
  lib('core', -1),
  lib('geo', 0),
  lib('text', 0),
  lib('camera', 1),
  lib('scroll', 1),
  lib('atlas', 1),
  lib('story', 2),
  lib('render', 3),
  lib('embed', 3),
  lib('publish', 4),
  lib('stage', 4),
  lib('server', 5),
  lib('components', 5),
  lib('reader', 6),
  { name: 'routes', height: 6, paths: ['src/routes/', 'src/params/', 'src/hooks.', 'src/app.', 'src/service-worker.'] },
  { name: 'cli', height: 6, paths: ['src/cli/'] }
];

/** Data, no code: a pure floor is given them, and never reads them itself. */
const content = [
  { path: 'src/atlas/', from: 4 },
  { path: 'src/stories/', from: 4 }
];

const page = ['src/lib/components/', 'src/lib/reader/', 'src/routes/', 'src/hooks.'];
const machine = ['src/lib/server/', 'src/cli/'];
const drawing = ['src/lib/render/', 'src/lib/stage/'];

/** MapLibre is a megabyte that nobody waits for, what few stories have over the map is theirs alone, and a key comes after the map. */
const late = ['src/lib/stage/live/', 'src/lib/stage/extra/', 'src/lib/reader/key/'];

/** Where the name of a module may be computed: a command that reads packages by a list of them. */
const computed = ['src/cli/'];

const rules: PackageRule[] = [
  { package: 'maplibre-gl', importers: ['src/lib/stage/live/'], types: drawing },
  { package: 'pmtiles', importers: ['src/lib/stage/live/'] },
  { package: '@maplibre/maplibre-gl-style-spec', importers: [], types: drawing },
  { package: '@turf/', importers: ['src/lib/geo/', 'src/cli/atlas/'], named: true },
  { package: 'node:', importers: machine },
  { package: 'svelte', importers: page },
  { package: '$app/', importers: page },
  { package: '$env/', importers: ['src/routes/', 'src/hooks.'] }
];

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};

function house(files: Record<string, string>): House {
  const declared = new Set(Object.keys(devDependencies));
  return { files: new Map(Object.entries(files)), floors, content, late, computed, rules, declared };
}

describe('the floors of src', () => {
  it('are kept by every import', () => {
    const paths = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
    const files = paths.map((path) => [path, /\.(ts|js|svelte)$/.test(path) ? readFileSync(path, 'utf8') : '']);
    expect(offences(house(Object.fromEntries(files))).join('\n')).toBe('');
  });
});

describe('the reader of the floors', () => {
  const sound = {
    'src/lib/geo/area.ts': `import { area } from '@turf/turf'; import type { Polygon } from 'geojson';`,
    'src/lib/camera/fit.ts': `import '#lib/geo/area.ts';`,
    'src/lib/render/style.ts': `import type { StyleSpecification } from 'maplibre-gl';`,
    'src/lib/stage/live/live.ts': `import { Map } from 'maplibre-gl'; import url from 'maplibre-gl/dist/worker.mjs?worker&url';`,
    'src/lib/stage/stage.ts': `const { live } = await import('./live/live.ts');`,
    'src/lib/server/read.ts': `import { readFile } from 'node:fs/promises'; import data from '../../atlas/a.json';`,
    'src/lib/components/Page.svelte': `<script lang="ts">import { asset } from '$app/paths'; import '#lib/stage/stage.ts';</script>`,
    'src/routes/+page.svelte': `<script lang="ts">import type { PageProps } from './$types'; import Page from '#lib/components/Page.svelte';</script>`,
    'src/cli/check.ts': `import '#lib/server/read.ts';`,
    'src/atlas/a.json': ''
  };

  it('has nothing to say of a sound house', () => {
    expect(offences(house(sound))).toEqual([]);
  });

  /** What is added to the sound house, and what must be said of it. */
  const unsound: [string, Record<string, string>, string[]][] = [
    [
      'a higher floor, with the chain from the page',
      {
        'src/lib/geo/area.ts': `import '#lib/text/fold.ts';\n\nimport '#lib/render/theme.ts';`,
        'src/lib/render/theme.ts': '',
        'src/lib/text/fold.ts': '',
        'src/lib/render/style.ts': `import '#lib/camera/fit.ts'`,
        'src/lib/stage/stage.ts': `import '#lib/render/style.ts'`,
        'src/lib/stage/live/live.ts': ''
      },
      [
        'src/lib/geo/area.ts:1 imports #lib/text/fold.ts: text (floor 0) is beside geo (floor 0)',
        'src/lib/geo/area.ts:3 imports #lib/render/theme.ts: render (floor 3) is above geo (floor 0)',
        'src/routes/+page.svelte → src/lib/components/Page.svelte → src/lib/stage/stage.ts → src/lib/render/style.ts → ' +
          'src/lib/camera/fit.ts → src/lib/geo/area.ts → src/lib/render/theme.ts'
      ]
    ],
    [
      'a sibling folder by type',
      { 'src/lib/scroll/a.ts': `import type { Fit } from '#lib/camera/fit.ts';` },
      ['camera (floor 1) is beside scroll (floor 1)']
    ],
    [
      'a higher floor in an import type, an export, a dynamic import and a glob',
      {
        'src/lib/text/a.ts': `type A = import('#lib/camera/fit.ts').A;\nexport * from '#lib/camera/fit.ts';\nimport('#lib/camera/fit.ts');\nimport.meta.glob('../camera/*.ts');`
      },
      ['text/a.ts:1', 'text/a.ts:2', 'text/a.ts:3', 'text/a.ts:4 imports ../camera/*.ts: camera (floor 1) is above']
    ],
    [
      'a higher floor in the markup of a component',
      {
        'src/lib/reader/start.ts': '',
        'src/lib/components/Late.svelte': `<p>late</p>\n{#await import('#lib/reader/start.ts') then it}{it}{/await}`
      },
      ['Late.svelte:2 imports #lib/reader/start.ts: reader (floor 6) is above components (floor 5)']
    ],
    [
      'maplibre-gl outside of the live stage',
      {
        'src/lib/stage/light.ts': `import { Map } from 'maplibre-gl';`,
        'src/lib/render/theme.ts': `import { type Map } from 'maplibre-gl';`,
        'src/lib/story/a.ts': `import type { Map } from 'maplibre-gl';`
      },
      ['light.ts:1 imports maplibre-gl: only src/lib/stage/live/ may', 'theme.ts:1', 'story/a.ts:1']
    ],
    [
      'the live stage in every page',
      {
        'src/lib/reader/start.ts': `import type { L } from '#lib/stage/live/live.ts';\nimport '#lib/stage/live/live.ts';`
      },
      ['start.ts:2 imports #lib/stage/live/live.ts: every page would carry it']
    ],
    [
      'node outside of the server and the commands',
      { 'src/lib/story/read.ts': `import { readFileSync } from 'node:fs';`, 'src/routes/+page.ts': `import 'fs';` },
      ['read.ts:1 imports node:fs: only src/lib/server/, src/cli/ may', 'imports fs: package.json does not declare it']
    ],
    [
      'Turf outside of geo, or all of it',
      {
        'src/lib/camera/fit.ts': `import { bbox } from '@turf/turf';`,
        'src/lib/geo/all.ts': `import * as turf from '@turf/turf';`
      },
      [
        'fit.ts:1 imports @turf/turf: only src/lib/geo/, src/cli/atlas/ may',
        'all.ts:1 imports @turf/turf: by name only'
      ]
    ],
    [
      'Svelte and the page’s own modules below the page',
      { 'src/lib/render/a.ts': `import { mount } from 'svelte'; import { base } from '$app/paths';` },
      ['imports svelte: only', 'imports $app/paths: only']
    ],
    [
      'a path without its extension, a wrong one, and one that skips #lib',
      {
        'src/lib/camera/frame.ts': `import './fit';\nimport './fot.ts';\nimport '../geo/area.ts';\nimport '$lib/geo/area.ts';`
      },
      [
        'frame.ts:1 imports ./fit: lacks its extension: fit.ts',
        'frame.ts:2 imports ./fot.ts: names no file',
        'frame.ts:3 imports ../geo/area.ts: another floor is imported by #lib/…',
        'frame.ts:4 imports $lib/geo/area.ts: is written #lib/…'
      ]
    ],
    ['a barrel', { 'src/lib/geo/index.ts': '' }, ['src/lib/geo/index.ts: a barrel']],
    ['a folder that stands on no floor', { 'src/lib/utils/a.ts': '' }, ['src/lib/utils/a.ts: stands on no floor']],
    [
      'a computed import',
      { 'src/routes/a.ts': `import(name)` },
      ['imports a computed path: an import that nobody can']
    ],
    [
      'content read below the stage',
      { 'src/lib/render/a.ts': `import data from '../../atlas/a.json';` },
      ['src/atlas/ is read from floor 4 up']
    ],
    [
      'a cycle, types included',
      {
        'src/lib/geo/a.ts': `import './b.ts';`,
        'src/lib/geo/b.ts': `import type { C } from './c.ts';`,
        'src/lib/geo/c.ts': `import './a.ts';`
      },
      ['a cycle: src/lib/geo/a.ts → src/lib/geo/b.ts → src/lib/geo/c.ts → src/lib/geo/a.ts']
    ]
  ];

  it.each(unsound)('reports %s', (_, added, messages) => {
    const said = offences(house({ ...sound, ...added }));
    for (const message of messages) expect(said.join('\n')).toContain(message);
    // Nothing but what was added is at fault: each message is of one of those files.
    for (const line of said) expect(Object.keys(added).some((path) => line.includes(path))).toBe(true);
  });
});
