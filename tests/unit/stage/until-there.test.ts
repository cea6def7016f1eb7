import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchWhole, untilThere } from '../../../src/lib/stage/until-there.ts';

let page: EventTarget & { hidden: boolean };
let browser: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { hidden: false });
  browser = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A file that is lost so many times; when it was asked for, ms from the start. */
function lostFile(times: number) {
  const asked: number[] = [];
  const start = Date.now();
  const ask = (tries: number): Promise<string> => {
    expect(tries).toBe(asked.length);
    asked.push(Date.now() - start);
    return asked.length > times ? Promise.resolve('there') : Promise.reject(new Error('lost'));
  };
  return { ask, asked };
}

describe('a file that is lost', () => {
  it('is asked for after growing pauses, and then not by itself', async () => {
    const { ask, asked } = lostFile(Infinity);
    const lost = vi.fn();
    void untilThere(ask, lost);
    await vi.advanceTimersByTimeAsync(10 * 60 * 60 * 1000);
    expect(asked).toEqual([0, 1000, 3000, 7000, 15_000, 31_000, 63_000, 127_000]);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the network is back', () => browser.dispatchEvent(new Event('online'))],
    ['the page is looked at again', () => page.dispatchEvent(new Event('visibilitychange'))]
  ])('is asked for at once when %s, however long ago it was asked for', async (_, change) => {
    const { ask, asked } = lostFile(9);
    const found = untilThere(ask);
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect(asked).toHaveLength(8);
    change();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(9);
    change();
    expect(await found).toBe('there');
    expect(asked.slice(8)).toEqual([60 * 60 * 1000, 60 * 60 * 1000]);
  });

  it('is not asked for while nobody looks', async () => {
    const { ask, asked } = lostFile(1);
    const found = untilThere(ask);
    page.hidden = true;
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    browser.dispatchEvent(new Event('online'));
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([0]);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(await found).toBe('there');
  });

  it('that comes the first time is asked for once, and nobody is told', async () => {
    const { ask, asked } = lostFile(0);
    const lost = vi.fn();
    expect(await untilThere(ask, lost)).toBe('there');
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect([asked.length, lost.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('a file, whole,', () => {
  it('is one that the server has and that can be read', async () => {
    const answers = [new Response('no', { status: 404 }), new Response('{"a":'), new Response('{"a":1}')];
    const caches: (RequestCache | undefined)[] = [];
    vi.stubGlobal('fetch', (_: string, { cache }: RequestInit) => {
      caches.push(cache);
      return Promise.resolve(answers.shift());
    });
    await expect(fetchWhole('map.json', 0)).rejects.toThrow();
    await expect(fetchWhole('map.json', 1)).rejects.toThrow();
    expect(await fetchWhole('map.json', 2)).toEqual({ a: 1 });
    // What is broken may be in the browser's cache.
    expect(caches).toEqual(['default', 'reload', 'reload']);
  });

  it('that never comes is waited for twice as long each time', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error('stopped'))))
    );
    for (const tries of [0, 1, 2]) {
      const start = Date.now();
      const lost = fetchWhole('map.json', tries).catch(() => Date.now() - start);
      await vi.runAllTimersAsync();
      expect(await lost).toBe(12_000 * 2 ** tries);
    }
  });

  it('whose first half alone comes is not waited for either', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"a":'));
          signal!.addEventListener('abort', () => controller.error(new Error('stopped')));
        }
      });
      return Promise.resolve(new Response(body));
    });
    const lost = expect(fetchWhole('map.json', 0)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(12_000);
    await lost;
  });
});
