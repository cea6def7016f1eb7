import { lineOf, placeAt, type Lines } from '#lib/scroll/place.ts';
import type { Reading } from './reading.ts';
import { savedPlace, savePlace } from './saved-place.ts';
import type { Scrolling } from './scroller.ts';

/** Two heights that differ by less are the same to a browser, CSS px. */
const ROUNDING = 1;

type Read = Pick<Reading, 'keepPlace' | 'measureAgain' | 'readingLine'>;

/**
 * Keeps the line of the text that is read where it is read, when a phone is turned, a window resized, letters grow or
 * come in their own font, or the page is loaded again. Where a reader has scrolled to is the place that counts, however
 * often the layout changes after it.
 */
export function keepPlace(reading: Read, scroller: Scrolling, restored: boolean): void {
  let { readingLine } = reading;
  const edges = edgesOf(document.querySelector('article')!);
  let lines = linesOf(edges);
  /** Where the reader has put the scroll, and where this has. */
  let [top, ours] = [window.scrollY, NaN];
  let place = restored ? savedPlace(lines.length) : null;
  /** The browser puts the scroll back itself until a page has loaded, to a height of the layout that it then has. */
  let restoring = place !== null && document.readyState !== 'complete';
  /** The scroll is somewhere else by no doing of the reader's. */
  let due = place !== null;

  /** From the top of the page one reads on from there, and from no line in the middle of the screen. */
  const read = () => (place ??= top < ROUNDING ? 0 : placeAt(lines, top + readingLine));
  const keep = (line: number): void => {
    const before = lines;
    const now = linesOf(edges);
    // Measured again and nothing has moved: a scroll of the reader's that is not told yet is not taken back.
    const same = line === readingLine && now.every((at, i) => Math.abs(at - before[i]!) < ROUNDING);
    if (same && !due) return;
    // In a window of the same size, and farther from where it was than anything has moved, the scroll is the reader's, and not told
    // yet: no browser that keeps its own place in a layout goes so far.
    const moved = Math.max(...now.map((at, i) => Math.abs(at - before[i]!)));
    const away = Math.abs(window.scrollY - (place === null ? top : ours));
    if (!due && line === readingLine && away > moved + ROUNDING) [top, place] = [window.scrollY, null];
    due = restoring;
    const at = read();
    lines = now;
    readingLine = line;
    scroller.put(Math.max(0, lineOf(lines, at) - line));
    ours = window.scrollY;
  };
  addEventListener(
    'scroll',
    () => {
      if (window.scrollY === ours) return;
      due = restoring || document.documentElement.classList.contains('exploring');
      if (restoring) reading.measureAgain();
      if (due) return;
      [top, ours, place] = [window.scrollY, NaN, null];
    },
    { passive: true }
  );
  const settle = () => (restoring = false);
  for (const input of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(input, settle, { once: true });
  addEventListener('load', () => setTimeout(settle), { once: true });
  addEventListener('pagehide', () => savePlace(read(), lines.length));
  reading.keepPlace(keep);
}

type Edge = readonly [element: Element, side: 'top' | 'bottom'];

/** Of the text's parts, in reading order: each step and what is in it, the same whatever the layout. */
function edgesOf(article: Element): Edge[] {
  return [...article.children].flatMap((part) => {
    const inner = part.querySelector(':scope > .text') ?? part;
    const blocks = [...inner.children].flatMap((block): Edge[] => [
      [block, 'top'],
      [block, 'bottom']
    ]);
    return [[part, 'top'] as const, ...blocks, [part, 'bottom'] as const];
  });
}

function linesOf(edges: readonly Edge[]): Lines {
  const lines = [0];
  for (const [element, side] of edges) {
    const rect = element.getBoundingClientRect();
    // What is hidden is nowhere; what stands beside something else begins no earlier than that.
    lines.push(Math.max(lines.at(-1)!, rect.height > 0 ? rect[side] + window.scrollY : 0));
  }
  return [...lines, Math.max(lines.at(-1)!, document.documentElement.scrollHeight)];
}
