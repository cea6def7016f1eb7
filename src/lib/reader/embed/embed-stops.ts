interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** What two pages of one step share, CSS px: a line and a half, so that no line is only ever seen in half. */
const SHARED = 44;

/** How much less they may share, CSS px: a line is still whole in one of the two. */
const SPARE = 12;

/**
 * Where the scroll rests when a story is turned page by page: at each block's top, and on through a block that is higher
 * than the window in which it is read.
 * @param blocks in reading order, CSS px from the document's top
 * @param window the part of the viewport in which text is read, CSS px from its top
 * @param range how far the document can be scrolled, CSS px
 * @returns heights in rising order, none twice
 */
export function stopsOf(blocks: readonly Extent[], window: Extent, range: number): number[] {
  const height = Math.max(window.bottom - window.top, 2 * SHARED);
  const stops = blocks.flatMap(({ top, bottom }) => {
    const last = Math.max(top, bottom - height);
    // A few px more than the pages hold are no page of their own: the last two then share less. A first page has none
    // before it to share with, so that what goes beyond it at all makes a second.
    const more = last - top < 1 ? 0 : Math.max(1, Math.ceil((last - top - SPARE) / (height - SHARED)));
    return Array.from({ length: more + 1 }, (_, i) => (i < more ? top + i * (height - SHARED) : last));
  });
  const rounded = stops.map((stop) => Math.round(Math.min(range, Math.max(0, stop - window.top))));
  return [...new Set(rounded)].sort((a, b) => a - b);
}
