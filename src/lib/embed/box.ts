/**
 * Styles that no style sheet of the host's can override, by the CSSOM, which no policy of the host's forbids.
 * @param values CSS; a number is so many px
 */
export function style(element: HTMLElement, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) {
    element.style.setProperty(name, typeof value === 'number' ? `${value}px` : value, 'important');
  }
}

/** A plain box as wide as it may be, whatever the host's style sheets say of elements of its kind. */
export const PLAIN = { all: 'initial', display: 'block', width: '100%', 'min-width': 0 } as const;

/** Height of what is fixed or stuck to the top of the screen, as a page's header is. CSS px */
export function headerHeight(): number {
  let height = 0;
  for (let at = document.elementFromPoint(innerWidth / 2, 1); at; at = at.parentElement) {
    const { top, bottom } = at.getBoundingClientRect();
    if (/fixed|sticky/.test(getComputedStyle(at).position) && top <= 1 && bottom < innerHeight * 0.4) {
      height = Math.max(height, bottom);
    }
  }
  return height;
}
