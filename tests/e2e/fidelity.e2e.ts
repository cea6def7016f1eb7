import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { THEMES } from '#lib/render/theme.ts';
import { apart, meanDifference } from './pictures.ts';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const STORY = 'gantz-bakou';
/** Written from the right: its text, and so its frame, is on the other side. */
const FROM_THE_RIGHT = 'suez';
/** What the stage is on the two screens that the stills are made for. */
const SIZES = {
  portrait: { viewport: { width: 390, height: 844 }, width: 390, height: 380 },
  landscape: { viewport: { width: 1280, height: 800 }, width: 1280, height: 800 }
} as const;
type Size = keyof typeof SIZES;

/** Any edge of a highlighted region, and so a side of its box, px. */
const EDGE = 2;
/** A marked place's name, px. */
const NAME = 8;
/** What is smaller of a highlight's colour, an islet or what the hatching leaves of a corner, may be in one alone. px² */
const REGION = 60;
/**
 * Mean difference of the colours of a whole picture, names and hatching included, of 255. The most is on a small screen full of
 * names, which a still sets to a tenth of a pixel; light and live map are a quarter of this apart.
 */
const COLOUR: Readonly<Record<Size, number>> = { portrait: 7, landscape: 3 };

/** The stage alone, in a page whose policy would not let a test hide the rest; under the paper that fades, where asked. */
test.use({ bypassCSP: true });
const ALONE = `.tools, .key, .dateline, .progress, [data-step], header, footer, nav { visibility: hidden !important }
  .step, .text { background: none !important; box-shadow: none !important }
  .unfaded .fade { display: none !important }
  .nameless .overlay, .nameless .map.first text, .nameless .map.first circle { display: none }`;

/** How far two pictures of one scene are apart. */
interface Likeness {
  /** Points of the highlight's colour. */
  readonly points: number;
  readonly distance: number;
  /** How many names of marked places there are, and how far the farthest of them is from itself. */
  readonly names: number;
  readonly name: number;
  readonly colour: number;
}

interface Seen {
  /** With its names. */
  readonly picture: Buffer;
  /** Without. */
  readonly ground: Buffer;
  /** Where the middle of each marked place's name is. */
  readonly names: Readonly<Record<string, readonly [number, number]>>;
}

/** What a page shows on its stage. */
async function lookAt(page: Page, size: Size): Promise<Seen> {
  const { width, height } = SIZES[size];
  const options = { clip: { x: 0, y: 0, width, height }, animations: 'disabled' } as const;
  const nameless = (on: boolean) =>
    page.evaluate((on) => document.documentElement.classList.toggle('nameless', on), on);
  const picture = await page.screenshot(options);
  const names = await namesIn(page, '[data-stage] .map :not(.stands .overlay) > text.marked, .map.first text.marked');
  await nameless(true);
  const ground = await page.screenshot(options);
  await nameless(false);
  return { picture, ground, names };
}

/** Where the middle of each name is on the screen. */
const namesIn = (page: Page, selector: string): Promise<Seen['names']> =>
  page.locator(selector).evaluateAll((texts) =>
    Object.fromEntries(
      (texts as SVGTextElement[])
        .filter((text) => text.getBoundingClientRect().width > 0)
        .map((text) => {
          // The box: from the anchor alone, nothing tells on which side of it the name is drawn.
          const box = text.getBBox();
          const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
          const { x, y } = middle.matrixTransform(text.getScreenCTM()!);
          return [text.textContent, [x, y]];
        })
    )
  );

