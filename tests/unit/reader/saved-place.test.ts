import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedPlace, savePlace } from '#lib/reader/saved-place.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('location', { pathname: '/suez/' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value)
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the place where a page was left', () => {
  it('is the one that was saved, the beginning too', () => {
    savePlace(12.25, 80);
    expect(savedPlace(80)).toBe(12.25);
    savePlace(0, 80);
    expect(savedPlace(80)).toBe(0);
  });

  it('is unknown where nothing was saved, of another page, and of a text that was changed meanwhile', () => {
    expect(savedPlace(80)).toBeNull();
    savePlace(12, 80);
    expect(savedPlace(81)).toBeNull();
    vi.stubGlobal('location', { pathname: '/gantz-bakou/' });
    expect(savedPlace(80)).toBeNull();
  });

  it.each(['', '{', 'null', '[]', '7'])('is unknown where the storage holds %j', (text) => {
    savePlace(12, 80);
    for (const key of kept.keys()) kept.set(key, text);
    expect(savedPlace(80)).toBeNull();
  });

  it('is unknown, and nothing breaks, where storage is denied', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied });
    expect(() => savePlace(12, 80)).not.toThrow();
    expect(savedPlace(80)).toBeNull();
  });
});
