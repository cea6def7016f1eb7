import { Reader } from './reader.ts';
import { ATLAS_METRES } from '#lib/render/generalise/fineness.ts';
import { expect, test } from './site.ts';

const story = 'gantz-bakou/';
const card = '[data-region]';
const mention = '[data-step="haut-karabakh"] button[data-place="nagorno-karabakh"]';

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 }
]) {
  test.describe(`the card at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('of a mention lights it, says its status on the date, and gives the focus back', async ({ page }) => {
      const reader = new Reader(page);
      await reader.open(`${story}?stage=light#haut-karabakh`);
      const before = await page.evaluate(() => scrollY);
      await page.locator(mention).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(card)).toHaveAttribute('data-region', 'nagorno-karabakh');
      await expect(page.locator(card)).toBeFocused();
      await expect(page.locator(card)).toContainText('3 octobre 2022');
      await expect(page.locator(card)).toContainText('Artsakh');
      await expect(page.locator(mention)).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('.overlay .inspected-edge')).toHaveCount(1);
      for (const link of await page.locator(`${card} a[target=_blank]`).all()) {
        expect(await link.getAttribute('rel')).toBe('noopener');
        expect(await link.evaluate((a: HTMLAnchorElement) => a.protocol)).toMatch(/^https?:$/);
      }

      const lit = await page.locator('.overlay .inspected-edge').boundingBox();
      const over = await page.locator(card).boundingBox();
      if (!lit || !over) throw new Error('the card or the edge is not drawn');
      const apart = over.x + over.width <= lit.x || over.y >= lit.y + lit.height;
      expect(apart, 'the card covers what it is about').toBe(true);

      await page.keyboard.press('Escape');
      await expect(page.locator(card)).toHaveCount(0);
      await expect(page.locator(mention)).toBeFocused();
      await expect(page.locator(mention)).toHaveAttribute('aria-pressed', 'false');
      await expect(page.locator('.overlay .inspected-edge')).toHaveCount(0);
      expect(await page.evaluate(() => scrollY)).toBe(before);
    });

    test('leads to the other mentions', async ({ page }) => {
      await new Reader(page).open(`${story}?stage=light#haut-karabakh`);
      await page.locator('[data-step="haut-karabakh"] button[data-place="AM"]').click();
      const mentions = page.locator(`${card} .mentions button`);
      await mentions.first().waitFor();
      expect(await mentions.count()).toBeGreaterThan(2);
      await mentions.first().click();
      await expect(page.locator(card)).toHaveCount(0);
      await expect(page.locator('[data-step="axe"] button[data-place="AM"]')).toBeFocused();
      await expect(page.locator('[data-step="axe"] button[data-place="AM"]')).toBeInViewport();
    });

    test('opens by keys alone while one explores, and the date changes the map', async ({ page }) => {
      const reader = new Reader(page);
      await reader.open(`${story}?stage=light#haut-karabakh`);
      const { camera, date } = await reader.hooks();
      await expect(page.locator('[data-explore]')).toBeVisible();
      await page.locator('[data-explore]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.regions summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-listed="AM"]').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(card)).toHaveAttribute('data-region', 'AM');
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-listed="AM"]')).toBeFocused();

      const shown = () => page.locator('.light g:not([display]) > .hatched').count();
      const day = page.locator('input[type=date]');
      await day.fill('2024-01-01');
      await day.press('Tab');
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-date', '2024-01-01');
      await expect(page.locator('.stage [data-borders-as-of]')).toContainText('2024');
      await expect(page.locator('[data-listed="nagorno-karabakh"]')).toHaveCount(0);
      const later = await shown();
      await day.fill('2022-10-03');
      await day.press('Tab');
      await expect.poll(shown).toBe(later + 1);
      await day.fill('1999-05-05');
      await day.press('Tab');

      // Nearer than the borders are true, the page says how true they are.
      const note = page.locator('.stage [data-borders-as-of]');
      await expect(note).not.toContainText(`${ATLAS_METRES}`);
      for (let i = 0; i < 4; i++) await page.locator('[data-zoom="1"]').click();
      await expect(note).toContainText(`${ATLAS_METRES}`);

      await page.keyboard.press('Escape');
      const after = await reader.hooks();
      expect([after.camera, after.date]).toEqual([camera, date]);
      await expect(note).toContainText('3 octobre 2022');
      await expect(note).not.toContainText(`${ATLAS_METRES}`);
    });
  });
}

test('a line of the story’s own has a card, by a tap and by keys, and leads to the country’s', async ({ page }) => {
  const name = 'International Date Line (approximate)';
  await page.setViewportSize({ width: 1280, height: 800 });
  await new Reader(page).open('missing-friday/?stage=light#friday');
  const line = page.locator('.light [data-layer="date-line"]');
  await expect(line).toBeVisible();
  const point = await line.evaluate((path: SVGPathElement) => {
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    const points = Array.from({ length: 400 }, (_, i) =>
      path.getPointAtLength((length * i) / 400).matrixTransform(matrix)
    );
    // On the free part of the map, clear of the text and of the controls.
    return points.map(({ x, y }) => [x, y] as const).find(([x, y]) => x > 700 && x < 1100 && y > 200 && y < 600)!;
  });
  await page.mouse.click(...point);
  await expect(page.locator(card)).toHaveAttribute('data-region', 'date-line/0');
  await expect(page.locator(`${card} h2`)).toHaveText(name);
  await expect(page.locator('.overlay .inspected-edge')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator(card)).toHaveCount(0);

  await page.locator('[data-explore]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.regions summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-listed="date-line/0"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`${card} h2`)).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-listed="date-line/0"]')).toBeFocused();
});

