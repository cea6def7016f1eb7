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

/** Where an element is in the viewport, px of the viewport: `zoom` and transforms are in it, as they are in all scrolling. */
export const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** How many px of the viewport a px of the element's own styles is, by the `zoom` of whatever it is in. */
export const zoomOf = (element: Element): number => element.currentCSSZoom || 1;

/** What an element is in, as the page is drawn: through slots and out of shadow roots. */
export const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
