/** What a page did, ms from its navigation on. */
export interface Marks {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly blocking: number;
  /** When a story asked for MapLibre; 0 where a page does from its start. */
  readonly asked: number;
  readonly at: Readonly<Partial<Record<'picture' | 'light' | 'live', number>>>;
}

declare global {
  interface Window {
    bench: { at: Partial<Record<'picture' | 'light' | 'live', number>>; marks: () => Marks };
  }
}

/** Runs in the page before anything of its own; it may refer to nothing outside itself. */
export function watchPage(): void {
  const at: Window['bench']['at'] = {};
  let [lcp, cls, blocking] = [0, 0, 0];
  const observe = (type: string, each: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (lcp = startTime));
  observe('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) cls += shift.value;
  });
  observe('longtask', ({ duration }) => (blocking += Math.max(0, duration - 50)));
  const reach = (mark: 'picture' | 'light' | 'live'): void => {
    at[mark] ??= performance.now();
  };
  // A story of ours has its picture in the HTML: it is painted by the second frame after it is there.
  let queued = false;
  const look = (): void => {
    if (!queued && document.querySelector('.map.first path')) {
      queued = true;
      requestAnimationFrame(() => requestAnimationFrame(() => reach('picture')));
    }
    const state = document.querySelector<HTMLElement>('[data-stage]')?.dataset['state'];
    if (state === 'light' || state === 'live') reach('light');
    if (state === 'live') reach('live');
    const bench = document.documentElement?.dataset['bench'];
    if (bench) reach('picture');
    if (bench === 'live') reach('live');
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-state', 'data-bench']
  });
  window.bench = {
    at,
    marks: () => ({
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      lcp,
      cls,
      blocking,
      asked: performance.getEntriesByName('lieudit:live')[0]?.startTime ?? 0,
      at: { ...at }
    })
  };
}
