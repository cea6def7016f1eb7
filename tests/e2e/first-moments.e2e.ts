import type { Page } from '@playwright/test';
import { inItsFonts } from '../engines/fonts.ts';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const STORY = 'gantz-bakou/?stage=light';

test.use({ viewport: { width: 390, height: 844 } });

/** How much path data the SVG map has: the more corners, the more. */
const lengthOfPaths = (page: Page): Promise<number> =>
  page
    .locator('.map.light path')
    .evaluateAll((paths) => paths.reduce((sum, path) => sum + (path.getAttribute('d')?.length ?? 0), 0));

test('the picture of the page stays until the map moves, which it does before its shapes are fine', async ({
  page
}) => {
  let send = (): void => {};
  const wanted = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/finer.json', async (route) => {
    await wanted;
    await route.continue();
  });
  const reader = new Reader(page);
  await reader.open(STORY);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'light');
  const [first, light] = [page.locator('.map.first'), page.locator('.map.light')];
  await expect(first).toBeVisible();
  await expect(light).toBeHidden();

  const before = await reader.hooks();
  const after = await reader.readAt(1);
  expect(after.camera).not.toEqual(before.camera);
  await expect(first).toHaveCount(0);
  await expect(light).toBeVisible();
  const corners = () => lengthOfPaths(page);
  const coarse = await corners();
  expect(coarse).toBeGreaterThan(1000);
  send();
  await expect.poll(corners).toBeGreaterThan(coarse * 1.2);
  expect((await reader.hooks()).camera).toEqual(after.camera);
});

test('the picture gives way to the same map when that is fine, and nothing moves', async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(STORY);
  await expect(page.locator('.map.first')).toHaveCount(0);
  await expect(page.locator('.map.light')).toBeVisible();
  expect((await reader.hooks()).position).toBe(0);
});

test('names that no scene shows come with the rest, for a reader who explores', async ({ page }) => {
  const later = page.waitForResponse('**/finer.json');
  const reader = new Reader(page);
  await reader.open(STORY);
  const { labels } = (await (await later).json()) as { labels: { id: string }[] };
  expect(labels.length).toBeGreaterThan(50);
  await page.locator('[data-explore]').click();
  for (let i = 0; i < 3; i++) await page.locator('[data-zoom="-1"]').click();
  const ids = new Set(labels.map(({ id }) => id));
  const named = () =>
    page
      .locator('[data-label]')
      .evaluateAll((names) => names.map((name) => name.getAttribute('data-label')!))
      .then((names) => names.filter((name) => ids.has(name)).length);
  await expect.poll(named).toBeGreaterThan(1);
});

for (const [name, body] of [
  ['do not come whole', '{"key":"'],
  ['are those of another build', '{"key":"other","corners":"_p~iF~ps|U"}']
] as const) {
  test(`corners that ${name} leave the map as it is, and the live map comes all the same`, async ({ page }) => {
    await page.route('**/finer.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    const reader = new Reader(page);
    await reader.open('gantz-bakou/');
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
    const first = await reader.hooks();
    expect((await reader.readAt(2)).camera).not.toEqual(first.camera);
  });
}

test('corners of another build are not drawn', async ({ page }) => {
  const lengths: number[] = [];
  for (const key of [null, 'other']) {
    await page.route('**/finer.json', async (route) => {
      const response = await route.fetch();
      const file = (await response.json()) as { key: string };
      await route.fulfill({ response, json: { ...file, key: key ?? file.key } });
    });
    const reader = new Reader(page);
    await reader.open(STORY);
    await expect(page.locator('.map.first')).toHaveCount(0);
    await reader.readAt(0);
    lengths.push(await lengthOfPaths(page));
    await page.unroute('**/finer.json');
  }
  const [fine, coarse] = lengths;
  expect(fine).toBeGreaterThan(coarse! * 1.2);
});

test('a script that does not come leaves the stills, after a moment in which it may', async ({ page }) => {
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(STORY);
  const step = page.locator('[data-step]').nth(2);
  await expect(step.locator('figure')).toHaveCSS('display', 'none');
  await step.scrollIntoViewIfNeeded();
  await expect(step.locator('img:not(.paper)')).toBeVisible({ timeout: 20_000 });
  await expect(step.locator('img:not(.paper)')).toHaveJSProperty('complete', true);
});

/** Names of the font files that a page asks for. */
function fontsAskedFor(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(request.url());
  });
  return asked;
}

for (const [name, comes] of [
  ['are asked for when the map moves', true],
  ['do not wait forever for a map that does not come', false]
] as const) {
  test(`the fonts ${name}`, async ({ page }) => {
    let send = (): void => {};
    const wanted = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/map.json', async (route) => {
      await wanted;
      await route.continue();
    });
    const asked = fontsAskedFor(page);
    await page.goto(STORY, { waitUntil: 'load' });
    await expect(page.locator('html')).toHaveClass(/reads/);
    await page.waitForTimeout(1000);
    expect(asked).toEqual([]);
    const before = await page.locator('h1').boundingBox();
    if (comes) send();
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
    await page.evaluate(inItsFonts);
    expect(await page.evaluate(() => document.fonts.check('16px "Lieudit Serif"') && document.fonts.size > 8)).toBe(
      true
    );
    const after = await page.locator('h1').boundingBox();
    expect(Math.abs(after!.height - before!.height)).toBeLessThan(2);
    expect((await page.locator('[data-stage]').getAttribute('data-state')) === 'light').toBe(comes);
    send();
  });
}

test('a story in other letters than Latin asks for its fonts at once: its lines would move in others', async ({
  page
}) => {
  await page.route('**/map.json', () => {});
  const asked = fontsAskedFor(page);
  await page.goto('suez/?stage=light');
  await expect.poll(() => asked.length, { timeout: 2000 }).toBeGreaterThanOrEqual(2);
  expect(asked.some((url) => url.includes('arabic'))).toBe(true);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is set in its fonts all the same', async ({ page }) => {
    const asked = fontsAskedFor(page);
    await page.goto(STORY);
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(4);
  });
});

test('an address that was cut opens the story where it begins', async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`${STORY}#%`);
  expect((await reader.hooks()).position).toBe(0);
});
