import type { Page } from '@playwright/test';
import { Host } from '../engines/host.ts';
import { PlaywrightTab } from '../engines/playwright-tab.ts';
import { expect, test as site } from './site.ts';
import { watchFaults } from './faults.ts';
import { serveHostPages, type HostPages } from './host-pages.ts';

interface Fixtures {
  /** What a test expects of faults, it says here. */
  readonly expected: RegExp[];
  /** The page, as one that embeds the story. */
  readonly host: Host;
}

/** Tests of the site's stories in the pages of others; every page is watched. */
export const test = site.extend<Fixtures, { hosts: HostPages }>({
  hosts: [
    async ({ site: { url } }, use) => {
      const hosts = await serveHostPages(url);
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' }
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
  expected: async ({}, use) => use([]),
  host: async ({ page, hosts }: { page: Page; hosts: HostPages }, use) =>
    use(new Host(new PlaywrightTab(page), hosts.url)),
  guard: async ({ context, site: { url }, hosts, expected }, use) => {
    const faults = watchFaults(context, new URL(url).origin);
    await use();
    const own = new RegExp([hosts.url, ...hosts.sites, '/favicon.ico', 'data:text/html'].join('|'));
    expect(faults.filter((fault) => ![own, ...expected].some((pattern) => pattern.test(fault)))).toEqual([]);
  }
});

export { expect };
