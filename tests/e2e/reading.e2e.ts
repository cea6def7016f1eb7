import { storyPages } from '../tools/stories.ts';
import { Reader, type Hooks } from './reader.ts';
import { expect, test } from './site.ts';

const viewports = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 }
];

/** The same picture: the camera to 1e-6, the scene and the date exactly. */
function expectSame(found: Hooks, wanted: Hooks, how: string) {
  expect([how, found.scene, found.date]).toEqual([how, wanted.scene, wanted.date]);
  expect(found.camera).toHaveLength(5);
  found.camera.forEach((value, i) => {
    expect(Math.abs(value - (wanted.camera[i] ?? NaN)), `${how}: camera ${i}, ${value}`).toBeLessThanOrEqual(1e-6);
  });
}

for (const path of storyPages) {
  for (const viewport of viewports) {
    test.describe(`${path} at ${viewport.width}×${viewport.height}`, () => {
      test.use({ viewport });

      test('each step has its scene, its position and its deep link', async ({ page }) => {
        const reader = new Reader(page);
        await reader.open(path);
        const steps = await reader.steps();
        for (const [index, id] of steps.entries()) {
          const read = await reader.readAt(index);
          expect(read.scene).toBe(id);
          expect(Math.abs(read.position - index)).toBeLessThan(0.02);

          await page.goto('about:blank');
          await reader.open(`${path}#${id}`);
          const linked = await reader.hooks();
          expect(linked.scene).toBe(id);
          expect(Number.isInteger(linked.position), `#${id} is at ${linked.position}`).toBe(true);
          expectSame(linked, read, `linked to ${id}`);
        }
      });

      test('a position has one picture, whichever way the reader came', async ({ page }) => {
        const reader = new Reader(page);
        await reader.open(path);
        const end = await reader.scrollable();
        // Fifteen heights, most of them between two steps, where the camera travels.
        const heights = Array.from({ length: 15 }, (_, i) => Math.round((end * (i + 0.37)) / 15));
        const down: Hooks[] = [];
        for (const height of heights) down.push(await reader.scrollTo(height));
        const positions = down.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        expect(new Set(down.map(({ camera }) => camera.join())).size).toBeGreaterThan(2);

        const at = async (i: number, how: string) => {
          const [height, wanted] = [heights[i], down[i]];
          if (height === undefined || wanted === undefined) throw new RangeError(`no height ${i}`);
          expectSame(await reader.scrollTo(height), wanted, how);
        };
        for (const i of [...heights.keys()].reverse()) await at(i, `back up to ${i}`);
        for (const i of [14, 3, 11, 0, 7]) await at(i, `jumped to ${i}`);
        await reader.fling();
        await at(9, 'after a fling');
        await page.setViewportSize({ width: viewport.height, height: viewport.width });
        await reader.hooks();
        await page.setViewportSize(viewport);
        await at(9, 'resized and back');
        const before = await reader.hooks();
        await page.reload();
        await page.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
        expect((await reader.hooks()).scene).toBe(before.scene);
        await at(9, 'reloaded');
      });

      test('the live map comes, and moves nothing', async ({ page }) => {
        const reader = new Reader(page);
        await reader.open(path);
        const height = Math.round((await reader.scrollable()) * 0.41);
        const before = await reader.scrollTo(height);
        await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 30_000 });
        expectSame(await reader.hooks(), before, 'live');
        expectSame(await reader.scrollTo(height), before, 'live, scrolled');
      });

      test('nothing is wider than the screen', async ({ page }) => {
        const reader = new Reader(page);
        await reader.open(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      });
    });
  }

  test(`${path} is left by Back in one press`, async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('');
    const front = page.url();
    await reader.open(path);
    for (const part of [0.3, 0.8, 0.5]) await reader.scrollTo((await reader.scrollable()) * part);
    await reader.fling();
    await page.goBack();
    expect(page.url()).toBe(front);
  });
}