/** A still of the build, in a page of its own. */
async function lookAtStill(page: Page, story: string, scene: string, size: Size): Promise<Seen> {
  const { width, height } = SIZES[size];
  const svg = readFileSync(`${process.env.LIEUDIT_BUILD ?? 'build'}/${story}/stills/${scene}.${size}.svg`, 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block } .note { display: none } .nameless text,
    .nameless circle { display: none }</style>${svg}`);
  const options = { clip: { x: 0, y: 0, width, height } };
  const picture = await page.screenshot(options);
  const names = await namesIn(page, 'text.marked');
  await page.evaluate(() => document.documentElement.classList.add('nameless'));
  return { picture, ground: await page.screenshot(options), names };
}

const rgb = (hex: string) =>
  [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as [red: number, green: number, blue: number];

/** Holds two pictures of one scene against each other. */
async function expectSame(page: Page, size: Size, what: string, one: Seen, other: Seen): Promise<Likeness> {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const { highlight, accent } = THEMES[dark ? 'dark' : 'light'];
  const { distance, points } = apart([one.ground, other.ground], rgb(highlight), rgb(accent), REGION);
  expect(distance, `${what}: an edge of a highlighted region`).toBeLessThanOrEqual(EDGE);
  let name = 0;
  expect(Object.keys(one.names).sort(), `${what}: names`).toEqual(Object.keys(other.names).sort());
  for (const [text, [x, y]] of Object.entries(one.names)) {
    const [otherX, otherY] = other.names[text]!;
    name = Math.max(name, Math.hypot(otherX - x, otherY - y));
  }
  expect(name, `${what}: a name`).toBeLessThanOrEqual(NAME);
  const colour = meanDifference(one.picture, other.picture);
  expect(colour, `${what}: colours`).toBeLessThan(COLOUR[size]);
  return { points, distance, names: Object.keys(one.names).length, name, colour };
}

/** To tune by, REPORT=1. */
function report(what: string, ...likenesses: readonly Likeness[]): void {
  if (process.env.REPORT) process.stdout.write(`${what}: ${likenesses.map((one) => JSON.stringify(one)).join(' ')}\n`);
}

/** Until tiles that a jump asks for have come. */
const SETTLED = 1500;

async function openAlone(page: Page, path: string, size: Size, faded = false): Promise<Reader> {
  await page.setViewportSize(SIZES[size].viewport);
  const reader = new Reader(page);
  await reader.open(path);
  await page.addStyleTag({ content: ALONE });
  await page.evaluate((faded) => document.documentElement.classList.toggle('unfaded', !faded), faded);
  return reader;
}

for (const [story, size] of [
  [STORY, 'portrait'],
  [STORY, 'landscape'],
  [FROM_THE_RIGHT, 'landscape']
] as const) {
  test(`${story}, ${size}: still, light and live map of each scene agree`, async ({ page, context }) => {
    const live = await openAlone(page, `${story}/`, size);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
    const lightPage = await context.newPage();
    const light = await openAlone(lightPage, `${story}/?stage=light`, size);
    await expect(lightPage.locator('.map.first')).toHaveCount(0);
    const stillPage = await context.newPage();
    await stillPage.setViewportSize(SIZES[size].viewport);
    let [highlighted, names] = [0, 0];
    for (const [i, scene] of (await live.steps()).entries()) {
      await page.bringToFront();
      await live.readAt(i);
      await page.waitForTimeout(SETTLED);
      const onLive = await lookAt(page, size);
      const onStill = await lookAtStill(stillPage, story, scene, size);
      const first = await expectSame(stillPage, size, `${scene}, still and live`, onStill, onLive);
      await lightPage.bringToFront();
      await light.readAt(i);
      const onLight = await lookAt(lightPage, size);
      const second = await expectSame(stillPage, size, `${scene}, light and live`, onLight, onLive);
      report(`${story}, ${size}, ${scene}`, first, second);
      highlighted += first.points;
      names += first.names;
    }
    // That there was something to hold.
    expect(highlighted).toBeGreaterThan(10_000);
    expect(names).toBeGreaterThan(2);
  });
}

for (const size of ['portrait', 'landscape'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${size}, ${colorScheme}: the page's picture becomes the light and then the live map without a jump`, async ({
      page
    }) => {
      await page.emulateMedia({ colorScheme });
      let send = (): void => {};
      const wanted = new Promise<void>((resolve) => (send = resolve));
      await page.route('**/finer.json', async (route) => {
        await wanted;
        await route.continue();
      });
      await openAlone(page, `${STORY}/`, size, true);
      await expect(page.locator('.map.first')).toBeVisible();
      const still = await lookAt(page, size);
      send();
      await expect(page.locator('.map.first')).toHaveCount(0);
      const light = await lookAt(page, size);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
      await page.waitForTimeout(SETTLED);
      const live = await lookAt(page, size);
      const first = await expectSame(page, size, 'the picture and the light map', still, light);
      const second = await expectSame(page, size, 'the light and the live map', light, live);
      report(`${size}, ${colorScheme}`, first, second);
      expect(first.points).toBeGreaterThan(0);
      expect(first.names).toBeGreaterThan(0);
    });
  }
}
