import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page, Route } from '@playwright/test';
import { Reader } from './reader.ts';
import { expect, test as base } from './site.ts';

/** Lost files are the faults that these tests mean; an error of the page's own is one all the same. */
const test = base.extend({
  guard: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use();
    expect(errors).toEqual([]);
  }
});

const STORY = 'gantz-bakou/';
const LIGHT = `${STORY}?stage=light`;
const phone = { width: 390, height: 844 };
test.use({ viewport: phone });

const losses: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'not there': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>no' }),
  'broken off': (route) => route.abort('connectionreset'),
  'half there': (route) => route.fulfill({ contentType: 'application/json', body: '{"topology":{"key":' }),
  'something else': (route) => route.fulfill({ contentType: 'application/json', body: '{"login":"please"}' }),
  // As a network answers everything, until its user has agreed to something.
  'another page': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Please agree</title>' })
};
const [notThere, brokenOff, anotherPage] = [losses['not there']!, losses['broken off']!, losses['another page']!];

/** Loses a file until it is given back, and counts how often it is asked for. */
async function lose(page: Page, url: string, how: (route: Route) => Promise<void>) {
  const lost = { asked: 0, back: async () => {} };
  let there = false;
  await page.route(url, (route) => {
    lost.asked += 1;
    return there ? route.continue() : how(route);
  });
  // As a browser says it when the network is back: no test waits for the pauses, which have a test of their own.
  lost.back = async () => {
    there = true;
    await page.evaluate(() => dispatchEvent(new Event('online')));
  };
  return lost;
}

/** The script or style sheet of the build that holds a text, as a pattern of its address. */
function fileWith(text: string, folder = 'chunks'): string {
  const dir = `${process.env.LIEUDIT_BUILD ?? 'build'}/_app/immutable/${folder}`;
  const found = readdirSync(dir).filter((name) => /\.(js|css)$/.test(name));
  const [name, ...more] = found.filter((file) => readFileSync(`${dir}/${file}`, 'utf8').includes(text));
  if (!name || more.length > 0) throw new Error(`“${text}” is in ${1 + more.length} files`);
  return `**/${name}`;
}

/** What a reader sees in the middle of the map's place: the still of a step by its id, or the map of the page. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const beside = innerWidth > innerHeight;
    const [top] = document.elementsFromPoint(innerWidth * (beside ? 0.7 : 0.5), innerHeight * 0.2);
    if (!(top instanceof HTMLImageElement)) return top?.closest('.map, .live') ? 'map' : `<${top?.tagName}>`;
    if (!top.complete || top.naturalWidth === 0) return 'nothing';
    return decodeURIComponent(/stills\/(.*)\.(?:portrait|landscape)\.svg/.exec(top.currentSrc)?.[1] ?? '');
  });

async function readStep(page: Page, index: number): Promise<void> {
  await page.evaluate((index) => {
    const { top, bottom } = document.querySelectorAll('[data-step]')[index]!.getBoundingClientRect();
    const line = innerWidth > innerHeight ? 0.5 : 0.45 + 0.55 * 0.42;
    scrollTo({ top: scrollY + (top + bottom) / 2 - innerHeight * line, behavior: 'instant' });
  }, index);
}

/** Down through the story and up again, each step has its own picture. */
async function expectOwnStills(page: Page): Promise<void> {
  const steps = await new Reader(page).steps();
  const last = steps.length - 1;
  for (const index of [1, 2, last, last - 1, 1, 0]) {
    await readStep(page, index);
    // The picture of the first one is in the page itself.
    await expect.poll(() => seen(page), `step ${index}`).toBe(index === 0 ? 'map' : steps[index]);
    expect(await page.locator('[data-stage]').getAttribute('data-scene')).toBe(steps[index]);
  }
}

test('the script of names: each step has its own still, until it comes', async ({ page }) => {
  const lost = await lose(page, fileWith('data-name'), notThere);
  await page.goto(LIGHT);
  await expect.poll(() => lost.asked).toBeGreaterThan(0);
  await expectOwnStills(page);
  await lost.back();
  await readStep(page, 1);
  await expect.poll(() => seen(page)).toBe('map');
  await expect(page.locator('.overlay text').first()).toBeVisible();
});

for (const [name, viewport] of [
  ...Object.keys(losses).map((name) => [name, phone] as const),
  ['not there', { width: 1280, height: 800 }] as const
]) {
  test(`a map that is ${name}: each step has its own still, until it comes (${viewport.width} px)`, async ({
    page
  }) => {
    await page.setViewportSize(viewport);
    const map = await lose(page, '**/map.json', losses[name]!);
    await page.goto(LIGHT);
    await expect(page.locator('html.lost')).toBeAttached();
    await expectOwnStills(page);
    await readStep(page, 2);
    await map.back();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'light');
    await expect.poll(() => seen(page)).toBe('map');
    expect(map.asked).toBeLessThan(8);
    const reader = new Reader(page);
    const before = await reader.hooks();
    expect((await reader.readAt(3)).camera).not.toEqual(before.camera);
  });
}

