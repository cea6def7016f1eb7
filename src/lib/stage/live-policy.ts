interface Device {
  readonly hardwareConcurrency?: number;
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * When the live map takes over: by itself, when the page has nothing better to do; only when the reader explores a story's
 * map; or never.
 */
export type LiveWhen = 'idle' | 'exploring' | 'never';

/**
 * The live map is not worth its weight by itself on a single core or a gigabyte of memory, where it would take the scroll's
 * time, nor where the reader saves data. Never, where the address says `?stage=light`.
 */
export function liveWhen(device: Device = navigator as Device): LiveWhen {
  if (new URLSearchParams(location.search).get('stage') === 'light') return 'never';
  const weak = (device.hardwareConcurrency ?? 2) < 2 || (device.deviceMemory ?? 2) < 2;
  const saves = device.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
  return weak || saves ? 'exploring' : 'idle';
}
