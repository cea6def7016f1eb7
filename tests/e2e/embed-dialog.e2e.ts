import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

test('“Embed this story” gives what a page needs, by options, with a preview', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await new Reader(page).open('gantz-bakou/?stage=light');
  const button = page.locator('[data-embed-story]');
  await button.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const story = `${site.url}gantz-bakou/`;
  const snippet = dialog.locator('textarea').first();
  const canonical = await page.locator('link[rel=canonical]').count();
  const address = canonical ? await page.locator('link[rel=canonical]').getAttribute('href') : story;
  await expect(snippet).toHaveValue(new RegExp(`data-lieudit="${address}"`));
  await expect(snippet).toHaveValue(/<script async src="[^"]*\/embed\/v1\.js"><\/script>$/);

  await dialog.locator('input[type=number]').first().fill('60');
  await dialog.locator('select').last().selectOption({ index: 2 });
  await expect(snippet).toHaveValue(/data-lieudit="[^"]*\?theme=dark".* data-top="60"/);
  await dialog.locator('select').first().selectOption({ index: 1 });
  await expect(snippet).toHaveValue(/gantz-bakou\/en\/\?theme=dark/);
  await expect(dialog.locator('textarea').nth(1)).toHaveValue(/<iframe src="[^"]*\/en\/embed\/\?theme=dark"/);

  await dialog.getByRole('button', { name: 'Copier' }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet.inputValue());

  const preview = page.frameLocator('dialog iframe');
  await expect(preview.locator('[data-count]')).toHaveText(/^1 \/ \d+$/, { timeout: 20_000 });
  expect(await preview.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).toBe(
    'rgb(27, 29, 31)'
  );

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('an embed is no page of its own to a search engine, and names the one that is', async ({ page }) => {
  await page.goto('gantz-bakou/embed/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /gantz-bakou\/$/);
  // On its own it scrolls as any page does.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden');
});
