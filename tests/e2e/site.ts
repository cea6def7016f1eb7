import { test as base, expect } from '@playwright/test';
import { serve, type Served } from '../../src/cli/serve.ts';
import { watchFaults } from './faults.ts';

interface Fixtures {
  /** Fails a test in which any page showed a fault. */
  readonly guard: void;
}

/** Tests on the built site: paths are relative to its root, and the guard watches every page. */
export const test = base.extend<Fixtures, { site: Served }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const site = await serve({ dir: process.env.LIEUDIT_BUILD ?? 'build', port: 0 });
      await use(site);
      await site.close();
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ site }, use) => use(site.url),
  guard: [
    async ({ context, site, javaScriptEnabled }, use) => {
      const faults = watchFaults(context, new URL(site.url).origin);
      await use();
      // With scripts off, Chromium does not load those that a page announces, and says that a policy forbids it.
      const off = (fault: string) => javaScriptEnabled === false && /^csp: \S+\.js$/.test(fault);
      expect(faults.filter((fault) => !off(fault))).toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };
