const said = new Set<string>();

/** Says in the element how an embed stands in the page, and what decided it. */
export function mark(element: HTMLElement, mode: string, why: string): void {
  element.dataset['lieuditMode'] = mode;
  element.dataset['lieuditWhy'] = why;
}

/** Tells the page's scripts of an embed: `lieudit:ready`, for one. */
export function tell(element: HTMLElement, type: string, detail?: Readonly<Record<string, unknown>>): void {
  element.dispatchEvent(new CustomEvent(`lieudit:${type}`, { bubbles: true, detail }));
}

/** The link stays: in the element, to the page's scripts and once on the console it says why. */
export function failed(element: HTMLElement, why: string): void {
  mark(element, 'failed', why);
  const text = `lieudit: ${element.dataset['lieudit']} stays a link: ${why}`;
  // eslint-disable-next-line no-console -- whoever looks after the page looks for it there
  if (!said.has(text)) console.warn(text);
  said.add(text);
  tell(element, 'failed');
}
