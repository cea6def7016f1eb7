import type { Source } from '../region.ts';

/** The sources that a table names by their keys, each of which `sources.yaml` has. */
export const namedSources = (keys: readonly string[], named: Readonly<Record<string, Source>>): readonly Source[] =>
  keys.map((key) => named[key]!);
