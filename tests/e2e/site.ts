import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Served } from '../../src/cli/serve.ts';

interface Fixtures {
  /** Fails the test on any console error, page error, request to another origin, failed request or 404. */
  readonly guard: void;
}

/** Tests on the built site: paths are relative to its root, and the guard watches every page. */
export const test = base.extend<Fixtures, { site: Served }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await serve({ dir: 'build', port: 0 });
      await use(site);
      await site.close();
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ site }, use) => use(site.url),
  guard: [
    async ({ context, site }, use) => {
      const faults: string[] = [];
      const watch = (page: Page) => {
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(`console: ${message.text()}`);
        });
        page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`));
      };
      context.on('page', watch);
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== new URL(site.url).origin && !['data:', 'blob:'].includes(url.protocol)) {
          faults.push(`foreign request: ${url.href}`);
        }
      });
      context.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      context.on('requestfailed', (request) => {
        // A page that is left cancels what it was loading: no fault of its own.
        const error = request.failure()?.errorText;
        if (error !== 'net::ERR_ABORTED') faults.push(`${error}: ${request.url()}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };
