/** Links of the list of steps: the page scrolls there, where it would jump without this. */
export function listenToStepLinks(reading: { goTo(step: number): void }): void {
  for (const [index, link] of document.querySelectorAll('[data-go-to]').entries()) {
    link.addEventListener('click', (event) => {
      const { metaKey, ctrlKey, shiftKey, button } = event as MouseEvent;
      if (metaKey || ctrlKey || shiftKey || button !== 0) return;
      event.preventDefault();
      reading.goTo(index);
    });
  }
}
