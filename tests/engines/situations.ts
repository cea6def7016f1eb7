import { kept } from './kept.ts';
import { moving } from './moving.ts';
import { pinned } from './pinned.ts';
import type { Situation } from './situation.ts';
import { turned } from './turned.ts';

/** Every situation of a host, in the order of their numbers. */
export const situations: readonly Situation[] = [...pinned, ...turned, ...kept, ...moving].sort(
  (a, b) => parseInt(a.name) - parseInt(b.name)
);
