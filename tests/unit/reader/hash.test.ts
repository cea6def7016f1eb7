import { afterEach, expect, it, vi } from 'vitest';
import { shownHash } from '#lib/reader/hash.ts';

const steps = ['haut-karabakh', 'été', 'a b', '100%'].map((id) => ({ id }) as HTMLElement);

afterEach(() => vi.unstubAllGlobals());

it.each<[hash: string, step: number]>([
  ['', -1],
  ['#', -1],
  ['#haut-karabakh', 0],
  ['#HAUT-KARABAKH', -1],
  ['#%C3%A9t%C3%A9', 1],
  ['#été', 1],
  ['#a%20b', 2],
  ['#100%25', 3],
  ['#100%', -1],
  ['#%', -1],
  ['#%E0%A4%A', -1]
])('the address with %j names the step of index %i', (hash, step) => {
  vi.stubGlobal('location', { hash });
  expect(shownHash(steps)).toBe(step);
});
