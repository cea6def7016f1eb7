import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { storyPages } from '../tools/stories.ts';
import { violations } from './axe.ts';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const SCREENS = [
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: DESKTOP },
  { colorScheme: 'dark', viewport: PHONE },
  { colorScheme: 'light', viewport: DESKTOP }
] as const;

for (const [index, path] of storyPages.entries()) {
  const original = path.split('/').length === 2;
  // A translation has the markup of its original: one screen will do.
  const screens = [...SCREENS.entries()].filter(([turn]) => original || turn === index % SCREENS.length);
  for (const [turn, { colorScheme, viewport }] of screens) {
    // What the live map puts into the page is the same for every story.
    const live = index === 0 && turn < 2;
    test.describe(`${path} ${colorScheme} ${viewport.width}×${viewport.height}`, () => {
      test.use({ colorScheme, viewport });

      // The markup of all steps is there at each: so each step is looked at on one screen alone.
      test(`axe finds nothing at its share of the steps, ${live ? 'live' : 'light'}`, async ({ page }) => {
        const reader = new Reader(page);
        await reader.open(live ? path : `${path}?stage=light`);
        if (live) await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
        const steps = await reader.steps();
        for (let step = turn % steps.length; step < steps.length; step += SCREENS.length) {
          await reader.page.goto(`${new URL(page.url()).pathname}${live ? '' : '?stage=light'}#${steps[step]}`);
          await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', steps[step]!);
          expect(await violations(page), `at ${steps[step]}`).toEqual([]);
        }
      });
    });
  }

  test(`${path} without its script has nothing for axe to find`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.setViewportSize(index % 2 ? DESKTOP : PHONE);
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
  });

  // 1280 × 800 at 400 %, and a small phone.
  for (const viewport of !original
    ? []
    : [
        { width: 320, height: 200 },
        { width: 320, height: 568 }
      ]) {
    test(`${path} is read at ${viewport.width}×${viewport.height} by scrolling down alone`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const reader = new Reader(page);
      await reader.open(`${path}?stage=light`);
      const { wide, map } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        map: document.querySelector('[data-stage]')!.getBoundingClientRect().height / innerHeight
      }));
      expect(wide).toBeLessThanOrEqual(0);
      expect(map, 'share of the screen that the map takes from the text').toBeLessThan(0.6);
    });
  }

  test(`${path} takes text of twice the size`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const reader = new Reader(page);
    await reader.open(`${path}?stage=light`);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.text')!).fontSize));
    const before = await size();
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await size()).toBeCloseTo(2 * before, 0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

const [story = ''] = storyPages.filter((path) => path.startsWith('gantz-bakou'));

test('axe finds nothing in the pages that are no stories', async ({ page }) => {
  const found: Record<string, string[]> = {};
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    for (const path of [
      '',
      'fr/',
      '404.html',
      'atlas/?stage=light',
      'atlas/policy/',
      'embed/test/',
      'embed/test/article/'
    ]) {
      await page.goto(path);
      if (path.startsWith('atlas/?')) await page.locator('input[type=date]').waitFor();
      found[`${path} ${viewport.width}`] = await violations(page);
    }
  }
  expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([]);
});

/** Of the shipped stories, English first. */
const SITE_LANGUAGES = ['en', 'ar', 'fr'];

test('the page of an address that is not there leads back, wherever the site lies', async ({ browser }) => {
  const under = await serve({ dir: process.env.LIEUDIT_BUILD ?? 'build', base: '/some/sub/dir/', port: 0 });
  // Not the guarded one: that something is not there is what this page is for.
  const page = await browser.newPage();
  try {
    await page.goto(`${under.url}gone/long/ago`);
    const hrefs = () => page.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    // In English and in the other languages of the stories.
    await expect.poll(hrefs).toEqual(SITE_LANGUAGES.flatMap(() => ['', 'atlas/']).map((path) => `${under.url}${path}`));
    const spoken = await page
      .locator('section')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('lang')},${one.getAttribute('dir')}`));
    expect(spoken).toEqual(SITE_LANGUAGES.map((lang) => `${lang},${lang === 'ar' ? 'rtl' : 'ltr'}`));
  } finally {
    await page.close();
    await under.close();
  }
});

/** Controls of the map that lie over one another, each pair by its names. */
const overlapping = (page: Page) =>
  page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        ':is(.stage, .atlas) :is([data-back], [data-zoom], .zoom button, .regions, .date, .dateline, input[type=search], select)'
      )
    ].filter((element) => element.checkVisibility() && element.getClientRects().length > 0);
    const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() }));
    return boxes.flatMap(({ element: a, box: one }, i) =>
      boxes.slice(i + 1).flatMap(({ element: b, box: two }) => {
        const apart =
          one.right <= two.left + 1 ||
          two.right <= one.left + 1 ||
          one.bottom <= two.top + 1 ||
          two.bottom <= one.top + 1;
        return apart || a.contains(b) || b.contains(a)
          ? []
          : [`${a.className || a.outerHTML} × ${b.className || b.outerHTML}`];
      })
    );
  });

// 1280 × 800 at 400 %; a phone whose reader has text of twice the size; and a desktop with both.
for (const [width, height, size] of [
  [320, 200, '100%'],
  [390, 844, '200%'],
  [1280, 800, '200%']
] as const) {
  test(`the controls of the map never overlap at ${width}×${height} with text of ${size}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const larger = () => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    await page.goto('atlas/?stage=light');
    await larger();
    await page.locator('input[type=date]').waitFor();
    expect(await overlapping(page)).toEqual([]);

    const reader = new Reader(page);
    await reader.open(`${story}?stage=light`);
    await larger();
    await page.locator('[data-explore]').click();
    await page.locator('.stage input[type=date]').waitFor();
    expect(await overlapping(page)).toEqual([]);
    // Whatever is out of sight comes into it by the focus.
    await page.locator('.stage input[type=range]').focus();
    await expect(page.locator('.stage input[type=range]')).toBeInViewport({ ratio: 0.9 });
  });
}

