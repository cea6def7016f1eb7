import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenToKeys } from '#lib/reader/keys.ts';

interface Page {
  readonly steps?: boolean;
  readonly rtl?: boolean;
  readonly exploring?: boolean;
  /** What lies around the element that has the focus. */
  readonly within?: string;
  /** Something is open, which Escape leaves. */
  readonly open?: boolean;
}

/** Presses keys in a page, and says what they did, and which of them are not the browser's any more. */
function press(page: Page, ...events: Partial<KeyboardEvent>[]): { did: unknown[]; taken: boolean[] } {
  const { steps = true, rtl = false, exploring = false, within = 'p', open = false } = page;
  const listeners: ((event: KeyboardEvent) => void)[] = [];
  vi.stubGlobal('addEventListener', (_: string, listener: (typeof listeners)[number]) => listeners.push(listener));
  vi.stubGlobal('document', {
    querySelector: (selector: string) => ((selector === '[data-step]' ? steps : rtl) ? {} : null),
    documentElement: { classList: { contains: (name: string) => name === 'exploring' && exploring } }
  });
  const did: unknown[] = [];
  listenToKeys({
    by: (count) => did.push(count),
    escape: () => {
      did.push('escape');
      return open;
    }
  });
  const taken = events.map((event) => {
    let prevented = false;
    const target = { closest: (selectors: string) => selectors.split(', ').includes(within) || null };
    const whole = { target, preventDefault: () => (prevented = true), ...event };
    for (const listener of listeners) listener(whole as unknown as KeyboardEvent);
    return prevented;
  });
  return { did, taken };
}

afterEach(() => vi.unstubAllGlobals());

const all = ['j', 'k', 'ArrowRight', 'ArrowLeft'].map((key) => ({ key }));

describe('keys', () => {
  it('go to the next step and the one before', () => {
    expect(press({}, ...all).did).toEqual([1, -1, 1, -1]);
  });

  it('to the sides go the other way where one reads from the right', () => {
    expect(press({ rtl: true }, ...all).did).toEqual([1, -1, -1, 1]);
  });

  it('up and down are the browser’s, as is any other', () => {
    const keys = ['ArrowUp', 'ArrowDown', ' ', 'PageDown', 'x'].map((key) => ({ key }));
    expect(press({}, ...keys)).toEqual({ did: [], taken: keys.map(() => false) });
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'defaultPrevented'])('with %s are somebody else’s', (held) => {
    expect(press({ open: true }, ...all.map((event) => ({ ...event, [held]: true }))).did).toEqual([]);
  });

  it.each(['input', 'select', 'textarea', 'pre', '[contenteditable]'])('within %s are its own', (within) => {
    expect(press({ within }, ...all).did).toEqual([]);
  });

  it('move no step while the map is explored', () => {
    expect(press({ exploring: true }, ...all)).toEqual({ did: [], taken: all.map(() => false) });
  });

  it('leave what is open, and are the browser’s where nothing is', () => {
    expect(press({ open: true }, { key: 'Escape' })).toEqual({ did: ['escape'], taken: [true] });
    expect(press({ open: false }, { key: 'Escape' })).toEqual({ did: ['escape'], taken: [false] });
  });

  it('do nothing in a page without steps', () => {
    expect(press({ steps: false, open: true }, ...all, { key: 'Escape' }).did).toEqual([]);
  });
});
