import type { Locator, Page } from '@playwright/test';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const STORY = 'half-as-many/';
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** How the two pictures lie on the screen, CSS px. */
interface Seen {
  /** From where to where each shows; null where nothing of it does. */
  readonly night: readonly [left: number, right: number] | null;
  readonly day: readonly [left: number, right: number] | null;
  /** Where the middle of the handle is. */
  readonly handle: readonly [x: number, y: number];
  /** How much of the first picture there is, per cent. */
  readonly value: number;
  readonly camera: string;
}

const handleOf = (page: Page): Locator => page.locator('.ground [role="slider"]');

const look = async (page: Page): Promise<Seen> => {
  await new Reader(page).hooks();
  return page.evaluate(() => {
    const handle = document.querySelector('.ground [role="slider"]')!;
    const { left, top, width, height } = handle.getBoundingClientRect();
    const shown = (id: string): [number, number] | null => {
      // A picture is as wide as the SVG around it lets it be.
      const cut = document.querySelector(`.light [data-layer="${id}"]`)?.parentElement;
      if (!(cut instanceof SVGSVGElement)) return null;
      const { a, e } = (cut.parentElement as unknown as SVGGElement).getScreenCTM()!;
      const [x, width] = [cut.x.baseVal.value, cut.width.baseVal.value];
      return width > 0.1 ? [e + a * x, e + a * (x + width)] : null;
    };
    return {
      night: shown('night'),
      day: shown('day'),
      handle: [left + width / 2, top + height / 2] as const,
      value: Number(handle.getAttribute('aria-valuenow')),
      camera: document.querySelector<HTMLElement>('[data-stage]')!.dataset.camera!
    };
  });
};

/** The days of both pictures stand within the screen, and nothing that is pressed lies over them. */
async function expectDays(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const days = [...document.querySelectorAll('.overlay .wipe-days ~ text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect()
    }));
    const controls = [...document.querySelectorAll('[data-stage] :is(button, summary, input), .key')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect());
    return days.map(({ text, box }) => ({
      text,
      inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      free: controls.every(
        ({ left, right, top, bottom }) =>
          right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom
      )
    }));
  });
  expect(found.map(({ text }) => /\d{4}/.exec(text!)?.[0]).sort()).toEqual(['2000', '2002']);
  expect(found.map(({ inside, free }) => [inside, free])).toEqual([
    [true, true],
    [true, true]
  ]);
}

/** Opens the map of the story that compares two pictures, and explores it. */
async function explore(page: Page, { rtl = false, stage = 'light' } = {}): Promise<void> {
  if (rtl) {
    // As the build has it of a story in Hebrew: the line wanders from east to west.
    await page.route('**/map.json', async (route) => {
      const map = (await (await route.fetch()).json()) as { scenes: { compare?: { span: number[] } }[] };
      for (const { compare } of map.scenes) compare?.span.reverse();
      await route.fulfill({ json: { ...map, lang: 'he' } });
    });
  }
  const reader = new Reader(page);
  await reader.open(`${STORY}${stage === 'light' ? '?stage=light' : ''}#nile`);
  await expect(page.locator('[data-explore]')).toBeVisible();
  await expect(page.locator('.light [data-layer="day"]')).toBeAttached();
  // To the middle of the step, where the line is in the middle.
  for (const id of ['iran', 'nile']) await page.evaluate((id) => void (location.hash = id), id);
  await reader.hooks();
  await page.locator('[data-explore]').click();
  await handleOf(page).waitFor();
  if (stage === 'live')
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
}

