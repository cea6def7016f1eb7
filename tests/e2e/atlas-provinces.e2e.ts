import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './site.ts';

const card = '[data-region]';
const lines = '.overlay path.province';
const asked = (page: Page): string[] => {
  const urls: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/provinces/')) urls.push(pathname.split('/provinces/')[1]!);
  });
  return urls;
};
const opened = (page: Page, id: string) => expect(page.locator(card)).toHaveAttribute('data-region', id);

test.describe('the provinces of the atlas', () => {
  test.use({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });

  test('come with their country’s card, are listed for keys, and the way back leads from one to the other', async ({
    page
  }) => {
    const files = asked(page);
    await page.goto('atlas/?stage=light');
    await page.locator('[data-stage][data-camera]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(files).toEqual([]);

    await page.getByRole('searchbox').fill('ukr');
    await page.locator('[data-found="UA"]').waitFor();
    await page.keyboard.press('Enter');
    await opened(page, 'UA');
    const summary = page.locator(`${card} .units summary`);
    await expect(summary).toHaveText('Unités de premier niveau (27)');
    await expect(page.locator(lines)).toHaveCount(1);
    expect(files.filter((file) => !file.startsWith('names/'))).toEqual(['UA.json']);

    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-province]').first()).toBeFocused();
    await page.locator('[data-province="UA-65"]').focus();
    await page.keyboard.press('Enter');
    await opened(page, 'UA-65');
    await expect(page.locator(`${card} h2`)).toHaveText('Kherson');
    await expect(page.locator(card)).toContainText('Mykolaiv');
    await expect(page).toHaveURL(/#region=UA-65&date=/);
    await expect(page.locator('.overlay .inspected-edge')).toHaveCount(1);

    await page.goBack();
    await opened(page, 'UA');
    await page.goForward();
    await opened(page, 'UA-65');
    await page.locator(`${card} [data-within="UA"]`).click();
    await opened(page, 'UA');
    await page.keyboard.press('Escape');
    await expect(page.locator(card)).toHaveCount(0);
  });

  test('are found by name, named with their country, and opened from an address', async ({ page }) => {
    const files = asked(page);
    await page.goto('atlas/?stage=light');
    await page.getByRole('searchbox').fill('Tavush');
    const found = page.locator('[data-found="AM-TV"]');
    await expect(found).toContainText('Arménie');
    expect(files).toEqual(['names/fr.json']);
    await found.click();
    await opened(page, 'AM-TV');
    // Its own state's first, then what lies across a border, with the state.
    await expect(page.locator(card)).toContainText(/\(Azerbaïdjan\)/);
    const address = page.url();
    for (const hash of ['', '#region=kenya-rift-valley']) {
      await page.goto('about:blank');
      await page.goto(hash === '' ? address : `atlas/?stage=light${hash}`);
      await opened(page, hash === '' ? 'AM-TV' : 'kenya-rift-valley');
    }
  });

  test('are taken away one by one and all at once', async ({ page }) => {
    await page.goto('atlas/?stage=light#region=UA-43');
    await opened(page, 'UA-43');
    const coming = page.waitForEvent('download');
    await page.locator('[data-download="UA-43"]').click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('UA-43.geojson');
    const feature = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect([feature.type, feature.id, feature.properties.country]).toEqual(['Feature', 'UA-43', 'UA']);
    expect(feature.properties.licence).toContain('Natural Earth');
    expect(feature.properties.periods.length).toBeGreaterThan(1);
    const all = await (await page.request.get('atlas/provinces/UA.geojson')).json();
    expect(all.features.length).toBe(27);
    expect(all.features.find((one: { id: string }) => one.id === 'UA-43').geometry).toEqual(feature.geometry);
  });

  test('are there where the reader comes near, and are the country again from afar and before the atlas begins', async ({
    page
  }) => {
    const files = asked(page);
    await page.goto('atlas/?stage=light#region=PL');
    await opened(page, 'PL');
    await expect(page.locator(lines)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.mouse.click(700, 400);
    await expect(page.locator(card)).toHaveAttribute('data-region', /^PL-/);
    await page.keyboard.press('Escape');

    for (let i = 0; i < 4; i++) await page.locator('.zoom button').last().click();
    await expect(page.locator(lines)).toHaveCount(0);
    await expect(page.locator('[data-listed^="PL-"]')).toHaveCount(0);
    await page.mouse.click(700, 400);
    await expect(page.locator(card)).not.toHaveAttribute('data-region', /-/);
    await page.keyboard.press('Escape');

    for (let i = 0; i < 4; i++) await page.locator('.zoom button').first().click();
    await expect(page.locator(lines).first()).toBeAttached();
    await page.locator('input[type=date]').fill('2005-05-05');
    await page.keyboard.press('Tab');
    await expect(page.locator(lines)).toHaveCount(0);
    expect(files.filter((file) => file === 'PL.json')).toEqual(['PL.json']);
  });

  test('are on the live map too', async ({ page }) => {
    await page.goto('atlas/#region=AM');
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
    await expect(page.locator(`${card} .units`)).toBeVisible();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
    await expect(page.locator(lines).first()).toBeAttached();
  });
});

for (const [width, height] of [
  [390, 844],
  [1280, 800]
] as const) {
  test(`axe finds nothing in the cards of a country and of a province at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const id of ['AM', 'AM-TV']) {
      await page.goto('about:blank');
      await page.goto(`atlas/?stage=light#region=${id}`);
      await opened(page, id);
      await page.locator(id === 'AM' ? `${card} .units summary` : `${card} [data-download]`).waitFor();
      if (id === 'AM') await page.locator(`${card} .units summary`).click();
      // The card has risen.
      await page.waitForTimeout(400);
      expect(await violations(page)).toEqual([]);
    }
  });
}
