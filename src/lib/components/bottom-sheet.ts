import { isWide } from './wide-screen.ts';

/** A sheet that is drawn down so far is closed, CSS px; or by a flick, CSS px a ms. */
const FAR = 96;
const FLICK = 0.5;

/**
 * Makes what lies at the bottom of a phone's screen a sheet: it is closed by a swipe down, and by the way back.
 * @param close closes it, and does nothing where it is closed
 * @returns undoes it, when the sheet is closed
 */
export function bottomSheet(element: HTMLElement, close: () => void): () => void {
  const over = new AbortController();
  listenToSwipes(element, close, over);
  const leave = isWide() ? null : enter(close, over);
  return () => {
    over.abort();
    leave?.();
  };
}

/** An entry of the history that is the open sheet: the way back leads out of it, and not out of the page. */
function enter(close: () => void, over: AbortController): (() => void) | null {
  // The history of a frame is its host's. What nobody has pressed for is no step of theirs either.
  if (parent !== window || navigator.userActivation?.isActive === false) return null;
  try {
    // The browser would put the scroll back to where the sheet was opened.
    history.scrollRestoration = 'manual';
    history.pushState({ ...(history.state as object | null), sheet: true }, '');
  } catch {
    return null;
  }
  let gone = false;
  let here: string | null = null;
  const back = (): void => {
    gone = true;
    // The page may have another address by now than when the sheet was opened.
    if (here !== null) history.replaceState(history.state, '', here);
    // By now or a little later it would be put back.
    setTimeout(() => (history.scrollRestoration = 'auto'), 100);
    if (!over.signal.aborted) close();
  };
  addEventListener('popstate', back, { once: true });
  return () => {
    if (gone) return;
    here = location.href;
    history.back();
  };
}

function listenToSwipes(element: HTMLElement, close: () => void, over: AbortController): void {
  let start: { y: number; time: number } | null = null;
  const drawn = ({ touches, changedTouches }: TouchEvent): number =>
    start ? Math.max(0, (touches[0] ?? changedTouches[0])!.clientY - start.y) : 0;
  const on = <K extends 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel'>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true
  ) => element.addEventListener(type, listener, { signal: over.signal, passive });
  on('touchstart', (event) => {
    const whole = event.touches.length === 1 && element.scrollTop <= 0 && !isWide();
    start = whole ? { y: event.touches[0]!.clientY, time: event.timeStamp } : null;
  });
  on(
    'touchmove',
    (event) => {
      // Scrolled meanwhile, it is read and not drawn.
      if (element.scrollTop > 0) start = null;
      const by = drawn(event);
      if (by > 0 && event.cancelable) event.preventDefault();
      element.style.translate = by > 0 ? `0 ${by}px` : '';
    },
    false
  );
  on('touchend', (event) => {
    const by = drawn(event);
    const speed = start ? by / Math.max(1, event.timeStamp - start.time) : 0;
    start = null;
    element.style.translate = '';
    if (by > FAR || (by > 24 && speed > FLICK)) close();
  });
  on('touchcancel', () => {
    start = null;
    element.style.translate = '';
  });
}
