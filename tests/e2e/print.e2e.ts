import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { storyPages } from '../tools/stories.ts';
import { pagesOf } from './pdf.ts';
import { Reader } from './reader.ts';
import { expect, test } from './site.ts';

const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
/** Of A4, CSS px: the widths and heights that a page is laid out in. */
const SHEET = { width: 680, height: 1009 };
/** The smallest letters of a still, px. */
const smallestIn = (still: string): number =>
  Math.min(
    ...[
      ...readFileSync(`${process.env.LIEUDIT_BUILD ?? 'build'}/${still}`, 'utf8').matchAll(/font-size="([\d.]+)"/g)
    ].map(([, size]) => Number(size))
  );

for (const path of storyPages) {
  for (const script of [true, false]) {
    const how = script ? 'with' : 'without';
    test(`${path} prints ${how} its script: every still, no blank page, none cut`, async ({ page }) => {
      if (!script) await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      const reader = new Reader(page);
      if (script) await reader.open(`${path}?stage=light`);
      else await page.goto(path);

      // Whoever prints has not scrolled to each picture: the browser has to fetch those that it has not shown.
      const pdf = await page.pdf({ format: 'A4', margin });
      // To look at it: the pages of test-results/print/*.pdf.
      if (process.env['KEEP']) {
        mkdirSync('test-results/print', { recursive: true });
        writeFileSync(`test-results/print/${path.replaceAll('/', '-')}${how}.pdf`, pdf);
      }
      const pages = pagesOf(pdf);
      // Now that every picture has come, nothing more is on any page. Without a script it may be of the sheet's other shape.
      if (script) expect(pages).toEqual(pagesOf(await page.pdf({ format: 'A4', margin })));
      const steps = await reader.steps();
      expect(pages.length).toBeGreaterThan(1);
      // Two steps go on a page, and three on two where their texts are long; tables and pictures have theirs.
      const more = (await page.locator('tr').count()) / 20 + (await page.locator('.text figure').count()) / 4;
      expect(pages.length).toBeLessThanOrEqual(Math.ceil(steps.length / 2) + 2 + Math.ceil(more));
      expect(pages.filter(({ texts }) => texts === 0)).toEqual([]);

      const stills = page.locator('[data-step] figure .paper');
      const missing = () =>
        stills.evaluateAll((all) =>
          all.filter((one) => !(one as HTMLImageElement).naturalWidth).map((one) => one.outerHTML)
        );
      expect(await stills.count()).toBe(steps.length);
      await expect.poll(missing).toEqual([]);

      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      const figures = page.locator('[data-step] > figure');
      for (const figure of await figures.all()) {
        const { height, keeps, scale, src } = await figure.evaluate((one) => {
          const { breakInside, breakAfter } = getComputedStyle(one);
          const picture = one.querySelector<HTMLImageElement>('.paper')!;
          const scale = picture.getBoundingClientRect().width / picture.naturalWidth;
          const src = new URL(picture.src).pathname.slice(1);
          return { height: one.getBoundingClientRect().height, keeps: [breakInside, breakAfter], scale, src };
        });
        expect(keeps).toEqual(['avoid', 'avoid']);
        // A point of print is four thirds of a CSS pixel.
        expect(smallestIn(src) * scale * 0.75).toBeGreaterThanOrEqual(7);
        expect(height).toBeGreaterThan(100);
        expect(height).toBeLessThan(SHEET.height / 2);
      }
      await expect(page.locator('[data-stage]')).toBeHidden();
      await expect(page.locator('footer a').first()).toBeVisible();
    });
  }
}
