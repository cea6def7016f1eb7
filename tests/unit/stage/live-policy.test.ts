import { afterEach, describe, expect, it, vi } from 'vitest';
import { liveWhen, type LiveWhen } from '#lib/stage/live-policy.ts';

const strong = { hardwareConcurrency: 8, deviceMemory: 8, connection: { saveData: false } };

function browser(search: string, wishes: readonly string[] = []): void {
  vi.stubGlobal('location', { search });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: wishes.includes(query) }));
}

afterEach(() => vi.unstubAllGlobals());

describe('the live map takes over', () => {
  it.each<[string, object, LiveWhen]>([
    ['by itself on a strong device', strong, 'idle'],
    ['by itself where a browser tells nothing of its device', {}, 'idle'],
    ['by itself on two cores and two gigabytes', { hardwareConcurrency: 2, deviceMemory: 2 }, 'idle'],
    ['to explore on a single core', { ...strong, hardwareConcurrency: 1 }, 'exploring'],
    ['to explore with a gigabyte', { ...strong, deviceMemory: 1 }, 'exploring'],
    ['to explore with half a gigabyte', { ...strong, deviceMemory: 0.5 }, 'exploring'],
    ['to explore where the reader saves data', { ...strong, connection: { saveData: true } }, 'exploring']
  ])('%s', (_, device, when) => {
    browser('?theme=dark');
    expect(liveWhen(device)).toBe(when);
  });

  it('to explore where the reader wishes for less data', () => {
    browser('', ['(prefers-reduced-data: reduce)']);
    expect(liveWhen(strong)).toBe('exploring');
  });

  it.each([strong, { connection: { saveData: true } }])('never where the address keeps the map light', (device) => {
    browser('?theme=dark&stage=light');
    expect(liveWhen(device)).toBe('never');
  });
});
