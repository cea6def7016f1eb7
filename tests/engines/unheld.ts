import type { Engine } from './tab.ts';

/** Situations that are not tried in an engine, by name, and why; docs/embed.md has the same list. */
export const unheld: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  chromium: {},
  firefox: {},
  webkit: {
    '35 twenty embeds: each has a live map while it is near, and no more than three at once':
      'it holds, and takes minutes: without a graphics card WebKitGTK draws twenty live maps too slowly for a test'
  }
};