test('the names on the map grow with the reader’s own size, and stand clear of each other', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light#haut-karabakh`);
  const names = () =>
    page.locator('.overlay text').evaluateAll((texts) =>
      texts.map((text) => {
        const { left, top, right, bottom } = text.getBoundingClientRect();
        return { name: text.textContent, left, top, right, bottom };
      })
    );
  const highest = (boxes: Awaited<ReturnType<typeof names>>) =>
    Math.max(...boxes.map(({ top, bottom }) => bottom - top));
  const before = await names();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect.poll(async () => highest(await names()) / highest(before)).toBeGreaterThan(1.6);
  const after = await names();
  const over = after.flatMap((one, i) =>
    after.slice(i + 1).flatMap((two) => {
      const apart =
        one.right <= two.left + 4 ||
        two.right <= one.left + 4 ||
        one.bottom <= two.top + 4 ||
        two.bottom <= one.top + 4;
      return apart ? [] : [`${one.name} × ${two.name}`];
    })
  );
  expect(over).toEqual([]);
  expect(after.length).toBeGreaterThan(2);
});

test('the text of a card grows with the reader’s own size', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light#haut-karabakh`);
  await page.locator('[data-step="haut-karabakh"] button[data-place="AM"]').click();
  await page.locator('.card').waitFor();
  const sizes = () =>
    page
      .locator('.card, .card *, .stage button, .dateline, .dateline *')
      .evaluateAll((elements) =>
        elements
          .filter(({ textContent }) => textContent.trim() !== '')
          .map((element) => parseFloat(getComputedStyle(element).fontSize))
      );
  const before = await sizes();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect((await sizes()).map((size, i) => size / before[i]!)).toEqual(before.map(() => 2));
});

test('the keyboard alone reads, explores and comes back', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light`);
  const focus = () => page.locator(':focus');

  await page.keyboard.press('Tab');
  await expect(focus()).toHaveAttribute('href', '#text');
  await expect(focus()).toBeInViewport();

  const first = await reader.hooks();
  await page.keyboard.press('j');
  await expect.poll(async () => (await reader.hooks()).scene).not.toBe(first.scene);
  await page.keyboard.press('k');
  await expect.poll(async () => (await reader.hooks()).scene).toBe(first.scene);

  // Every control is met by Tab alone, and none holds it.
  const met = new Set<string>();
  for (let i = 0; i < 300; i++) {
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element.matches('[data-place]')) return 'mention';
      if (element.matches('[data-go-to]')) return 'step';
      if (element.matches('[data-explore]')) return 'explore';
      if (element.matches('select')) return 'motion';
      return element === document.body ? 'end' : element.tagName;
    });
    met.add(name);
    if (name === 'end') break;
    await page.keyboard.press('Tab');
  }
  expect([...met]).toEqual(expect.arrayContaining(['explore', 'mention', 'motion', 'step', 'end']));

  await page.locator('[data-explore]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveClass(/exploring/);
  await expect(focus()).toHaveAttribute('data-back', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveClass(/exploring/);
  await expect(focus()).toHaveAttribute('data-explore', '');

  await page.locator('[data-go-to]').last().focus();
  await page.keyboard.press('Enter');
  const last = (await reader.steps()).at(-1);
  await expect.poll(async () => (await reader.hooks()).scene).toBe(last);
});

test('what has the focus is never under the map', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light`);
  await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await page.locator('article [data-place]').last().focus();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Shift+Tab');
    await reader.hooks();
    const hidden = await page.evaluate(() => {
      const element = document.activeElement!;
      if (!element.closest('article')) return null;
      const { bottom } = element.getBoundingClientRect();
      const map = document.querySelector('[data-stage]')!.getBoundingClientRect();
      return bottom <= map.bottom + 1 ? element.outerHTML : null;
    });
    expect(hidden).toBeNull();
  }
});

test('in forced colours the steps, the mentions and the progress are still seen', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ forcedColors: 'active' });
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light`);
  await reader.readAt(1);
  const seen = await page.evaluate(() => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const dot = getComputedStyle(document.querySelector('[data-go-to]')!, '::before').backgroundColor;
    const progress = getComputedStyle(document.querySelector('[data-progress]')!).backgroundColor;
    const mention = getComputedStyle(document.querySelector('[data-place]')!);
    return { dot: dot !== paper, progress: progress !== paper, mention: mention.borderBottomStyle };
  });
  expect(seen).toEqual({ dot: true, progress: true, mention: 'dotted' });
});

test('the accessibility tree of a story is the committed one', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const reader = new Reader(page);
  await reader.open(`${story}?stage=light`);
  // The key comes after the map.
  await page.locator('[data-key]').waitFor();
  const file = 'tests/e2e/gantz-bakou.aria.yml';
  const found = `${await page.locator('body').ariaSnapshot()}\n`;
  if (process.env['UPDATE'] === '1' && !process.env['CI']) writeFileSync(file, found);
  expect(existsSync(file), `no ${file}: UPDATE=1 writes it`).toBe(true);
  expect(found, 'UPDATE=1 writes it anew').toBe(readFileSync(file, 'utf8'));
});
