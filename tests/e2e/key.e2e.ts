import { violations } from './axe.ts';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const STORY = 'missing-friday/?stage=light#taveuni';

test('the key says what the scene in sight shows, opens by keyboard, and lights what is looked up', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const reader = new Reader(page);
  await reader.open(STORY);
  const key = page.locator('[data-key]');
  await expect(key).toBeVisible();
  const line = key.getByRole('button', { expanded: false });
  await expect(line).toContainText('180th meridian');
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(key).toContainText('The line of longitude 180° in WGS 84');
  const strength = () =>
    page
      .locator('[data-stage] .map.light .highlight[data-shape="FJ"]')
      .first()
      .evaluate((one) => Number(getComputedStyle(one.parentElement!).opacity));
  await expect.poll(strength).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(strength).toBeLessThan(0.5);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(key.getByRole('button', { expanded: false })).toBeVisible();
  await expect.poll(strength).toBe(1);
});

test('on a phone it is one line under the map, over no name, and changes with the scene without moving the text', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const reader = new Reader(page);
  await reader.open(STORY);
  const key = page.locator('[data-key]');
  await expect(key).toBeVisible();
  const [stage, line] = await Promise.all([page.locator('[data-stage]').boundingBox(), key.boundingBox()]);
  expect(Math.abs(line!.y - (stage!.y + stage!.height))).toBeLessThan(1);
  expect(line!.height).toBeLessThan(32);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await reader.readAt(0);
  await expect(key).toContainText('International Date Line');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
});
