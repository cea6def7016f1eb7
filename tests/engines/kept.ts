import type { Situation } from './situation.ts';
import { expect } from '@playwright/test';

const blocked =
  /Content Security Policy|Content-Security-Policy|net::ERR_BLOCKED_BY|csp|chrome-error|frame-ancestors|NS_ERROR/;

/** The situations in which the story cannot come, or must not, and what was in the page is there. */
export const kept: readonly Situation[] = [
  {
    name: '16 host without frame-src: the link stays',
    faults: blocked,
    holds: async (host) => {
      await host.open('csp-no-frame');
      expect(await host.mode()).toBe('failed');
      await host.hasTheLinkAlone();
    }
  },
  {
    name: '17 host without script-src: the link stays',
    faults: blocked,
    holds: async (host) => {
      await host.open('csp-no-script');
      await host.hasTheLinkAlone();
    }
  },
  {
    name: '31 print: the link, and no blank screens',
    holds: async (host) => {
      await host.open('article');
      expect(await host.mode()).toBe('sticky');
      await host.story();
      const page = () =>
        host.run(() => ({
          height: document.documentElement.scrollHeight,
          links: [...document.querySelectorAll('[data-lieudit] a')].filter((a) => a.checkVisibility()).length
        }));
      const before = await page();
      expect(before.links).toBe(0);
      await host.run(() => void dispatchEvent(new Event('beforeprint')));
      const printed = await page();
      expect(printed.links).toBe(1);
      expect(printed.height).toBeLessThan(before.height / 2);
      await host.run(() => void dispatchEvent(new Event('afterprint')));
      expect(await page()).toEqual(before);
    }
  },
  {
    name: '32 host isolated from other origins, and the story not: the link stays',
    faults: blocked,
    holds: async (host) => {
      await host.open('coep');
      expect(await host.mode()).toBe('failed');
      await host.hasTheLinkAlone();
    }
  },
  {
    name: '33 a story that refuses to be framed: the link stays',
    faults: blocked,
    holds: async (host) => {
      await host.open('refused');
      expect(await host.mode()).toBe('failed');
      await host.hasTheLinkAlone();
    }
  }
];
