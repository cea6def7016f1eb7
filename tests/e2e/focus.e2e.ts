import type { Page } from '@playwright/test';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const STORY = 'gantz-bakou/?stage=light';
const card = '.card[data-region]';

/** What has the focus, and whether its middle is to be seen. */
const focused = (page: Page): Promise<{ tag: string; place: string | null; seen: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const [line] = element.getClientRects();
    const at = line && document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2);
    const seen = Boolean(at && (element.contains(at) || at.contains(element)));
    return { tag: element.tagName, place: element.dataset['place'] ?? null, seen };
  });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function openCard(page: Page, step: number): Promise<void> {
  const reader = new Reader(page);
  await reader.open(STORY);
  await expect(page.locator('[data-explore]')).toBeVisible();
  await reader.readAt(step);
  await page.locator('[data-step].current button[data-place]').first().click();
  await expect(page.locator(card)).toBeFocused();
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 }
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('Tab goes on from what opened a card, and back to it', async ({ page }) => {
      await openCard(page, 6);
      const before = await scrolled(page);
      await page.keyboard.press('Shift+Tab');
      expect(await focused(page)).toMatchObject({ tag: 'BUTTON', seen: true });
      expect(await scrolled(page)).toBe(before);
      // On a phone it lay over the text, and is closed.
      if ((await page.locator(card).count()) === 0) await page.keyboard.press('Enter');
      await page.locator(card).focus();
      const inside = await page.locator(`${card} :is(a[href], button)`).count();
      for (let i = 0; i <= inside; i++) await page.keyboard.press('Tab');
      await expect(page.locator(`${card} :focus`)).toHaveCount(0);
      expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(viewport.height);
      expect(await focused(page)).toMatchObject({ seen: true });
      expect(await page.evaluate(() => document.activeElement!.closest('article') !== null)).toBe(true);
    });

    test('a card that is closed far from what opened it scrolls nothing, and leaves the focus in sight', async ({
      page
    }) => {
      await openCard(page, 2);
      const reader = new Reader(page);
      await reader.readAt(9);
      const before = await scrolled(page);
      await page.keyboard.press('Escape');
      await expect(page.locator(card)).toHaveCount(0);
      expect(await scrolled(page)).toBe(before);
      expect((await focused(page)).seen).toBe(true);
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
      await page.keyboard.press('Tab');
      expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(viewport.height);
    });

    test('the way to the text scrolls nothing when it has the focus', async ({ page }) => {
      const reader = new Reader(page);
      await reader.open(STORY);
      await reader.readAt(5);
      const before = await scrolled(page);
      await page.locator('.skip').focus();
      expect((await focused(page)).seen).toBe(true);
      expect(await scrolled(page)).toBe(before);
    });
  });
}

test('the live map takes the focus while it is explored, and never while it is hidden', async ({ page }) => {
  const reader = new Reader(page);
  await reader.open('gantz-bakou/');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
  const canvas = page.locator('.live canvas');
  const takes = () =>
    canvas.evaluate((element: HTMLElement) => {
      element.focus();
      const has = document.activeElement === element;
      element.blur();
      return [has, element.ariaHidden];
    });
  expect(await takes()).toEqual([false, 'true']);
  await page.locator('[data-explore]').click();
  expect(await takes()).toEqual([true, null]);
  await expect(canvas).toHaveAttribute('aria-label', 'Carte');
  await page.keyboard.press('Escape');
  expect(await takes()).toEqual([false, 'true']);
});

test.describe('a sheet on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  async function swipe(page: Page, from: number, to: number): Promise<void> {
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
    await touch('touchStart', from);
    for (let i = 1; i <= 8; i++) await touch('touchMove', from + ((to - from) * i) / 8);
    await touch('touchEnd');
  }

  test('is closed by a swipe down, and by the way back, which leads out of the page when none is open', async ({
    page
  }) => {
    await page.goto('');
    const front = page.url();
    const reader = new Reader(page);
    await reader.open(STORY);
    await expect(page.locator('[data-explore]')).toBeVisible();
    await reader.readAt(3);
    const before = await scrolled(page);
    const entries = () => page.evaluate(() => history.length);
    const without = await entries();
    const open = async () => {
      await page.locator('[data-step].current button[data-place]').first().tap();
      await expect(page.locator(card)).toBeVisible();
    };
    const closed = async () => {
      await expect(page.locator(card)).toHaveCount(0);
      expect(Math.abs((await scrolled(page)) - before)).toBeLessThanOrEqual(1);
    };

    await open();
    const { y } = (await page.locator(card).boundingBox())!;
    await swipe(page, y + 20, y + 60);
    await expect(page.locator(card)).toBeVisible();
    await swipe(page, y + 20, y + 240);
    await closed();

    await open();
    expect(await entries()).toBeLessThanOrEqual(without + 1);
    // Read on meanwhile: the address waits, and the way back leads to no other step.
    await reader.readAt(5);
    await page.evaluate(() => history.back());
    await expect(page.locator(card)).toHaveCount(0);
    expect((await reader.hooks()).position).toBeCloseTo(5, 1);
    const steps = await reader.steps();
    await expect(page).toHaveURL(new RegExp(`#${steps[5]}$`));

    await reader.readAt(3);
    await open();
    await page.locator(`${card} .close`).tap();
    await closed();
    await expect.poll(() => page.evaluate(() => history.scrollRestoration)).toBe('auto');
    await page.goBack();
    await expect(page).toHaveURL(front);
  });

  test('in a frame leaves the history of its host alone', async ({ page, site }) => {
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><iframe src="${site.url}gantz-bakou/embed/?stage=light" width="380" height="640"></iframe>`
      })
    );
    await page.goto('host.html');
    const frame = page.frames()[1]!;
    await frame.locator('[data-explore]').waitFor();
    await frame.locator('html.turned').waitFor({ state: 'attached' });
    const entries = await page.evaluate(() => history.length);
    await frame.locator('button[data-place]').first().tap();
    await expect(frame.locator(card)).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
});
