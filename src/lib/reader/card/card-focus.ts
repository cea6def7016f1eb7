/**
 * Gives the focus to an element, or where that is out of sight to what is: no focus scrolls the page away from what is read.
 * @param wanted what had the focus before; null where that is not known
 */
export function focusInSight(wanted: HTMLElement | null): void {
  if (wanted && wanted !== document.body && isInSight(wanted)) return wanted.focus({ preventScroll: true });
  const exploring = document.documentElement.classList.contains('exploring');
  const step = document.querySelector<HTMLElement>(exploring ? '[data-back]' : '[data-step].current');
  const named = [...(step?.querySelectorAll<HTMLElement>('a, button') ?? [])].find(isInSight);
  if (named) return named.focus({ preventScroll: true });
  if (!step) return;
  // It can have the focus as long as it has it: the next Tab goes on from here.
  if (!step.matches('button')) {
    step.tabIndex = -1;
    step.addEventListener('blur', () => step.removeAttribute('tabindex'), { once: true });
  }
  step.focus({ preventScroll: true });
}

/**
 * Has Tab go on from what opened a card, beyond its end and before its beginning: it stands at the end of the page, after
 * which comes the page's top.
 * @param leave gives the focus to where it goes on from
 */
export function tabOn(leave: () => void): void {
  document.addEventListener('keydown', (event) => {
    const card = (event.target as Element | null)?.closest?.<HTMLElement>('.card[data-region]');
    if (!card || event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const inside = [...card.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')].filter(
      (one) => one.getClientRects().length > 0
    );
    const edge = event.shiftKey ? inside[0] : inside.at(-1);
    if (event.target !== edge && !(event.shiftKey && event.target === card)) return;
    leave();
    // Forwards, the browser goes on from there itself.
    if (event.shiftKey) event.preventDefault();
  });
}

/** Whether the middle of an element's first line is to be seen: in the window, and under nothing else. */
function isInSight(element: HTMLElement): boolean {
  const [line] = element.getClientRects();
  if (!line || element.closest('[inert]')) return false;
  const found = document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  return found !== null && (element.contains(found) || found.contains(element));
}
