import { shippedStories, storyPages } from '../tools/stories.ts';
import { Reader, type Hooks } from './reader.ts';
import { expect, test } from './site.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** Every page on a phone; each story once more where the text runs beside the map. One of them under the live map too. */
const readings = [
  ...storyPages.map((path) => ({ path, viewport: phone })),
  ...shippedStories.map(({ slug }) => ({ path: `${slug}/`, viewport: desktop }))
].map((reading, i) => ({ ...reading, address: i === 0 ? reading.path : `${reading.path}?stage=light` }));

/** The same picture: the camera to 1e-6, the scene and the date exactly. */
function expectSame(found: Hooks, wanted: Hooks, how: string) {
  expect([how, found.scene, found.date]).toEqual([how, wanted.scene, wanted.date]);
  expect(found.camera).toHaveLength(5);
  found.camera.forEach((value, i) => {
    expect(Math.abs(value - (wanted.camera[i] ?? NaN)), `${how}: camera ${i}, ${value}`).toBeLessThanOrEqual(1e-6);
  });
}

for (const { path, viewport, address } of readings) {
  test.describe(`${path} at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('each step has its scene, its position and its deep link', async ({ page }) => {
      const reader = new Reader(page);
      await reader.open(address);
      const steps = await reader.steps();
      expect(steps.length).toBeGreaterThan(1);
      expect(new Set(steps).size).toBe(steps.length);
      const read: Hooks[] = [];
      for (const [index, id] of steps.entries()) {
        const hooks = await reader.readAt(index);
        expect(hooks.scene).toBe(id);
        expect(Math.abs(hooks.position - index)).toBeLessThan(0.02);
        read.push(hooks);
      }

      // From far away each time: by a link in the page, and for one of them from nowhere.
      const last = steps.length - 1;
      for (const index of [0, last, Math.floor(last / 2)]) {
        await page.evaluate((id) => void (location.hash = id), steps[index]!);
        await expectLinked(index, `the link #${steps[index]}`);
      }
      // The top of a long step, where a browser goes by itself, is far from where it is read.
      const heights = await page
        .locator('[data-step]')
        .evaluateAll((all) => all.map((step) => step.getBoundingClientRect().height));
      for (const index of new Set([last - 1, heights.indexOf(Math.max(...heights))])) {
        await page.goto('about:blank');
        await reader.open(`${address}#${steps[index]}`);
        await expectLinked(index, `arriving at #${steps[index]}`);
      }

      async function expectLinked(index: number, how: string) {
        const hooks = await reader.hooks();
        expect(Math.abs(hooks.position - index), `${how} is at ${hooks.position}`).toBeLessThan(0.1);
        expectSame(hooks, read[index]!, how);
      }
    });

    test('a position has one picture, whichever way the reader came', async ({ page }) => {
      const reader = new Reader(page);
      await reader.open(address);
      const end = await reader.scrollable();
      // Nine heights, most of them between two steps, where the camera travels.
      const heights = Array.from({ length: 9 }, (_, i) => Math.round((end * (i + 0.37)) / 9));
      const down: Hooks[] = [];
      for (const height of heights) down.push(await reader.scrollTo(height));
      const positions = down.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      expect(new Set(down.map(({ camera }) => camera.join())).size).toBeGreaterThan(2);

      const at = async (i: number, how: string) => {
        expectSame(await reader.scrollTo(heights[i]!), down[i]!, how);
      };
      for (const i of [7, 6, 5, 4, 3]) await at(i, `back up to ${i}`);
      for (const i of [8, 1, 6, 0]) await at(i, `jumped to ${i}`);
      await reader.fling();
      await at(5, 'after a fling');
      await page.setViewportSize({ width: viewport.height, height: viewport.width });
      await reader.hooks();
      await page.setViewportSize(viewport);
      await at(5, 'resized and back');
      const { scene } = await reader.hooks();
      await reader.reload();
      expect((await reader.hooks()).scene).toBe(scene);
      await at(5, 'reloaded');
      await at(2, 'reloaded, scrolled');
    });

    test('the live map comes, and moves nothing', async ({ page }) => {
      const reader = new Reader(page);
      await reader.open(path);
      const height = Math.round((await reader.scrollable()) * 0.41);
      const before = await reader.scrollTo(height);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
      expectSame(await reader.hooks(), before, 'live');
      expectSame(await reader.scrollTo(height + 1), await reader.scrollTo(height + 1), 'live, twice');
      expectSame(await reader.scrollTo(height), before, 'live, scrolled');
    });
  });
}

for (const path of storyPages) {
  test(`${path} is no wider than the screen, and is left by Back in one press`, async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('');
    const front = page.url();
    await reader.open(`${path}?stage=light`);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await reader.hooks();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await reader.fling();
    await reader.scrollTo((await reader.scrollable()) / 2);
    await page.goBack();
    // The address of the story may still follow the scroll while the browser is on its way.
    await expect(page).toHaveURL(front);
  });
}
