import { expect } from '@playwright/test';
import { shareOf, soon, type Host } from './host.ts';
import type { Situation } from './situation.ts';

/** Opens a page in which the story is pinned, and reads to a share of it. */
async function read(host: Host, page: string, share: number) {
  await host.open(page);
  expect(await host.mode()).toBe('sticky');
  const story = await host.story();
  await host.scrollTo(share);
  await host.shows(share);
  return story;
}

/** The situations in which the page, or a reader, does something while the story is there. */
export const moving: readonly Situation[] = [
  {
    name: '13 three embeds have each its own progress',
    slow: 2,
    holds: async (host) => {
      await host.open('three');
      for (const i of [0, 1, 2]) {
        await host.bring(i);
        expect(await host.mode(i)).toBe('sticky');
      }
      await host.story();
      await host.scrollTo(0.5);
      const shares = async () => (await inTurn(await host.tab.stories(), shareOf)).map(roughly);
      await soon(shares).toEqual([0.5, 0, 0]);
    }
  },
  {
    name: '24 loader late, the reader below: what they read stays',
    holds: async (host) => {
      await host.open('late');
      await host.run(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const last = () => host.run(() => [...document.querySelectorAll('p')].at(-1)!.getBoundingClientRect().top);
      expect(await host.run(() => document.querySelector('script[src]'))).toBeNull();
      const before = await last();
      expect(await host.mode()).toBe('sticky');
      await host.story();
      expect(await host.run(() => document.querySelector<HTMLElement>('[data-lieudit]')!.offsetHeight)).toBeGreaterThan(
        700
      );
      expect(Math.abs((await last()) - before)).toBeLessThanOrEqual(1);
    }
  },
  {
    name: '25 an advertisement above while it is pinned: it stays where it is',
    holds: async (host) => {
      await read(host, 'ad', 0.5);
      await host.run(async () => {
        document.querySelector<HTMLElement>('#slot')!.style.height = '250px';
        for (let i = 0; i < 4; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      expect(await host.run(() => document.querySelector('iframe')!.getBoundingClientRect().top)).toBe(0);
      // Where the browser keeps the reader's place nothing has moved; elsewhere the page has, and the story with it.
      const anchors = await host.run(() => CSS.supports('overflow-anchor: auto'));
      const scrolled = await host.scrolled();
      if (anchors) expect(Math.abs(scrolled - 0.5)).toBeLessThan(0.01);
      await host.shows(scrolled, 0.01);
    }
  },
  {
    name: '26 the host’s main thread is blocked: 0 px off in every frame',
    holds: async (host) => {
      await read(host, 'article', 0.5);
      expect(new Set(await host.tops())).toEqual(new Set([0]));
      expect(new Set(await host.tops(120))).toEqual(new Set([0]));
    }
  },
  {
    name: '27 a page that takes the embed away and puts another',
    slow: 2,
    holds: async (host) => {
      await host.open('spa');
      for (let i = 0; i < 2; i++) {
        await host.run(() => {
          const template = document.querySelector('template')!;
          document.querySelector('#root')!.replaceChildren(template.content.cloneNode(true));
        });
        await host.bring();
        expect(await host.mode()).toBe('sticky');
        await host.story();
        await host.scrollTo(0.5);
        await host.shows(0.5);
        await host.run(() => document.querySelector('#root')!.replaceChildren());
        await soon(async () => (await host.tab.stories()).length).toBe(0);
      }
    }
  },
  {
    name: '28 away and back: it follows again',
    slow: 2,
    holds: async (host) => {
      await read(host, 'article', 0.3);
      await host.tab.open(`${host.url}rogue-inner`);
      await host.tab.back();
      await host.bring();
      expect(await host.mode()).toBe('sticky');
      // A story that follows says to its host which step is read: of a page that it has kept, Firefox shows no more to tests.
      const step = host.run(
        () =>
          new Promise((resolve) => {
            addEventListener('lieudit:step', (event) => resolve((event as CustomEvent<{ id: string }>).detail.id));
            setTimeout(() => resolve(''), 20_000);
          })
      );
      await host.scrollTo(0.6);
      expect(await step).not.toBe('');
      if ((await host.tab.stories()).length > 0) await host.shows(0.6);
    }
  },
  {
    name: '29 Tab, find and links in the story: the page follows',
    holds: async (host) => {
      const story = await read(host, 'smooth', 0.1);
      const before = await host.y();
      const follows = async () => Math.abs((await host.scrolled()) - (await host.share()));
      // As find in page does it.
      await story.run(() => [...document.querySelectorAll('[data-step]')].at(-2)!.scrollIntoView({ block: 'center' }));
      await soon(() => host.y()).toBeGreaterThan(before + 500);
      await soon(follows).toBeLessThan(0.01);
      expect(await host.share()).toBeGreaterThan(0.5);

      // And back to where the page was: the story comes with it.
      await host.scrollTo(0.1);
      await host.shows(0.1, 0.01);
      await host.run(() => document.querySelector('iframe')!.focus());
      const places = new Set<string>();
      for (let i = 0; i < 10; i++) {
        await host.tab.press('Tab');
        const focused = () =>
          story.run(() => {
            const at = document.activeElement!;
            const { top, bottom } = at.getBoundingClientRect();
            return { seen: top >= 0 && bottom <= innerHeight, place: at.closest('[data-step]') ? at.textContent! : '' };
          });
        await soon(async () => (await focused()).seen).toBe(true);
        await soon(follows).toBeLessThan(0.01);
        const { place } = await focused();
        if (place) places.add(place);
      }
      expect(places.size).toBeGreaterThan(3);
    }
  },
  {
    name: '30 keys that scroll, with the focus in the story',
    holds: async (host) => {
      await read(host, 'article', 0.2);
      await host.run(() => document.querySelector('iframe')!.focus());
      for (const [key, least] of [
        ['PageDown', 500],
        ['Space', 500],
        ['ArrowDown', 30],
        ['End', 500]
      ] as const) {
        const before = await host.y();
        await host.tab.press(key);
        await soon(() => host.y(), { message: key }).toBeGreaterThan(before + least);
      }
    }
  },
  {
    name: '34 nothing in the story holds a wheel: the page scrolls, all of it',
    holds: async (host) => {
      const story = await read(host, 'article', 0.2);
      const contains = () =>
        [document.documentElement, document.body].map((element) => getComputedStyle(element).overscrollBehaviorY);
      expect(await story.run(contains)).toEqual(['auto', 'auto']);
      // What the story is told of the wheel: each driver has its own idea of a turn.
      await story.run(() => {
        const told = ((window as { told?: number[] }).told = []) as number[];
        addEventListener('wheel', ({ deltaY }) => void told.push(deltaY), { passive: true });
      });
      const told = () =>
        story.run(() => (window as unknown as { told: number[] }).told.reduce((sum, by) => sum + by, 0));
      const before = await host.y();
      for (let i = 0; i < 8; i++) await host.tab.wheel(500, 350, 100);
      // Some scroll by whole px, and tell by parts of one.
      await soon(async () => Math.abs((await host.y()) - before - (await told()))).toBeLessThanOrEqual(1);
      expect(await told()).toBeGreaterThanOrEqual(400);
    }
  },
  {
    name: '35 twenty embeds: each has a live map while it is near, and no more than three at once',
    slow: 4,
    holds: async (host) => {
      await host.open('twenty', 500, 500);
      const live = async () => {
        const states = await inTurn(await host.tab.stories(), (story) =>
          story.run(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset['state'])
        );
        return states.filter((state) => state === 'live').length;
      };
      for (let i = 0; i < 20; i++) {
        await host.bring(i);
        expect(await host.mode(i)).toBe('sticky');
        if (i % 5 === 4) await soon(live, { timeout: 60_000 }).toBeGreaterThan(0);
        expect(await live()).toBeLessThanOrEqual(3);
      }
      expect(await host.tab.stories()).toHaveLength(20);
    }
  }
];

const roughly = (share: number) => Math.round(share * 20) / 20;

/** One after another: a driver that is in one frame at a time is asked for one at a time. */
async function inTurn<T, R>(all: readonly T[], does: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await does(one));
  return results;
}
