import { storyPages } from '../tools/stories.ts';
import { expect, test } from './site.ts';

test('the feed is XML, has every story whole, and every picture in it is there', async ({ page }) => {
  await page.goto('');
  const entries = await page.evaluate(async () => {
    const url = new URL('feed.xml', document.baseURI);
    const xml = new DOMParser().parseFromString(await (await fetch(url)).text(), 'application/xml');
    const error = xml.querySelector('parsererror');
    if (error) throw new Error(error.textContent ?? '');
    return Promise.all(
      [...xml.querySelectorAll('entry')].map(async (entry) => {
        const html = new DOMParser().parseFromString(entry.querySelector('content')?.textContent ?? '', 'text/html');
        const images = [...html.querySelectorAll('img')].map((image) => new URL(image.getAttribute('src') ?? '', url));
        const answers = await Promise.all(images.map(async (image) => (await fetch(image)).status));
        const link = entry.querySelector('link[rel=alternate]')?.getAttribute('href') ?? '';
        return {
          page: new URL(link, url).pathname.slice(1),
          answers,
          words: (html.body.textContent ?? '').length,
          alone: html.querySelectorAll('button, script, style').length
        };
      })
    );
  });
  expect(entries.map(({ page }) => page).sort()).toEqual([...storyPages].sort());
  for (const { answers, words, alone } of entries) {
    expect(answers.length).toBeGreaterThan(0);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(words).toBeGreaterThan(1000);
    expect(alone).toBe(0);
  }
});
