import type { PageKey } from '#lib/embed/message.ts';

const KEYS: Readonly<Record<string, PageKey>> = {
  PageDown: 'page',
  PageUp: '-page',
  Home: 'home',
  End: 'end',
  ArrowDown: 'line',
  ArrowUp: '-line'
};

/** The scroll that a key asks of the page, or null where the key is for something in it. */
export function pageKeyOf(event: KeyboardEvent): PageKey | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, [contenteditable], .exploring [data-stage], .card')) return null;
  if (event.key !== ' ') return event.shiftKey ? null : (KEYS[event.key] ?? null);
  // A space presses a button that has the focus.
  if (target?.closest('button, summary, [role=button]')) return null;
  return event.shiftKey ? '-page' : 'page';
}
