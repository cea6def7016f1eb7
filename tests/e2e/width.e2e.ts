import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { renderContent } from '../../src/lib/story/markdown/content.ts';
import { storyPages } from '../tools/stories.ts';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';
import { written, type Written } from './written.ts';

/** Phone, small phone, phone on its side, desktop; CSS px. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 }
];
const SAMPLES = fc.sample(written, { numRuns: 40, seed: 4 });

/** Where an editor's words stand: as plain text, and as a step's HTML. */
interface Slots {
  readonly text: string;
  readonly html: string;
  /** Whose content is never wider than they are. */
  readonly boxes: string;
}

/** The samples with which something is too wide: the page for its window, or the words for their column. */
async function tooWide(page: Page, slots: Slots, samples: readonly Written[]): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const root of ['100%', '200%']) {
      const faults = await page.evaluate(
        ({ slots, samples, root }) => {
          document.documentElement.style.fontSize = root;
          const all = (selector: string) =>
            selector === '' ? [] : [...document.querySelectorAll<HTMLElement>(selector)];
          const widths = all(slots.boxes).map((box) => box.getBoundingClientRect().width);
          return samples.flatMap(({ text, html }) => {
            for (const slot of all(slots.text)) slot.textContent = text;
            for (const slot of all(slots.html)) slot.innerHTML = html;
            const wide = document.documentElement.scrollWidth - innerWidth;
            const faults = wide > 0 ? [`page ${wide} px`] : [];
            all(slots.boxes).forEach((box, i) => {
              const over = box.scrollWidth - box.clientWidth;
              if (over > 1) faults.push(`${box.tagName} ${box.className}: its words ${over} px`);
              const grown = box.getBoundingClientRect().width - (widths[i] ?? 0);
              if (grown > 1) faults.push(`${box.tagName} ${box.className} itself ${grown} px`);
            });
            return faults.map((fault) => `${fault} too wide with ${text.slice(0, 120)}`);
          });
        },
        { slots, samples, root }
      );
      found.push(...faults.map((fault) => `${size.width}×${size.height} at ${root}: ${fault}`));
    }
  }
  return found.slice(0, 12);
}

const STORY: Slots = {
  text: 'h1, .standfirst, .byline > span, footer li a, [data-whole]',
  html: '.text, header > div, footer li span.published',
  boxes: 'article, article > *, .text, h1, .standfirst, .byline, footer li'
};
const [story = ''] = storyPages;

for (const path of [story, `${story}embed/`]) {
  test(`${path} is as wide as its window, and its text as its column, whatever is written in it`, async ({ page }) => {
    await new Reader(page).open(`${path}?stage=light`);
    expect(await tooWide(page, STORY, SAMPLES)).toEqual([]);
  });
}

test('a step of code is scrolled in its own box, by keys too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await new Reader(page).open(`${story}?stage=light`);
  const text = page.locator('.text').first();
  const { html } = renderContent(fromMarkdown(`    ${'one line of code '.repeat(12)}`), []);
  await text.evaluate((slot, html) => (slot.innerHTML = html), html);
  const box = text.locator('pre').first();
  await box.focus();
  expect(await box.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeGreaterThan(100);
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, before]);
});

test('the card of a region holds what it quotes of a story', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await new Reader(page).open(`${story}?stage=light`);
  await page.locator('.text button[data-place]').first().click();
  await page.locator('[data-region]').waitFor();
  const card = {
    text: '.card h2, .card .mentions mark, .card .plain li a bdi, .card .said, .card dd',
    html: '',
    boxes: '.card'
  };
  expect(await tooWide(page, card, SAMPLES.slice(0, 16))).toEqual([]);
});

test('the front page is as wide as its window, whatever stories are called', async ({ page }) => {
  await page.goto('');
  const index = { text: 'li h2, li p:not(.byline)', html: '', boxes: 'main, li, li h2, li p' };
  expect(await tooWide(page, index, SAMPLES.slice(0, 16))).toEqual([]);
});
