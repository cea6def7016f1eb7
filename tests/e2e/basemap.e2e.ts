import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { buildSite } from '../basemap/build-site.ts';
import { serveBasemaps } from '../basemap/server.ts';
import { watchFaults } from './faults.ts';
import { Reader } from './reader.ts';

interface Sites {
  /** The site's address, with its last slash. */
  readonly site: string;
  /** The origin of the basemaps, and another one. */
  readonly basemaps: string;
  readonly elsewhere: string;
  /** The paths that each was asked. */
  readonly asked: () => readonly string[];
  readonly askedElsewhere: () => readonly string[];
}

const story = (basemap: string) => `---
title: Gantz à Bakou
standfirst: Un voyage.
lang: fr
date: 2022-10-03
published: 2022-10-04
${basemap}
---

\`\`\`scene
id: axe
view: [Israël, Azerbaïdjan]
highlight: [Azerbaïdjan]
\`\`\`

Le texte de la scène.
`;

const test = base.extend<{ faults: readonly string[] }, { sites: Sites }>({
  sites: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const elsewhere = await serveBasemaps();
      const basemaps = await serveBasemaps({
        '/spread.json': () =>
          JSON.stringify({
            version: 8,
            sources: { all: { type: 'vector', tiles: [`${elsewhere.origin}/tiles/{z}/{x}/{y}.pbf`] } },
            layers: [{ id: 'all', type: 'fill', source: 'all', 'source-layer': 'ground' }]
          })
      });
      const at = (path: string) => `basemap: ${basemaps.origin}${path}`;
      const built = await buildSite({
        own: story('basemap: atlas'),
        style: story(at('/style.json')),
        archive: story(at('/pictures.pmtiles')),
        closed: story(at('/closed/style.json')),
        spread: story(at('/spread.json')),
        named: story(`${at('/spread.json')}\nbasemapOrigins: ["${elsewhere.origin}"]`)
      });
      const site = await serve({ dir: built.dir, port: 0 });
      await use({
        site: site.url,
        basemaps: basemaps.origin,
        elsewhere: elsewhere.origin,
        asked: () => basemaps.asked,
        askedElsewhere: () => elsewhere.asked
      });
      await Promise.all([site.close(), basemaps.close(), elsewhere.close(), built.remove()]);
    },
    { scope: 'worker', timeout: 300_000 }
  ],
  baseURL: async ({ sites }, use) => use(sites.site),
  // Before there is a page: it is watched from its beginning.
  faults: [async ({ context, sites }, use) => use(watchFaults(context, new URL(sites.site).origin)), { auto: true }]
});

// One worker has the site built once.
test.describe.configure({ mode: 'default' });

const stage = '[data-stage]';

async function live(page: Page, path: string): Promise<void> {
  await new Reader(page).open(path);
  await expect(page.locator(stage)).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
}

/** What each directive of the page's policy allows. */
async function policy(page: Page): Promise<Record<string, string>> {
  const content = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  return Object.fromEntries((content ?? '').split('; ').map((one) => one.split(/ (.*)/).slice(0, 2)));
}

for (const path of ['style/', 'style/embed/', 'archive/', 'archive/embed/']) {
  test(`${path} asks the basemap's site and no other, and says whose it is`, async ({ page, sites, faults }) => {
    await live(page, path);
    await expect(page.locator('[data-credit]')).toHaveText('© Flats');
    await expect(page.locator('[data-credit] a')).toHaveAttribute('href', 'https://flats.example.org/');
    const asks = `foreign request: ${sites.basemaps}/`;
    expect(faults.filter((fault) => !fault.startsWith(asks))).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
    const { 'connect-src': connect, 'img-src': img, 'font-src': font, 'script-src': script } = await policy(page);
    for (const allowed of [connect, img, font]) {
      expect(allowed?.match(/https?:\S+/g)).toEqual([sites.basemaps]);
      expect(allowed).toContain("'self'");
    }
    expect(script).not.toContain(sites.basemaps);
  });
}

test('a story on the atlas asks nobody, and may not', async ({ page, sites, faults }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text());
  });
  await live(page, 'own/');
  expect(faults).toEqual([]);
  expect(Object.values(await policy(page)).join()).not.toMatch(/https?:/);
  await expect(page.locator('[data-credit]')).toHaveCount(0);
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((text) => text.includes('PMTiles'))).toEqual([]);
  expect(JSON.stringify(sites.asked())).not.toContain('own');
});

test('a site that the story does not name is not asked, and the light map stays', async ({ page, sites, faults }) => {
  await new Reader(page).open('spread/');
  await expect.poll(() => faults, { timeout: 60_000 }).toEqual([`foreign request: ${sites.basemaps}/spread.json`]);
  await page.waitForTimeout(5000);
  await expect(page.locator(stage)).toHaveAttribute('data-state', 'light');
  expect(new Set(faults)).toEqual(new Set([`foreign request: ${sites.basemaps}/spread.json`]));
  expect(sites.askedElsewhere()).toEqual([]);
});

test('a site that the story names is asked', async ({ page, sites }) => {
  await live(page, 'named/');
  expect(sites.askedElsewhere().some((path) => path.startsWith('/tiles/'))).toBe(true);
  expect((await policy(page))['connect-src']).toContain(`${sites.basemaps} ${sites.elsewhere}`);
});

test('where the basemap may not be read, the light map stays and follows the scroll', async ({ page, faults }) => {
  const reader = new Reader(page);
  await reader.open('closed/');
  await expect.poll(() => faults.join('\n'), { timeout: 60_000 }).toMatch(/CORS/);
  await page.waitForTimeout(2000);
  expect((await reader.hooks()).state).toBe('light');
  await expect(page.locator('[data-credit]')).toBeEmpty();
  // What the browser says of the network, and nothing of ours.
  const said = faults.filter((fault) => /^(console|page error)/.test(fault));
  expect(said.filter((fault) => !/CORS|net::ERR_FAILED/.test(fault))).toEqual([]);
});

test('the script of another basemap is lost: the light map stays and moves, until it comes', async ({ page }) => {
  const lost = { asked: 0, back: false };
  await page.route('**/chunks/*.js', async (route) => {
    const response = await route.fetch();
    // What only that script says.
    if (!(await response.text()).includes('is no MapLibre style')) return route.fulfill({ response });
    lost.asked += 1;
    return lost.back ? route.fulfill({ response }) : route.abort('connectionreset');
  });
  const reader = new Reader(page);
  await reader.open('style/');
  await expect.poll(() => lost.asked, { timeout: 60_000 }).toBeGreaterThan(0);
  expect((await reader.hooks()).state).toBe('light');
  lost.back = true;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator(stage)).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
});
