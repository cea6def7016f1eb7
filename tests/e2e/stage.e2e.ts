import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const STORY = 'gantz-bakou/';
const LIGHT = `${STORY}?stage=light`;
const stage = '[data-stage]';

test('without WebGL the light map stays, moves and can be explored', async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', ...(rest as []));
    } as typeof getContext;
  });
  const reader = new Reader(page);
  await reader.open(STORY);
  const first = await reader.readAt(0);
  const second = await reader.readAt(1);
  expect(second.camera).not.toEqual(first.camera);
  await page.waitForTimeout(3000);
  expect((await reader.hooks()).state).toBe('light');
  await page.locator('[data-explore]').click();
  await page.locator('[data-zoom="1"]').click();
  expect((await reader.hooks()).camera[2]).toBeCloseTo(second.camera[2]! + 1, 5);
});

test('a lost context gives the light map back, and the live one again; a second loss ends it', async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(STORY);
  const at = await reader.readAt(2);
  const state = page.locator(stage);
  const lose = () =>
    page.locator('.live canvas').evaluate((canvas) => {
      (canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    });
  await expect(state).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
  await lose();
  await expect(state).toHaveAttribute('data-state', 'light');
  expect((await reader.hooks()).camera).toEqual(at.camera);
  await expect(state).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
  await lose();
  await expect(state).toHaveAttribute('data-state', 'light');
  await page.waitForTimeout(4000);
  expect((await reader.hooks()).state).toBe('light');
  expect((await reader.readAt(4)).scene).not.toBe(at.scene);
});

test.describe('exploring', () => {
  for (const [name, path] of [
    ['the live map', STORY],
    ['the light map', LIGHT]
  ] as const) {
    test(`${name}: dragged, zoomed, and given back to the story exactly`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const reader = new Reader(page);
      await reader.open(path);
      if (!path.includes('light')) {
        await expect(page.locator(stage)).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
      }
      const before = await reader.readAt(3);
      const scroll = await page.evaluate(() => scrollY);
      await page.locator('[data-explore]').click();
      await expect(page.locator('[data-back]')).toBeFocused();
      const entered = await reader.hooks();
      // MapLibre ends a drag that the page is laid out anew in, as it may be while what explores still comes.
      await expect(async () => {
        await page.mouse.move(200, 400);
        await page.mouse.down();
        await page.mouse.move(120, 330, { steps: 4 });
        await page.mouse.up();
        expect((await reader.hooks()).camera[0]).toBeGreaterThan(entered.camera[0]!);
      }).toPass();
      await page.keyboard.press('Escape');
      const after = await reader.hooks();
      expect(after.camera).toEqual(before.camera);
      expect(after.scene).toBe(before.scene);
      expect(await page.evaluate(() => scrollY)).toBe(scroll);
      await expect(page.locator('[data-explore]')).toBeFocused();
    });
  }
});

test('the keyboard goes from step to step, and Back leaves the story', async ({ page }) => {
  await page.goto('');
  const reader = new Reader(page);
  await reader.open(LIGHT);
  await reader.readAt(0);
  const steps = await reader.steps();
  for (const [key, step] of [
    ['j', 1],
    ['j', 2],
    ['k', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1]
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(stage)).toHaveAttribute('data-scene', steps[step]!);
    await expect.poll(async () => (await reader.hooks()).position, { timeout: 30_000 }).toBeCloseTo(step, 1);
  }
  await expect(page).toHaveURL(new RegExp(`#${steps[1]}$`));
  await page.goBack();
  await expect(page).not.toHaveURL(/gantz-bakou/);
});

test('with less motion the map is at a step or at the next, never between', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const reader = new Reader(page);
  await reader.open(LIGHT);
  const first = await reader.readAt(0);
  const second = await reader.readAt(1);
  expect((await reader.readAt(0.45)).camera).toEqual(first.camera);
  expect((await reader.readAt(0.55)).camera).toEqual(second.camera);
});
