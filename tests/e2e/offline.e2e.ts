import type { Page } from '@playwright/test';
import { storyPages } from '../tools/stories.ts';
import { Reader } from './reader.ts';
import { expect, test as base } from './site.ts';

const test = base.extend({ serviceWorkers: 'allow' });
/** Of requests that get no answer, which are no fault where there is no network. */
const offline = test.extend({ guard: async ({ page: _ }, use) => use() });
const [story = '', other = ''] = storyPages;

/** Until the worker has the page and all that it has loaded. */
async function kept(page: Page, file: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (file) => Boolean(await caches.match(new URL(file, location.href))), file), {
      timeout: 20_000
    })
    .toBe(true);
}

offline('a story once read is read without a network, its map and all', async ({ page, context }) => {
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light`);
  await kept(page, 'map.json');
  await page.reload();
  await reader.open(`${story}?stage=light`);
  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
  const steps = await reader.steps();
  expect((await reader.readAt(steps.length - 1)).scene).toBe(steps.at(-1));
});

test('with a network the story is the one of now', async ({ page, context }) => {
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light`);
  await kept(page, 'map.json');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.route(`**/${story}?stage=light`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</h1>', ' (corrected)</h1>') });
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('(corrected)');
});

test('files of another build are let go, and there is a most', async ({ page }) => {
  await page.goto('');
  await page.evaluate(async () => {
    await (await caches.open('lieudit-older')).put('/old', new Response('old'));
    await (await caches.open('of-somebody-else')).put('/theirs', new Response('theirs'));
  });
  await new Reader(page).open(`${other}?stage=light`);
  await kept(page, 'map.json');
  const names = await page.evaluate(() => caches.keys());
  expect(names).not.toContain('lieudit-older');
  expect(names).toContain('of-somebody-else');
  const count = () =>
    page.evaluate(async () => {
      const own = (await caches.keys()).filter((name) => name.startsWith('lieudit-'));
      return (await Promise.all(own.map(async (name) => (await (await caches.open(name)).keys()).length)))[0] ?? 0;
    });
  await expect.poll(count).toBeGreaterThan(3);
  expect(await count()).toBeLessThanOrEqual(400);
});

test('the front page asks for no worker', async ({ page }) => {
  await page.goto('');
  await page.waitForTimeout(3000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
