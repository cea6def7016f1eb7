import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Profile } from './profiles.ts';

/** What a story cost that was read at a pace that does not depend on its length. */
export interface ScalingVisit {
  /** KiB on the wire until the stage stands and the network rests. */
  readonly kib: number;
  /** Until the stage moves with the scroll, ms from the navigation on. */
  readonly ready: number;
  /** Main-thread ms a frame of the scroll. */
  readonly work: number;
  /** Of it script, and style with layout. */
  readonly script: number;
  readonly layout: number;
  /** JavaScript heap in MB after each pass through the story, garbage collected. */
  readonly heap: readonly number[];
}

/** The pace of the scroll: as many CSS px each frame whatever the length of the story, and so many frames. */
const [PIXELS, FRAMES] = [14, 240];
/** Frames of a pass through the whole story, which the memory is measured after. */
const PASS_FRAMES = 160;
const PATIENCE_MS = 90_000;

/**
 * Reads a story of the built site on one of its stages.
 * @param passes how often it is read through afterwards, for the memory
 */
export async function visitScaling(
  browser: Browser,
  url: string,
  stage: 'light' | 'live',
  profile: Profile,
  passes: number
): Promise<ScalingVisit> {
  const { width, height, slower } = profile;
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    let bytes = 0;
    const sizes: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      if (!/^https?:/.test(request.url())) return;
      const add = async () => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        bytes += responseBodySize + responseHeadersSize;
      };
      sizes.push(add());
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(stage === 'light' ? `${url}?stage=light` : url, { timeout: PATIENCE_MS });
    const state = stage === 'light' ? '[data-state=light], [data-state=live]' : '[data-state=live]';
    await page.waitForSelector(`[data-stage]:is(${state})`, { timeout: PATIENCE_MS });
    const ready = await page.evaluate(() => performance.now());
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
    // Timelines that the page has left behind are gone through at each frame until they are collected.
    await collect(cdp);
    await scroll(page, PIXELS, 20);
    const before = await metrics(cdp);
    await scroll(page, PIXELS, FRAMES);
    const after = await metrics(cdp);
    const spent = (...names: string[]): number =>
      (names.reduce((sum, name) => sum + after[name]! - before[name]!, 0) * 1000) / FRAMES;
    const heap: number[] = [];
    for (let pass = 0; pass < passes; pass++) {
      await scroll(page, null, PASS_FRAMES);
      heap.push(await heapOf(cdp));
    }
    await Promise.all(sizes);
    return {
      kib: bytes / 1024,
      ready,
      work: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      layout: spent('RecalcStyleDuration', 'LayoutDuration'),
      heap
    };
  } finally {
    await context.close();
  }
}

/**
 * Scrolls by a new height each frame.
 * @param pixels a frame, CSS px, from the third step of ten in the middle of the story: the same scenes whatever its length.
 * Null: from the top to the end in so many frames
 */
async function scroll(page: Page, pixels: number | null, frames: number): Promise<void> {
  await page.evaluate(
    async ([pixels, frames]) => {
      const steps = document.querySelectorAll('[data-step]');
      const middle = steps[Math.min(steps.length - 1, Math.floor(steps.length / 20) * 10 + 2)]!;
      const start = pixels === null ? 0 : middle.getBoundingClientRect().top + scrollY;
      const each = pixels ?? (document.documentElement.scrollHeight - innerHeight) / frames;
      for (let i = 0; i <= frames; i++) {
        window.scrollTo({ top: start + each * i, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [pixels, frames] as const
  );
}

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await collect(cdp);
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Twice: what the first leaves to finalisers, the second takes. */
async function collect(cdp: CDPSession): Promise<void> {
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
}
