import { shownHash } from './hash.ts';

interface Going {
  goTo(step: number, behavior?: ScrollBehavior): void;
}

/** Links of the list of steps: the page scrolls there, where it would jump without this. An address leads there at once. */
export function listenToStepLinks(reading: Going): void {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  addEventListener('hashchange', () => {
    const step = shownHash(steps);
    if (step >= 0) reading.goTo(step, 'instant');
  });
  for (const [index, link] of document.querySelectorAll('[data-go-to]').entries()) {
    link.addEventListener('click', (event) => {
      const { metaKey, ctrlKey, shiftKey, button } = event as MouseEvent;
      if (metaKey || ctrlKey || shiftKey || button !== 0) return;
      event.preventDefault();
      reading.goTo(index);
    });
  }
}
