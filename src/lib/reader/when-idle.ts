/** Calls once, when the page has loaded, the map is near the screen and the main thread has nothing better to do. */
export function whenIdle(element: Element, then: () => void): void {
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 2000 }) : setTimeout(then, 200);
  const near = () => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        idle();
      },
      { rootMargin: '100%' }
    );
    observer.observe(element);
  };
  if (document.readyState === 'complete') near();
  else addEventListener('load', near, { once: true });
}
