import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Profile } from './profiles.ts';
import { watchPage, type Marks } from './watch-page.ts';

/** What one reading of a page cost. Times in ms from the navigation on, sizes in bytes on the wire. */
export interface Visit {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly blocking: number;
  readonly picture: number | null;
  readonly light: number | null;
  readonly live: number | null;
  /** From when the page asks for MapLibre: from its start, in one that is made by hand. */
  readonly liveOnceAsked: number | null;
  readonly bytesBeforeText: number;
  readonly bytesBeforePicture: number | null;
  readonly bytes: number;
  readonly requests: number;
  /** Main-thread ms a second of the scripted scroll. */
  readonly scrollWork: number;
  /** Share of frames over 32 ms. */
  readonly longFrames: number;
}

/** The last that a page has to reach before it is scrolled. */
export type Ready = 'text' | 'light' | 'live';

const PATIENCE_MS = 60_000;
/** How long the scripted scroll through the story takes, s. */
const SCROLL_S = 6;

export async function visit(browser: Browser, url: string, profile: Profile, ready: Ready): Promise<Visit> {
  const { width, height } = profile;
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const wire = await watchWire(cdp);
    const all = watchAll(page);
    await slow(cdp, profile);
    // The loader names functions by a helper of its own, which a page has not.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(watchPage);
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    if (ready !== 'text') {
      await page.waitForFunction((wanted) => window.bench.at[wanted] !== undefined, ready, { timeout: PATIENCE_MS });
    }
    await page.waitForLoadState('networkidle');
    const marks: Marks = await page.evaluate(() => window.bench.marks());
    const scroll = await measureScroll(page, cdp);
    const { picture = null, light = null, live = null } = marks.at;
    const seen = picture === null ? null : Math.max(picture, marks.fcp);
    return {
      ...{ fcp: marks.fcp, lcp: marks.lcp, cls: marks.cls, blocking: marks.blocking, picture: seen, light, live },
      liveOnceAsked: live === null ? null : live - marks.asked,
      bytesBeforeText: wire.before(marks.fcp),
      bytesBeforePicture: seen === null ? null : wire.before(seen),
      ...(await all()),
      ...scroll
    };
  } finally {
    await context.close();
  }
}

async function slow(cdp: CDPSession, { slower, network }: Profile): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (!network) return;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.download,
    uploadThroughput: network.upload
  });
}

/** Bytes and requests in all, those of the page's workers too, which the page's own session does not tell of. */
function watchAll(page: Page): () => Promise<Pick<Visit, 'bytes' | 'requests'>> {
  const finished: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!/^https?:/.test(request.url())) return;
    const size = request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize);
    finished.push(size);
  });
  return async () => {
    const sizes = await Promise.all(finished);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
  };
}

interface Transfer {
  /** Parts of the decoded body as they came: the browser's clock in s, and bytes. */
  readonly parts: { at: number; size: number }[];
  /** On the wire, with its head. */
  encoded: number;
}

/** Bytes on the wire as they arrive, by the browser's own clock. */
async function watchWire(cdp: CDPSession) {
  const transfers = new Map<string, Transfer>();
  let start: number | undefined;
  cdp.on('Network.requestWillBeSent', ({ requestId, timestamp, request }) => {
    if (!/^https?:/.test(request.url)) return;
    start ??= timestamp;
    transfers.set(requestId, { parts: [], encoded: 0 });
  });
  cdp.on('Network.responseReceived', ({ requestId, timestamp }) =>
    // The head, a byte of it: a body may be empty.
    transfers.get(requestId)?.parts.push({ at: timestamp, size: 1 })
  );
  cdp.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) =>
    transfers.get(requestId)?.parts.push({ at: timestamp, size: dataLength })
  );
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.encoded = encodedDataLength;
  });
  await cdp.send('Network.enable');
  const bytes = ({ parts, encoded }: Transfer, until: number): number => {
    const all = parts.reduce((sum, { size }) => sum + size, 0);
    const come = parts.reduce((sum, { at, size }) => (at <= until ? sum + size : sum), 0);
    return all === 0 ? 0 : (encoded * come) / all;
  };
  return {
    before: (ms: number): number =>
      [...transfers.values()].reduce((sum, transfer) => sum + bytes(transfer, (start ?? 0) + ms / 1000), 0)
  };
}

/** Scrolls from top to bottom at an even pace, a new height every frame. */
async function measureScroll(page: Page, cdp: CDPSession): Promise<Pick<Visit, 'scrollWork' | 'longFrames'>> {
  await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
  const work = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(500);
  const before = await work();
  const { frames, seconds } = await page.evaluate(async (duration) => {
    const end = document.documentElement.scrollHeight - innerHeight;
    const frames: number[] = [];
    const start = performance.now();
    for (let last = start; ;) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      frames.push(now - last);
      last = now;
      const part = (now - start) / (duration * 1000);
      window.scrollTo({ top: end * Math.min(1, part), behavior: 'instant' });
      if (part >= 1) return { frames, seconds: (now - start) / 1000 };
    }
  }, SCROLL_S);
  const spent = (await work()) - before;
  return { scrollWork: (spent * 1000) / seconds, longFrames: frames.filter((ms) => ms > 32).length / frames.length };
}
