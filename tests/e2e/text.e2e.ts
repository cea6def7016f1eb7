import { test as base, expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { serve } from '../../src/cli/serve.ts';
import { buildSite } from '../basemap/build-site.ts';
import { mp4Of } from '../unit/story/pictures/mp4.ts';
import { violations } from './axe.ts';
import { watchFaults } from './faults.ts';
import { Reader } from './reader.ts';

const COLUMNS =
  'Country, Population 2000, Population 2010, Population 2020, Area in square kilometres, Density, Capital, Official languages, Currency, Highest mountain, Longest river, Motto in the original'.split(
    ', '
  );
const ROW = [
  'Bolivia',
  '8,418,270',
  '10,048,597',
  '11,936,162',
  '1,098,581',
  '10.9',
  'Sucre',
  'Spanish and 36 others',
  'boliviano',
  'Nevado Sajama',
  'Madre de Dios',
  'La unión es la fuerza'
];
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const STORY = `---
title: Text beside a map
standfirst: All that a text has.
lang: en
date: 2022-10-03
---

An introduction[^1].

![A harbour at night, three towers](harbour.jpg "The port of Baku. Photo: Jane Doe / Agency")

\`\`\`scene
id: table
view: [Bolivia]
highlight: [Bolivia]
\`\`\`

Text before the table.

${line(COLUMNS)}
${line(COLUMNS.map(() => '---'))}
${line(ROW)}
${line(ROW)}

Text after it[^two].

[^1]: The figures are those of the United Nations.
[^two]: As of Sucre’s own count.

\`\`\`scene
id: pictures
view: [Azerbaijan]
highlight: [Azerbaijan]
\`\`\`

Two pictures, and a clip.

![A harbour at night, three towers](harbour.jpg "© Jane Doe")
![The plan of the harbour](plan.png "Public domain")

![A ferry lands](ferry.mp4 "The evening ferry. © Jane Doe")

\`\`\`scene
id: boxes
view: [Armenia]
\`\`\`

> We shall not leave.
> — A schoolteacher in Stepanakert

> [!aside] The corridor
> The only road.

Enclave
: a territory within another

- [x] done
- [ ] not ~~yet~~ done
`;

const drawn = (width: number, height: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#1b2733"/><circle cx="50%" cy="40%" r="15%" fill="#f4ead2"/></svg>`
    )
  );

const test = base.extend<{ faults: readonly string[] }, { site: { readonly url: string; readonly dir: string } }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const phone = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '40/1 22/1 0/1' } };
      const upright = await drawn(2400, 1800).rotate(270).png().toBuffer();
      const harbour = await sharp(upright).withMetadata({ orientation: 6 }).withExifMerge(phone).jpeg().toBuffer();
      const built = await buildSite({
        text: {
          'story.md': STORY,
          'harbour.jpg': harbour,
          'plan.png': await drawn(900, 900).png().toBuffer(),
          'ferry.mp4': mp4Of({ place: '+40.37+049.89/' }),
          'ferry.jpg': await drawn(640, 360).jpeg().toBuffer()
        }
      });
      const site = await serve({ dir: built.dir, port: 0 });
      await use({ url: site.url, dir: built.dir });
      await Promise.all([site.close(), built.remove()]);
    },
    { scope: 'worker', timeout: 300_000 }
  ],
  baseURL: async ({ site }, use) => use(site.url),
  faults: [
    async ({ context, site }, use) => {
      const faults = watchFaults(context, new URL(site.url).origin);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true }
  ]
});

// One worker has the site built once.
test.describe.configure({ mode: 'default' });

/** What of the layout has moved by itself since the page began. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
            if (!hadRecentInput) sum += value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      })
  );

/** Scrolls past everything, as a reader does, until each picture has come. */
async function readAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight / 3) {
      scrollTo(0, at);
      await new Promise((done) => setTimeout(done, 60));
    }
  });
  await expect
    .poll(() =>
      page
        .locator('.picture img')
        .evaluateAll((all) =>
          all.every((one) => (one as HTMLImageElement).complete && (one as HTMLImageElement).naturalWidth > 0)
        )
    )
    .toBe(true);
}

