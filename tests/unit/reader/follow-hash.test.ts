import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let address: { pathname: string; search: string; hash: string };
let state: unknown;
let embed: boolean;
let back: () => void;
let followHash: (id: string | null) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  [address, state, embed] = [{ pathname: '/suez/', search: '?stage=light', hash: '' }, null, false];
  vi.stubGlobal('location', address);
  vi.stubGlobal('document', { querySelector: () => (embed ? {} : null) });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'popstate') back = listener;
  });
  vi.stubGlobal('history', {
    get state() {
      return state;
    },
    replaceState: (to: unknown, _: string, url: string) => {
      const { pathname, search, hash } = new URL(url, 'https://site.invalid');
      state = to;
      Object.assign(address, { pathname, search, hash });
    }
  });
  vi.resetModules();
  ({ followHash } = await import('#lib/reader/follow-hash.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the address', () => {
  it('follows the step that is read when the reader rests, and keeps the rest of itself', () => {
    followHash('canal');
    followHash('port');
    expect(address.hash).toBe('');
    vi.runAllTimers();
    expect(address).toEqual({ pathname: '/suez/', search: '?stage=light', hash: '#port' });
    followHash(null);
    vi.runAllTimers();
    expect(address).toEqual({ pathname: '/suez/', search: '?stage=light', hash: '' });
  });

  it('keeps what the entry of the history says', () => {
    state = { own: 1 };
    followHash('canal');
    vi.runAllTimers();
    expect([state, address.hash]).toEqual([{ own: 1 }, '#canal']);
  });

  it('is left to a link that the reader follows meanwhile', () => {
    followHash('canal');
    address.hash = '#port';
    vi.runAllTimers();
    expect(address.hash).toBe('#port');
  });

  it('stays while a sheet is open, and follows on the way back from it', () => {
    state = { sheet: true };
    followHash('canal');
    vi.runAllTimers();
    expect(address.hash).toBe('');
    state = null;
    back();
    vi.runAllTimers();
    expect(address.hash).toBe('#canal');
  });

  it('of an embed is its host’s', () => {
    embed = true;
    followHash('canal');
    vi.runAllTimers();
    expect(address.hash).toBe('');
  });
});
