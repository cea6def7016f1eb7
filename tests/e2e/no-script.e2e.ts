import { storyPages } from '../tools/stories.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

for (const path of storyPages) {
  test(`${path} reads whole without scripts: each step has its words and its picture`, async ({ page }) => {
    await page.goto(path);
    // The first step's picture is the stage's own, in the page itself.
    await expect(page.locator('[data-stage] svg').first()).toBeVisible();
    const steps = await page.locator('[data-step]').all();
    expect(steps.length).toBeGreaterThan(1);
    for (const [index, step] of steps.entries()) {
      await step.scrollIntoViewIfNeeded();
      await expect(step.locator('p').first()).toHaveText(/.{20}/s);
      if (index === 0) continue;
      // Its text may have pictures of its own.
      const picture = step.locator(':scope > figure img:not(.paper)');
      await expect(picture).toBeVisible();
      await expect(picture).toHaveAttribute('alt', /.{10}/);
      await expect(picture).toHaveJSProperty('complete', true);
      const drawn = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth * image.clientWidth);
      expect(drawn, `the picture of step ${index} is drawn`).toBeGreaterThan(0);
    }
  });
}
