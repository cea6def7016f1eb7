import type { Host } from '../engines/host.ts';
import { expect, test } from './hosts.ts';

/** Messages that might be the protocol's, under whatever nonce: none of them may do anything. */
const FORGED = `(nonce) => {
  const base = { ns: 'lieudit', v: 1, nonce };
  const deep = {}; let at = deep; for (let i = 0; i < 500; i++) at = at.a = {};
  return [
    { ...base, type: 'hello', len: 150 }, { ...base, type: 'len', len: 150 },
    { ...base, type: 'seek', p: 1, why: 'scroll' }, { ...base, type: 'key', key: 'end' },
    { ...base, type: 'height', height: 4000 }, { ...base, type: 'pos', p: 1 },
    { ...base, type: 'init', mode: 'steps' }, { ...base, type: 'goto', id: '<img src=x onerror=alert(1)>' },
    { ...base, type: 'pos', p: NaN }, { ...base, type: 'len', len: 1e308 }, { ...base, type: ['hello'] },
    { ...base, v: 2, type: 'hello', len: 9 }, { ...base, type: deep, p: deep }, deep, null, 7, 'lieudit', [base]
  ];
}`;

const state = async (host: Host) => ({
  scroll: await host.y(),
  tall: await host.run(() => document.documentElement.scrollHeight),
  mode: await host.mode(),
  frame: await (await host.story()).run(() => [scrollY, document.documentElement.className])
});

test('a sibling frame that forges messages, the right nonce among them, moves nothing', async ({ page, host }) => {
  await host.open('rogue');
  await host.story();
  await host.scrollTo(0.4);
  await host.shows(0.4, 0.01);
  const before = await state(host);
  const nonce = await page.evaluate(() => document.querySelector('iframe')!.src.split('#ms=')[1]!);
  const rogue = page.frames().find((frame) => frame.url().includes('rogue-inner'))!;
  const heard = page.evaluate(
    () => new Promise((resolve) => addEventListener('message', ({ data }) => data === 'last' && resolve(data)))
  );
  await rogue.evaluate(`(() => {
    const story = parent.frames[0];
    for (let i = 0; i < 600; i++) {
      for (const message of (${FORGED})(i % 2 ? ${JSON.stringify(nonce)} : 'a1b2c3d4e5f60718293a4b5c')) {
        parent.postMessage(message, '*');
        const { port1, port2 } = new MessageChannel();
        story.postMessage(message, '*', [port2]);
        port1.postMessage({ ns: 'lieudit', v: 1, nonce: ${JSON.stringify(nonce)}, type: 'pos', p: 1 });
      }
    }
    parent.postMessage('last', '*');
  })()`);
  await heard;
  await page.waitForTimeout(500);
  expect(await state(host)).toEqual(before);
  // And the line to the loader still stands.
  await host.scrollTo(0.6);
  await host.shows(0.6, 0.01);
});

test('a host that says to the frame what is none of the protocol moves nothing', async ({ page, host }) => {
  await host.open('article');
  await host.story();
  await host.scrollTo(0.4);
  await host.shows(0.4, 0.01);
  const before = await state(host);
  await page.evaluate(`(() => {
    const story = document.querySelector('iframe').contentWindow;
    for (let i = 0; i < 600; i++) {
      for (const message of (${FORGED})('a1b2c3d4e5f60718293a4b5c')) story.postMessage(message, '*', [new MessageChannel().port2]);
    }
  })()`);
  await page.waitForTimeout(500);
  expect(await state(host)).toEqual(before);
});

test('an embed below the fold costs its page the loader alone, and shifts nothing', async ({
  page,
  context,
  site,
  hosts,
  host
}) => {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith(site.url)) asked.push(new URL(request.url()).pathname);
  });
  await page.setViewportSize({ width: 800, height: 700 });
  await page.addInitScript(() => {
    const shifts = ((window as { shifts?: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${hosts.url}far`);
  await page.waitForTimeout(1000);
  expect(asked).toEqual(['/embed/v1.js']);
  await page.mouse.move(400, 300);
  const embed = page.locator('[data-lieudit]');
  while ((await embed.boundingBox())!.y > 1500) await page.mouse.wheel(0, 100);
  await expect(embed).toHaveAttribute('data-lieudit-mode', 'sticky', { timeout: 30_000 });
  await host.story();
  while ((await embed.boundingBox())!.y > 0) await page.mouse.wheel(0, 100);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as { shifts?: number[] }).shifts)).toEqual([]);
});

test('an embed sets no cookie and keeps nothing', async ({ context, host }) => {
  await host.open('article');
  const frame = await host.story();
  await host.scrollTo(0.5);
  const kept = await frame.run(async () => {
    const count = (of: () => number) => {
      try {
        return of();
      } catch {
        return 0;
      }
    };
    return {
      local: count(() => localStorage.length),
      session: count(() => sessionStorage.length),
      databases: await indexedDB.databases().then(
        (all) => all.length,
        () => 0
      ),
      workers: (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0
    };
  });
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, workers: 0 });
  expect(await context.cookies()).toEqual([]);
});
