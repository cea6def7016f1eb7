import type { CDPSession, Page } from '@playwright/test';
import { readPng } from '../engines/png.ts';
import type { Host } from '../engines/host.ts';
import { expect, test } from './hosts.ts';

/** How high the band at the top of the story is, CSS px. */
const BAND = 24;

/** What was on the screen at one time. */
interface Shown {
  /** How far the page was scrolled, CSS px. */
  readonly y: number;
  /** How far the top of the story was below that of the screen, CSS px; NaN where it was not to be seen. */
  readonly off: number;
}

/**
 * Draws into the page a ruler, each of whose lines says by its colour how far down the page it is, and into the story a
 * band at its top: what is composited then says of itself where the page is and where the story. Returns once both are
 * on the screen: the frame of another site is drawn by a process of its own, some frames after it was told to.
 */
async function mark(host: Host, page: Page): Promise<void> {
  await host.run(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 4;
    canvas.height = Math.min(20_000, document.documentElement.scrollHeight);
    canvas.style.cssText = `position: absolute; left: 0; top: 0; width: 4px; height: ${canvas.height}px`;
    const context = canvas.getContext('2d')!;
    for (let y = 0; y < canvas.height; y++) {
      context.fillStyle = `rgb(${y >> 8} ${y & 255} 77)`;
      context.fillRect(0, y, 4, 1);
    }
    document.body.append(canvas);
  });
  const story = await host.story();
  await story.run((height) => {
    const band = document.createElement('div');
    const styles = { position: 'fixed', inset: '0 0 auto', height: `${height}px`, background: 'rgb(255 0 255)' };
    Object.assign(band.style, styles, { zIndex: '2147483647' });
    document.body.append(band);
  }, BAND);
  await expect
    .poll(
      async () => Object.values(read(await page.screenshot())).some(Number.isNaN),
      'the marks are not on the screen'
    )
    .toBe(false);
}

function read(png: Buffer): Shown {
  const picture = readPng(png);
  const isBand = (y: number) => String(picture.at(picture.width / 2, y)) === '255,0,255';
  const [high, low, own] = picture.at(1, 0);
  const y = own === 77 ? high * 256 + low : NaN;
  let top = 0;
  while (top < picture.height && !isBand(top)) top++;
  let bottom = top;
  while (bottom < picture.height && isBand(bottom)) bottom++;
  // A band that the top of the screen cuts is as much too high.
  return { y, off: top === picture.height ? NaN : top === 0 ? bottom - BAND : top };
}

/** Every frame that the browser composites while a wheel scrolls the page through the story, as a screen would get it. */
async function scrolling(page: Page, session: CDPSession): Promise<Shown[]> {
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  // Over the story, as a reader's; the browser's own gesture, which its compositor follows whatever the page is doing.
  const gesture = { x: 200, y: 200, yDistance: -1000, speed: 400, gestureSourceType: 'mouse' as const };
  await session.send('Input.synthesizeScrollGesture', gesture);
  await session.send('Page.stopScreencast');
  return frames.map(read);
}

/** Blocks the page's main thread for 120 of every 200 ms. */
const block = (host: Host) =>
  host.run(() => {
    setInterval(() => {
      for (const end = performance.now() + 120; performance.now() < end;);
    }, 200);
  });

/** The frames that show the page in motion: at least so many places of it. */
function moved(shown: readonly Shown[]): void {
  const places = new Set(shown.map(({ y }) => y).filter((y) => !Number.isNaN(y)));
  expect(places.size).toBeGreaterThanOrEqual(6);
}

for (const blocked of [false, true]) {
  const name = blocked ? '26 the host’s main thread is blocked 120 of every 200 ms' : '1 plain article';
  test(`${name}: 0 px off in every composited frame`, async ({ host, page }) => {
    await host.open('article', 400, 400);
    await host.mode();
    await host.story();
    await host.scrollTo(0.1);
    await mark(host, page);
    if (blocked) await block(host);
    const shown = await scrolling(page, await page.context().newCDPSession(page));
    moved(shown);
    expect(shown.filter(({ off }) => off !== 0)).toEqual([]);
  });
}

test('a frame that a script holds in its place is seen to be off: so the frames would tell', async ({ host, page }) => {
  await host.open('article', 400, 400);
  await host.mode();
  await host.story();
  await host.scrollTo(0.1);
  await mark(host, page);
  await host.run(() => {
    const frame = document.querySelector('iframe')!;
    const track = frame.parentElement!;
    const place = () => {
      frame.style.setProperty('position', 'relative', 'important');
      frame.style.setProperty('top', `${-track.getBoundingClientRect().top}px`, 'important');
    };
    place();
    addEventListener('scroll', place);
  });
  await block(host);
  const shown = await scrolling(page, await page.context().newCDPSession(page));
  moved(shown);
  expect(shown.filter(({ off }) => off !== 0).length).toBeGreaterThan(1);
});