for (const [width, height, scale, asked] of [
  [390, 844, 2, [800, 800, 800]],
  [390, 844, 1, [400, 400, 400]],
  [1280, 800, 1, [800, 400, 400]]
] as const) {
  test(`at ${width} × ${height} × ${scale} a picture comes in the size that fits, and moves nothing`, async ({
    browser,
    site
  }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      baseURL: site.url
    });
    const page = await context.newPage();
    await new Reader(page).open('text/');
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await readAll(page);
    const shown = await page
      .locator('.picture img')
      .evaluateAll((all) => all.map((one) => /-(\d+)\.(\w+)$/.exec((one as HTMLImageElement).currentSrc)!.slice(1)));
    expect(shown).toEqual(asked.map((one) => [String(one), 'avif']));
    const shape = await page
      .locator('.picture img')
      .first()
      .evaluate((one) => one.clientWidth / one.clientHeight);
    expect(shape).toBeCloseTo(4 / 3, 1);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    expect(await shifts(page)).toBeLessThan(0.01);
    await context.close();
  });
}

test('no file that is served says where, when or with what it was taken', ({ site }) => {
  const folder = `${site.dir}/text/pictures`;
  const names = readdirSync(folder);
  // Six of the harbour, six of the plan, four of what stands for the clip, and the clip.
  expect(names).toHaveLength(17);
  for (const name of names)
    expect(readFileSync(`${folder}/${name}`, 'latin1'), name).not.toMatch(/Exif|Phone|\+40\.37/);
});

test('a clip is fetched when it is played, and a page without one may play none', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await new Reader(page).open('text/');
  await readAll(page);
  expect(asked.filter((url) => url.endsWith('.mp4'))).toEqual([]);
  const video = page.locator('video');
  expect(await video.evaluate((one: HTMLVideoElement) => [one.muted, one.autoplay, one.controls])).toEqual([
    true,
    false,
    true
  ]);
  await expect(page.locator('meta[http-equiv="content-security-policy" i]')).toHaveAttribute(
    'content',
    /media-src 'self';/
  );
  expect(await (await page.request.get('atlas/')).text()).not.toContain('media-src');
});

test.describe('a table wider than a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('is scrolled in its own box, by keys too, and is whole on paper', async ({ page }) => {
    const reader = new Reader(page);
    await reader.open('text/#table');
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBe(360);
    const table = page.getByRole('region', { name: 'Country, Population 2000, Population 2010, Population 2020…' });
    await expect(table.getByRole('columnheader')).toHaveCount(12);
    await expect(table.locator('tbody td')).toHaveCount(24);
    await table.focus();
    const { scene } = await reader.hooks();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(50);
    expect((await reader.hooks()).scene).toBe(scene);
    const right = table.locator('tbody tr').first().locator('td').nth(1);
    expect(await right.evaluate((one) => getComputedStyle(one).textAlign)).toBe('right');
    await page.setViewportSize({ width: 700, height: 990 });
    await page.emulateMedia({ media: 'print' });
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(1);
  });

  test('notes lead there and back, in sight below the map', async ({ page }) => {
    const reader = new Reader(page);
    await reader.open('text/#table');
    const inSight = (selector: string) =>
      expect
        .poll(() =>
          page.locator(selector).evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= innerHeight * 0.45 && bottom <= innerHeight;
          })
        )
        .toBe(true);
    await page.locator('#ref_1_2').press('Enter');
    await inSight('#note_1_2');
    expect((await reader.hooks()).scene).toBe('table');
    await page.locator('#note_1_2 a[role=doc-backlink]').press('Enter');
    await inSight('#ref_1_2');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in tables, notes, pictures and boxes: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await new Reader(page).open('text/');
    await readAll(page);
    expect(await violations(page)).toEqual([]);
  });
}