test('a map that never answers is not waited for: stills after a moment, and then it is asked for again', async ({
  page
}) => {
  let asked = 0;
  await page.route('**/map.json', (route) => {
    asked += 1;
    return asked === 1 ? undefined : route.continue();
  });
  await page.goto(LIGHT, { waitUntil: 'commit' });
  await page.locator('html.reads').waitFor({ state: 'attached' });
  await readStep(page, 1);
  const steps = await new Reader(page).steps();
  await expect.poll(() => seen(page)).toBe(steps[1]);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'light', { timeout: 40_000 });
  await expect.poll(() => seen(page)).toBe('map');
});

test('a still that is lost with the map is asked for again', async ({ page }) => {
  await lose(page, '**/map.json', notThere);
  const [, first] = readdirSync(`${process.env.LIEUDIT_BUILD ?? 'build'}/${STORY}stills`);
  expect(first).toBeDefined();
  const still = await lose(page, '**/stills/*', brokenOff);
  await page.goto(LIGHT);
  await readStep(page, 1);
  await expect.poll(() => still.asked).toBeGreaterThan(0);
  expect(await seen(page)).toBe('nothing');
  await still.back();
  const steps = await new Reader(page).steps();
  await expect.poll(() => seen(page)).toBe(steps[1]);
});

test('the rest of a map that is lost makes it fine when it comes', async ({ page }) => {
  const rest = await lose(page, '**/finer.json', brokenOff);
  const reader = new Reader(page);
  await reader.open(LIGHT);
  const { camera } = await reader.readAt(1);
  const corners = () =>
    page
      .locator('.map.light path')
      .evaluateAll((paths) => paths.reduce((sum, path) => sum + (path.getAttribute('d')?.length ?? 0), 0));
  const coarse = await corners();
  await rest.back();
  await expect.poll(corners).toBeGreaterThan(coarse * 1.2);
  expect((await reader.hooks()).camera).toEqual(camera);
});

for (const [name, url] of [
  ['a layer', '**/layers/canal.geojson'],
  ['what draws layers', fileWith('alongSeam:')]
] as const) {
  test(`${name} is lost: the steps that show it have their own stills, the others the map`, async ({ page }) => {
    const layer = await lose(page, url, notThere);
    const reader = new Reader(page);
    await reader.open('suez/?stage=light');
    const steps = await reader.steps();
    for (const [index, has] of [
      [3, true],
      [2, false],
      [0, true]
    ] as const) {
      await reader.readAt(index);
      await expect.poll(() => seen(page)).toBe(has ? steps[index] : 'map');
    }
    await layer.back();
    await expect.poll(() => seen(page)).toBe('map');
    await reader.readAt(3);
    expect(await seen(page)).toBe('map');
    await expect(page.locator('.light .layer:not([display]) path[d]').first()).toBeAttached();
  });
}

test('what comes later is lost: keys work when it comes', async ({ page }) => {
  const later = await lose(page, fileWith('lieudit-place'), brokenOff);
  const reader = new Reader(page);
  await page.goto(LIGHT);
  await page.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
  await page.keyboard.press('j');
  expect((await reader.hooks()).position).toBe(0);
  await later.back();
  await expect(async () => {
    await page.keyboard.press('j');
    expect((await reader.hooks()).position).toBeGreaterThan(0.5);
  }).toPass();
});

for (const [name, how] of [
  ['lost', brokenOff],
  ['another page', anotherPage]
] as const) {
  test(`what explores is ${name}: no button leads nowhere, and it is there when it can be used`, async ({ page }) => {
    const hands = await lose(page, fileWith('[data-zoom]'), how);
    const reader = new Reader(page);
    await reader.open(LIGHT);
    await expect.poll(() => hands.asked).toBeGreaterThan(0);
    await expect(page.locator('[data-explore]')).toBeHidden();
    await hands.back();
    await page.locator('[data-explore]').click();
    await expect(page.locator('html')).toHaveClass(/exploring/);
  });
}

/** A card as it is styled: at the bottom of a phone's screen. */
async function expectStyled(card: Locator): Promise<void> {
  await expect(card).toBeVisible();
  await expect(card).toHaveCSS('position', 'fixed');
}

for (const [name, url] of [
  ['script', fileWith('data-listed')],
  ['style sheet', fileWith('.explore', 'assets')],
  ['file', '**/regions.json']
] as const) {
  test(`the ${name} of the cards is lost: the next press opens one`, async ({ page }) => {
    const card = await lose(page, url, brokenOff);
    const reader = new Reader(page);
    await reader.open(LIGHT);
    await expect(page.locator('[data-explore]')).toBeVisible();
    await reader.readAt(2);
    const mention = page.locator('[data-step].current button[data-place]').first();
    await mention.click();
    await expect.poll(() => card.asked).toBeGreaterThan(0);
    await expect(page.locator('.card[data-region]')).toHaveCount(0);
    await card.back();
    await expect(async () => {
      await mention.click();
      await expect(page.locator('.card[data-region]')).toBeVisible({ timeout: 1500 });
    }).toPass();
    await expectStyled(page.locator('.card[data-region]'));
  });
}

