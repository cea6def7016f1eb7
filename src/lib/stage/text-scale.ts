/** Names of the map follow the size of the reader's text up to this many times their own: larger ones would leave no map. */
const LARGEST = 2.5;

/** How many times larger than 16 px a reader has the page's text; 1 where they have it smaller. */
export function textScale(): number {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(LARGEST, Math.max(1, size / 16 || 1));
}
