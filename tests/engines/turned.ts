import { expect } from '@playwright/test';
import { soon, type Host } from './host.ts';
import type { Situation } from './situation.ts';
import type { StoryDoc } from './tab.ts';

const count = (story: StoryDoc) => story.run(() => document.querySelector('[data-count]')?.textContent ?? '');

/** The story is turned step by step, and shows its first. */
async function isTurned(host: Host): Promise<StoryDoc> {
  const story = await host.story();
  await soon(() => count(story)).toMatch(/^1 \/ \d+$/);
  expect(await story.run(() => document.querySelector<HTMLElement>('[data-count]')!.offsetHeight)).toBeGreaterThan(0);
  return story;
}

const noPinning = (['transform-hidden', 'contain-hidden'] as const).map((page): Situation => ({
  name: `10 ${page.replace('-', ' and overflow: ')}`,
  holds: async (host) => {
    await host.open(page);
    expect(await host.mode()).toBe('steps');
    await isTurned(host);
    expect(await host.run(() => document.querySelector('iframe')!.offsetHeight)).toBe(640);
  }
}));

const moves = (['transforms-scroll', 'transforms-fixed-body'] as const).map((page): Situation => ({
  name: `36 a page that moves without scrolling: ${page}`,
  holds: async (host) => {
    await host.open(page);
    expect(await host.mode()).toBe('steps');
  }
}));

/** The situations in which the story is turned step by step. */
export const turned: readonly Situation[] = [
  ...noPinning,
  {
    name: '20 script stripped: turned at once, and the page is never trapped',
    slow: 2,
    holds: async (host) => {
      await host.open('plain-iframe');
      const story = await isTurned(host);
      await host.bring();
      const before = await host.y();
      for (let i = 1; i <= 5; i++) {
        await host.tab.wheel(500, 300, 100);
        await soon(() => host.y()).toBeGreaterThanOrEqual(before + i * 50);
      }
      expect(await story.run(() => scrollY)).toBe(0);

      // Through the story by its button, to its end.
      await host.bring();
      const steps = Number((await count(story)).split('/')[1]);
      const atEnd = () =>
        story.run(() => document.querySelector('[data-turn="1"]')!.getAttribute('aria-disabled') === 'true');
      const seen = new Set<string>();
      for (let i = 0; i < 4 * steps && !(await atEnd()); i++) {
        const at = await story.run(() => scrollY);
        await story.click('[data-turn="1"]');
        await soon(() => story.run(() => scrollY)).toBeGreaterThan(at);
        await rests(story);
        seen.add(await count(story));
      }
      expect(seen.size).toBe(steps);
    }
  },
  {
    name: '21 nested in another frame',
    holds: async (host) => {
      await host.open('nested');
      await isTurned(host);
    }
  },
  {
    name: '22 WordPress: shown, 640 px high, turned, without an origin',
    holds: async (host) => {
      await host.open('wordpress');
      const story = await isTurned(host);
      expect(await story.run(() => origin)).toBe('null');
      const shown = () =>
        host.run(() => {
          const frame = document.querySelector('iframe')!;
          const quote = document.querySelector('blockquote')!;
          return [getComputedStyle(frame).visibility, frame.offsetHeight, quote.offsetHeight];
        });
      await soon(shown).toEqual(['visible', 644, 0]);
      await host.bring(0);
      await story.click('.bar [data-whole]');
      const linked = () => host.run(() => (window as { linked?: string }).linked);
      await soon(linked).toMatch(/\/gantz-bakou\/$/);
    }
  },
  ...moves
];

/** Waits until a smooth scroll is over. */
async function rests(story: StoryDoc): Promise<void> {
  await story.run(async () => {
    for (let still = 0, last = -1; still < 8;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
    }
  });
}
