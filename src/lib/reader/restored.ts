/** Whether the browser puts the scroll back itself: on a reload, or on the way back in its history. */
export function restored(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}
