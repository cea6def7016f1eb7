import { expect, test, type BrowserContext } from '@playwright/test';
import { watchFaults } from './faults.ts';

// The guard of the other tests is itself under test: a fault that it missed would pass for none.
const origin = 'http://site.test';

/** A page at that origin and nothing else there; another origin answers everything. */
async function open(context: BrowserContext, body: string) {
  await context.route('**/*', (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked === origin && pathname !== '/') return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/html',
      body: asked === origin ? `<link rel="icon" href="data:,">${body}` : ''
    });
  });
  const faults = watchFaults(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  return faults;
}

test('a quiet page has no faults', async ({ context }) => {
  const body = `<img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">
    <script>console.log('hello'); fetch(URL.createObjectURL(new Blob(['own'])))</script>`;
  expect(await open(context, body)).toEqual([]);
});

for (const [name, body, fault] of [
  ['a console error', `<script>console.error('oh')</script>`, /^console: oh/],
  ['an uncaught error', `<script>throw new Error('oh')</script>`, /^page error: Error: oh/],
  ['a rejection', `<script>Promise.reject(new Error('oh'))</script>`, /^page error: Error: oh/],
  ['another origin', `<img alt="" src="http://tiles.test/1.png">`, /^foreign request: http:\/\/tiles\.test\/1\.png/],
  ['a missing file', `<script src="/gone.js"></script>`, /^404: http:\/\/site\.test\/gone\.js/]
] as const) {
  test(`${name} is a fault`, async ({ context }) => {
    expect(await open(context, body)).toContainEqual(expect.stringMatching(fault));
  });
}

test('a request that gets no answer is a fault', async ({ context }) => {
  const page = await context.newPage();
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(`${origin}/`);
  const faults = watchFaults(context, origin);
  await context.route('**/late', (route) => route.abort('connectionreset'));
  await page.evaluate(() => fetch('/late').catch(() => undefined));
  expect(faults).toContainEqual(expect.stringMatching(/^net::ERR_CONNECTION_RESET: .*\/late$/));
});
