interface Device {
  readonly hardwareConcurrency?: number;
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the address says `?stage=light`: no live map, then, not even to explore. */
export const keepsLight = (): boolean => new URLSearchParams(location.search).get('stage') === 'light';

/**
 * Whether the live map is worth its weight on this device: not on a single core or a gigabyte of memory, where it would
 * take the scroll's time, nor where the reader saves data. They still get it when they explore.
 */
export function mayGoLive(device: Device = navigator as Device): boolean {
  return (
    !keepsLight() &&
    (device.hardwareConcurrency ?? 2) > 1 &&
    (device.deviceMemory ?? 2) > 1 &&
    !device.connection?.saveData &&
    !matchMedia('(prefers-reduced-data: reduce)').matches
  );
}

/** Resolves when text and picture have been painted; or soon, where a page is not painted for now. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (performance.getEntriesByName('first-contentful-paint').length > 0) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 400);
  });
