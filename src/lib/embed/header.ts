import { around, boxOf } from './box.ts';

let seen = 0;

/**
 * Height of what is fixed or stuck to the top of the screen, as a page's header is. One that hides while the page is read
 * down comes back over what it left free: so it counts in full from when any of it was first seen. px of the viewport
 */
export function headerHeight(): number {
  for (let at = document.elementFromPoint(innerWidth / 2, 1); at; at = around(at)) {
    const { bottom, height } = boxOf(at);
    if (/fixed|sticky/.test(getComputedStyle(at).position) && height < innerHeight * 0.4) {
      seen = Math.max(seen, bottom, height);
    }
  }
  return seen;
}