test('on a desktop no card covers the paragraph that opened it, is cut where there is room, or says nothing', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await new Reader(page).open(`${story}?stage=light`);
  const mentions = await page.locator('.step .text button[data-place]').count();
  const found: string[] = [];
  for (let i = 0; i < mentions; i += 2) {
    const mention = page.locator('.step .text button[data-place]').nth(i);
    // At one height of the window after the other.
    await mention.evaluate(
      (element, share) =>
        scrollBy({ top: element.getBoundingClientRect().top - innerHeight * share, behavior: 'instant' }),
      0.2 + (i % 4) * 0.2
    );
    await mention.click();
    await expect(page.locator(card)).toBeFocused();
    const fault = await mention.evaluate((element) => {
      const text = element.closest('.text')!.getBoundingClientRect();
      const card = document.querySelector('.card[data-region]')!;
      const box = card.getBoundingClientRect();
      const over = box.left < text.right && text.left < box.right && box.top < text.bottom && text.top < box.bottom;
      const cut = card.scrollHeight > card.clientHeight + 1 && box.height < innerHeight - 40;
      const out = box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth;
      if (!card.querySelector('.said, dl, .note')) return 'says nothing';
      return over ? 'covers its paragraph' : cut ? 'is cut' : out ? 'is out of the window' : null;
    });
    if (fault) found.push(`${await page.locator(card).getAttribute('data-region')} ${fault}`);
    await page.keyboard.press('Escape');
  }
  expect(mentions).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

for (const stage of ['light', 'live']) {
  test(`a tap on the ${stage} map opens the region that is there`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const reader = new Reader(page);
    await reader.open(`${story}${stage === 'light' ? '?stage=light' : ''}#haut-karabakh`);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', stage, { timeout: 90_000 });
    const { camera } = await reader.hooks();
    // Yerevan's surroundings and the zone, by the mercator projection of the hook's camera.
    const at = ([longitude, latitude]: [number, number]) => {
      const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
      const size = 512 * 2 ** camera[2]!;
      return { x: 640 + ((longitude - camera[0]!) / 360) * size, y: 400 - (y(latitude) - y(camera[1]!)) * size };
    };
    const tap = async (position: [number, number], id: string) => {
      const { x, y } = at(position);
      await page.mouse.click(x, y);
      await expect(page.locator(card)).toHaveAttribute('data-region', id);
      // A card may stand where the next tap goes.
      await page.keyboard.press('Escape');
      await expect(page.locator(card)).toHaveCount(0);
    };
    await tap([44.4, 40.3], 'AM');
    await tap([46.72, 39.9], 'nagorno-karabakh');
    await tap([47.3, 40.3], 'AZ');
  });
}

test.describe('the atlas', () => {
  test.use({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });

  test('finds a region in another alphabet, puts it into the address, and opens from there', async ({ page }) => {
    await page.goto('atlas/?stage=light');
    await page.getByRole('searchbox').fill('ղարաբաղ');
    await page.locator('[data-found="nagorno-karabakh"]').waitFor();
    await page.keyboard.press('Enter');
    await expect(page.locator(card)).toBeFocused();
    // It is no more: the map is that of its last day, and says so.
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-date', '2023-09-19');
    await expect(page.locator(card)).toContainText('tel qu’il fut en dernier, au 19 septembre 2023');
    await page.locator('input[type=date]').fill('2022-10-03');
    await page.keyboard.press('Tab');
    await expect(page).toHaveURL(/#region=nagorno-karabakh&date=2022-10-03$/);
    await expect(page.locator(card)).toContainText('Statut au 3 octobre 2022');

    const file = await page.locator(`${card} a[download]`).getAttribute('href');
    const shape = await (await page.request.get(new URL(file ?? '', page.url()).href)).json();
    expect(shape.id).toBe('nk-zone-2022-2023');
    expect(shape.properties.periods[0].sources.length).toBeGreaterThan(0);
    expect(shape.properties.licence).toContain('OpenStreetMap');

    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.locator(card)).toHaveAttribute('data-region', 'nagorno-karabakh');
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-date', '2022-10-03');
    await page.keyboard.press('Escape');
    await expect(page.locator(card)).toHaveCount(0);
  });

  test('rings what is too small to be seen', async ({ page }) => {
    const ringsOf = async (region: string): Promise<number> => {
      await page.goto('about:blank');
      await page.goto(`atlas/?stage=light#region=${region}`);
      await expect(page.locator(card)).toHaveAttribute('data-region', region);
      // The style sheet of the card is shared with a story's card, and has come.
      await expect(page.locator(card)).toHaveCSS('position', 'fixed');
      await page.locator('.overlay .inspected-edge').waitFor({ state: 'attached' });
      return page.locator('.overlay .inspected-ring').count();
    };
    expect(await ringsOf('KI')).toBeGreaterThan(0);
    expect(await ringsOf('FR')).toBe(0);
  });

  test('becomes the live map', async ({ page }) => {
    await page.goto('atlas/');
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'live', { timeout: 90_000 });
  });

  test('asks for no live map where the reader saves data', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.clock.install();
    await page.goto('atlas/');
    await page.locator('[data-stage][data-camera]').waitFor();
    // What the page puts off is due now.
    const before = asked.length;
    await page.clock.fastForward(5000);
    await page.waitForLoadState('networkidle');
    expect(asked.some((url) => url.endsWith('/atlas/map.json'))).toBe(true);
    expect(asked.slice(before)).toEqual([]);
    expect(asked.filter((url) => url.includes('maplibre'))).toEqual([]);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', 'light');
  });
});