for (const [name, viewport, rtl] of [
  ['a phone', phone, false],
  ['a desktop', desktop, false],
  ['a desktop, from the right', desktop, true]
] as const) {
  test.describe(`the line between two pictures on ${name}`, () => {
    test.use({ viewport });

    test('is moved by keys, with both days in sight wherever it stands', async ({ page }) => {
      await explore(page, { rtl });
      const handle = handleOf(page);
      const [first, second] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
      const begin = await look(page);
      await expectDays(page);
      // Each on its side: the first is where a line of text begins.
      const at = (seen: Seen, side: 'left' | 'right', picture: 'night' | 'day') =>
        seen[picture]![side === 'left' ? 0 : 1];
      expect(at(begin, second, 'night')).toBeCloseTo(begin.handle[0], 0);
      expect(at(begin, first, 'day')).toBeCloseTo(begin.handle[0], 0);
      await handle.focus();
      const press = async (key: string): Promise<Seen> => {
        await page.keyboard.press(key);
        const seen = await look(page);
        expect(seen.camera).toBe(begin.camera);
        await expect(handle).toBeFocused();
        await expectDays(page);
        await expect(handle).toHaveAttribute('aria-valuetext', /2000.*%.*2002.*%/);
        return seen;
      };
      // An arrow moves it to its own side; up is more of the first picture.
      const right = await press('ArrowRight');
      expect(right.handle[0]).toBeGreaterThan(begin.handle[0] + 4);
      expect(Math.sign(right.value - begin.value)).toBe(rtl ? -1 : 1);
      const back = await press('ArrowLeft');
      expect(back.handle[0]).toBeCloseTo(begin.handle[0], 0);
      const up = await press('ArrowUp');
      expect(up.value).toBeGreaterThan(back.value);
      expect((await press('PageUp')).value).toBeGreaterThan(up.value + 5);
      await press('PageDown');
      expect((await press('ArrowDown')).value).toBeCloseTo(begin.value, 0);
      const none = await press('Home');
      expect([none.value, none.night]).toEqual([0, null]);
      expect(none.day![1] - none.day![0]).toBeGreaterThan(100);
      const all = await press('End');
      expect([all.value, all.day]).toEqual([100, null]);
      for (const { handle } of [none, all]) {
        expect(handle[0]).toBeGreaterThan(0);
        expect(handle[0]).toBeLessThan(viewport.width);
      }
      await press('ArrowDown');

      await page.keyboard.press('Escape');
      await expect(handle).toHaveCount(0);
      await expect(page.locator('[data-explore]')).toBeFocused();
    });

    test('is dragged by a mouse, and moves by as much as that', async ({ page }) => {
      await explore(page, { rtl });
      const begin = await look(page);
      const [x, y] = begin.handle;
      await page.mouse.move(x + 13, y - 9);
      await page.mouse.down();
      await page.mouse.move(x + 13 + 30, y + 40, { steps: 4 });
      const moved = await look(page);
      expect(moved.handle[0]).toBeCloseTo(x + 30, 0);
      expect(moved.camera).toBe(begin.camera);
      await expectDays(page);
      // Farther than the pictures go, and out of the window.
      await page.mouse.move(viewport.width + 50, y, { steps: 4 });
      const beside = await look(page);
      expect(beside.value).toBe(rtl ? 0 : 100);
      expect(beside.handle[0]).toBeLessThan(viewport.width);
      await expectDays(page);
      await page.mouse.move(x + 13 - 20, y, { steps: 4 });
      await page.mouse.up();
      const put = await look(page);
      expect(put.handle[0]).toBeCloseTo(x - 20, 0);
      await page.mouse.move(x + 120, y + 30);
      expect(await look(page)).toEqual(put);
      await expect(page.locator('.card')).toHaveCount(0);
    });

    test('stays in reach where the reader moves the map away from it', async ({ page }) => {
      await explore(page, { rtl });
      const begin = await look(page);
      const [, y] = begin.handle;
      // Nearer, and by so much that the line is beside the screen, and the pictures are not.
      for (let i = 0; i < 2; i++) await page.locator('[data-zoom="1"]').click();
      for (let i = 0; i < 2; i++) {
        await page.mouse.move(viewport.width * 0.3, y + 60);
        await page.mouse.down();
        await page.mouse.move(viewport.width * 0.9, y + 60, { steps: 4 });
        await page.mouse.up();
      }
      const away = await look(page);
      expect(away.value).toBe(begin.value);
      expect(away.camera).not.toBe(begin.camera);
      expect(away.handle[0]).toBeGreaterThan(viewport.width - 60);
      await expectDays(page);
      await handleOf(page).focus();
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
      const [left] = (await look(page)).handle;
      expect(left).toBeGreaterThan(viewport.width * 0.4);
      expect(left).toBeLessThan(away.handle[0] - 60);
      await expectDays(page);
    });
  });
}

test.describe('the line between two pictures, by a finger', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('is moved by as much as that, and neither map nor page is', async ({ page }) => {
    await explore(page);
    const begin = await look(page);
    const scroll = await page.evaluate(() => scrollY);
    const [x, y] = begin.handle;
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [{ x: x - 8, y: y + 6 }]);
    for (const by of [10, 25, 40]) await touch('touchMove', [{ x: x - 8 + by, y: y + 6 - 2 * by }]);
    await touch('touchEnd', []);
    const moved = await look(page);
    expect(moved.handle[0]).toBeCloseTo(x + 40, 0);
    expect([moved.camera, await page.evaluate(() => scrollY)]).toEqual([begin.camera, scroll]);
    await expectDays(page);
    await expect(page.locator('.card')).toHaveCount(0);
  });
});

test('the line between two pictures is moved over the live map too', async ({ page }) => {
  await page.setViewportSize(desktop);
  await explore(page, { stage: 'live' });
  const begin = await look(page);
  const [x, y] = begin.handle;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 3 });
  await page.mouse.up();
  const moved = await look(page);
  expect(moved.handle[0]).toBeCloseTo(x + 60, 0);
  expect(moved.camera).toBe(begin.camera);
  await expectDays(page);
});

test('pictures of the last step are wiped from the first to the second, whole, by the scroll', async ({ page }) => {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    const reader = new Reader(page);
    await reader.open(`${STORY}?stage=light`);
    const last = (await reader.steps()).length - 1;
    const shares = (): Promise<unknown> =>
      page
        .locator('.light [data-layer]:is([data-layer="night"], [data-layer="day"])')
        .evaluateAll((pictures) =>
          Object.fromEntries(
            pictures.map((one) => [
              one.getAttribute('data-layer'),
              (one.parentElement as unknown as SVGSVGElement).width.baseVal.value > 0.1
            ])
          )
        );
    await expect(page.locator('.light [data-layer="day"]')).toBeAttached();
    await reader.readAt(last - 0.22);
    await expect.poll(shares).toEqual({ night: true, day: false });
    await reader.readAt(last - 0.02);
    expect(await shares()).toEqual({ night: true, day: true });
    await reader.scrollTo(await reader.scrollable());
    expect(await shares()).toEqual({ night: false, day: true });
  }
});
