import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storyPages } from '../tools/stories.ts';

it.each(storyPages)('%s has its card, 1200 × 630, light enough to be fetched by a chat', (path) => {
  const png = readFileSync(`build/${path}card.png`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  // Below this, something was drawn; messengers drop pictures of 300 KB and more.
  expect(png.length).toBeGreaterThan(20_000);
  expect(png.length).toBeLessThan(300_000);
});
