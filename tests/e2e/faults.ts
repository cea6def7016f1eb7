import type { BrowserContext, Page } from '@playwright/test';

/**
 * Every fault that any page of a context shows, as it happens: a console error, an uncaught error, a request to another
 * origin, an answer of 400 or more, a request that got none.
 * @param origin the site's own: `http://127.0.0.1:4173`
 */
export function watchFaults(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  context.on('page', (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || url.protocol === 'data:' || url.href.startsWith(`blob:${origin}/`);
    if (!local) faults.push(`foreign request: ${url.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left cancels what it was loading: no fault of its own.
    const error = request.failure()?.errorText;
    if (error !== 'net::ERR_ABORTED') faults.push(`${error}: ${request.url()}`);
  });
  return faults;
}
