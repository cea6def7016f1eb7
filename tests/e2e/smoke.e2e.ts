import { storyPages } from '../tools/stories.ts';
import { expect, test } from './site.ts';

test('the front page opens', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const path of storyPages) {
  test(`${path} opens, with its title and its steps`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await page.locator('[data-step]').count()).toBeGreaterThan(0);
    await expect(page.locator('[data-stage]')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/);
  });
}
