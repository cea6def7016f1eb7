import type { Engine } from './tab.ts';

/** Situations that are not tried in an engine, by name, and why; docs/embed.md has the same list. */
export const unheld: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  chromium: {},
  firefox: {},
  webkit: {}
};