test('the live map, then its worker, are lost: the light map stays and moves until they come', async ({ page }) => {
  const library = await lose(page, fileWith('maplibregl-canvas'), brokenOff);
  const worker = await lose(page, '**/maplibre-gl-worker*', notThere);
  const reader = new Reader(page);
  await reader.open(STORY);
  await expect.poll(() => library.asked, { timeout: 20_000 }).toBeGreaterThan(0);
  const { camera } = await reader.readAt(1);
  await library.back();
  await expect.poll(() => worker.asked, { timeout: 20_000 }).toBeGreaterThan(0);
  const after = await reader.readAt(2);
  expect([after.state, after.camera.join() === camera.join()]).toEqual(['light', false]);
  await worker.back();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
  expect((await reader.hooks()).camera).toEqual(after.camera);
});

test('what follows a host is lost: an embed follows when it comes', async ({ page, site }) => {
  const embed = await lose(page, fileWith('xPYMx'), brokenOff);
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe src="${site.url}${STORY}embed/?stage=light" width="380" height="640"></iframe>`
    })
  );
  await page.goto('host.html');
  const frame = page.frames()[1]!;
  await frame.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
  await expect(frame.locator('html.turned')).toHaveCount(0);
  await embed.back();
  await frame.evaluate(() => dispatchEvent(new Event('online')));
  await expect(frame.locator('html.turned')).toHaveCount(1);
});

for (const [name, url] of [
  ['style sheet of the fonts', '**/fonts.*.css'],
  ['fonts', '**/*.woff2']
] as const) {
  test(`the ${name} is lost: the page is read in others, and set anew when it comes`, async ({ page }) => {
    const fonts = await lose(page, url, brokenOff);
    await page.goto(LIGHT);
    await page.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
    await expect.poll(() => fonts.asked, { timeout: 20_000 }).toBeGreaterThan(0);
    const loaded = () =>
      page.evaluate(
        () =>
          // What stands in for them is the machine's own, and is never lost.
          [...document.fonts].filter(({ family, status }) => !family.includes('Interim') && status === 'loaded')
            .length > 2
      );
    expect(await loaded()).toBe(false);
    await page.waitForTimeout(500);
    await fonts.back();
    await expect.poll(loaded, { timeout: 20_000 }).toBe(true);
    await expect(page.locator('link[data-fonts]')).toHaveCount(1);
  });
}

test('the window of “Embed this story” is lost: the next press opens it', async ({ page }) => {
  const dialog = await lose(page, fileWith('clipboard'), brokenOff);
  await new Reader(page).open(LIGHT);
  const button = page.locator('[data-embed-story]');
  await button.click();
  await expect.poll(() => dialog.asked).toBeGreaterThan(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await dialog.back();
  await expect(async () => {
    await button.click();
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1500 });
  }).toPass();
});

for (const [name, url, how] of [
  ['script', fileWith('names.json'), brokenOff],
  ['map', '**/atlas/map.json', losses['half there']!],
  ['file of regions', '**/atlas/regions/*.json', anotherPage]
] as const) {
  test(`the ${name} of the atlas is lost: its page is there when it comes`, async ({ page }) => {
    const file = await lose(page, url, how);
    await page.goto('atlas/?stage=light');
    await expect.poll(() => file.asked).toBeGreaterThan(0);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'still');
    await file.back();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'light');
    await expect(page.locator('input[type=date]')).toBeVisible();
  });
}

test('the names that the atlas searches are lost: what was searched is found when they come', async ({ page }) => {
  const names = await lose(page, '**/atlas/names.json', notThere);
  await page.goto('atlas/?stage=light');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'light');
  for (const query of ['Uru', 'Urugu']) await page.getByRole('searchbox').fill(query);
  await expect.poll(() => names.asked).toBeGreaterThan(0);
  await expect(page.locator('[data-found]')).toHaveCount(0);
  await names.back();
  await expect(page.locator('[data-found="UY"]')).toBeVisible();
});

test('the provinces of a country are lost: its card says so in words, and has them when they come', async ({
  page
}) => {
  const provinces = await lose(page, '**/atlas/provinces/UA.json', notThere);
  await page.goto('atlas/?stage=light#region=UA-65');
  // Until it is there, its country's card is, and the address keeps what was asked for.
  await expect(page.locator('[data-region]')).toHaveAttribute('data-region', 'UA');
  await expect(page.locator('[data-region] [role=status]')).toHaveText(/have not come/);
  await expect(page).toHaveURL(/#region=UA-65&/);
  await provinces.back();
  await expect(page.locator('[data-region]')).toHaveAttribute('data-region', 'UA-65');
});

test('the names of provinces are lost: the search says so, and finds them when they come', async ({ page }) => {
  const names = await lose(page, '**/atlas/provinces/names/*.json', brokenOff);
  await page.goto('atlas/?stage=light');
  await page.getByRole('searchbox').fill('Tavush');
  await expect(page.locator('.search')).toContainText('names of first-level units have not come');
  await names.back();
  await expect(page.locator('[data-found="AM-TV"]')).toBeVisible();
  await expect(page.locator('.search')).not.toContainText('have not come');
});
