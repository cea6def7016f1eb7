/** A device and its network, as every page of a run is read on it. */
export interface Profile {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How many times slower than this machine. */
  readonly slower: number;
  /** Null: the machine's own. Latency in ms, throughput in bytes a second. */
  readonly network: { readonly latency: number; readonly download: number; readonly upload: number } | null;
}

export const PROFILES = {
  phone: {
    name: 'phone: 390×844, 4× slower, 1.6 Mbit/s with 150 ms',
    width: 390,
    height: 844,
    slower: 4,
    network: { latency: 150, download: 1.6e6 / 8, upload: 0.75e6 / 8 }
  },
  desktop: { name: 'desktop: 1280×800', width: 1280, height: 800, slower: 1, network: null }
} as const satisfies Record<string, Profile>;
