import { FRONT_LANGUAGES, frontPath } from '#lib/text/front-languages.ts';
import { expect, test } from './site.ts';

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 }
];

for (const path of FRONT_LANGUAGES.map(frontPath)) {
  test(`the front page at “${path}” says on one screen, or a line more, what this is, how to make and how to embed a story`, async ({
    page
  }) => {
    for (const size of SCREENS) {
      await page.setViewportSize(size);
      await page.goto(path);
      const bottoms = await page
        .locator('h1, .standfirst, .film, .how')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
      expect(bottoms).toHaveLength(5);
      // Letters of this machine's monospaced font are not those of every machine.
      expect(Math.max(...bottoms), `${size.width}×${size.height}`).toBeLessThanOrEqual(size.height + 24);
    }
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the story of the front page moves, and rests when it is asked to', async ({ page }) => {
    await page.goto('');
    const animations = () =>
      page.locator('.film').evaluate((film) =>
        film.getAnimations({ subtree: true }).map(({ pending, playState, currentTime }) => ({
          state: pending ? 'pending' : playState,
          at: Number(currentTime)
        }))
      );
    const states = async () => [...new Set((await animations()).map(({ state }) => state))];
    const placed = () => page.locator('.told').evaluate((text) => getComputedStyle(text).translate);
    await expect.poll(states).toEqual(['running']);
    const first = await placed();
    await expect.poll(placed, { timeout: 12_000 }).not.toBe(first);
    await page.locator('.pause input').check();
    await expect.poll(states).toEqual(['paused']);
    const [rests, where] = [await animations(), await placed()];
    await page.waitForTimeout(300);
    expect(await animations()).toEqual(rests);
    expect(await placed()).toBe(where);
  });
});

test('where motion is not welcome it rests at its first scene, and asks for no more than that is seen', async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.locator('.pause')).toBeHidden();
  await expect(page.locator('.still-0')).toBeVisible();
  const others = await page
    .locator('.film img:not(.still-0)')
    .evaluateAll((all) => all.map((still) => (still as HTMLImageElement).src));
  expect(others.length).toBeGreaterThan(0);
  expect(asked.filter((url) => others.includes(url))).toEqual([]);
});
