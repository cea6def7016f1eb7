import { expect } from '@playwright/test';
import type { Situation } from './situation.ts';

/** A page in which the story is pinned: which of `hosts/` it is, how it is pinned, and where its top is, CSS px. */
type Row = readonly [name: Situation['name'], page: string, mode?: 'sticky' | 'fixed', top?: number];

const rows: readonly Row[] = [
  ['1 plain article', 'article'],
  ['2 fixed header, its height said', 'fixed-header', 'sticky', 60],
  ['2 fixed header, its height found', 'fixed-header-auto', 'sticky', 60],
  ['3 scroller of the height of the screen', 'scroller'],
  ['4 wrapper that clips', 'wrapper-hidden', 'fixed'],
  ['5 wrapper that clips to the sides', 'wrapper-hidden-x', 'fixed'],
  ['6 body that clips to the sides', 'body-hidden-x'],
  ['7 html and body that clip to the sides', 'both-hidden-x', 'fixed'],
  ['8 body that scrolls', 'body-scrolls'],
  ['9 ancestor with a transform', 'transform'],
  ['11 overflow: clip', 'clip'],
  ['11 grid with an aside', 'grid'],
  ['11 flex with an aside', 'flex'],
  ['12 right to left', 'rtl'],
  ['12 smooth scroll', 'smooth'],
  ['14 loader in the head, twice', 'early-twice'],
  ['15 strict policy of the host', 'strict-csp'],
  ['18 sandboxed frame', 'sandbox-embed'],
  ['19 sandboxed host', 'sandbox-host'],
  ['23 hostile style sheet', 'hostile-css'],
  ['32 host with Trusted Types and no fullscreen', 'trusted-types'],
  ['32 host isolated from other origins', 'isolated'],
  ['32 host isolated without credentials', 'credentialless'],
  ['39 a body that is zoomed', 'zoom-body'],
  ['39 zooms within each other', 'zoom-nested'],
  ['40 a loader of version 1.0.1', 'old-loader']
];

/** The situations in which the story is pinned and follows the page: not one px off, and at the page's own share. */
export const pinned: readonly Situation[] = rows.map(([name, page, mode = 'sticky', top = 0]) => ({
  name,
  holds: async (host) => {
    await host.open(page);
    expect(await host.mode()).toBe(mode);
    const story = await host.story();
    expect(await host.run(() => document.querySelectorAll('[data-lieudit] iframe').length)).toBe(1);
    for (const share of [0.25, 0.75]) {
      const at = await host.scrollTo(share);
      expect(at.top).toBe(top);
      expect(at.height).toBe(700 - top);
      expect(at.width).toBeGreaterThan(500);
      await host.shows(share);
    }
    if (page === 'sandbox-embed' || page === 'sandbox-host') expect(await story.run(() => origin)).toBe('null');
    if (page === 'trusted-types') {
      // Firefox and WebKit know no Permissions-Policy header: there the host has what it says that it has not.
      const enabled = await host.run(() => document.fullscreenEnabled);
      if (host.tab.engine === 'chromium') expect(enabled).toBe(false);
      expect(await story.run(() => document.fullscreenEnabled)).toBe(enabled);
    }
  }
}));
