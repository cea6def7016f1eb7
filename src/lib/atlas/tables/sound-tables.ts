import type { Mistake, Table } from './table.ts';
import type { Tables } from './tables.ts';

/** A table without a mistake. */
export interface SoundTable<T> extends Table<T> {
  readonly value: T;
}

type SoundOf<T> =
  T extends Table<infer V>
    ? SoundTable<V>
    : T extends ReadonlyMap<infer K, Table<infer V>>
      ? ReadonlyMap<K, SoundTable<V>>
      : never;

/** The atlas' tables, each without a mistake of its own. */
export type SoundTables = { readonly [Name in keyof Tables]: SoundOf<Tables[Name]> };

/** The same tables, or every mistake in them. */
export function soundTables(tables: Tables): SoundTables | readonly Mistake[] {
  const all = [
    tables.countries,
    tables.sources,
    tables.publishers,
    tables.statuses,
    tables.areas,
    tables.places,
    tables.publishedAreas,
    tables.inhabitants,
    tables.townHistory,
    tables.history,
    ...tables.regions.values()
  ];
  const mistakes = all.flatMap((table) => table.mistakes);
  // A table without a value has mistakes: see readTable.
  return mistakes.length > 0 ? mistakes : (tables as SoundTables);
}

export const isSound = (tables: SoundTables | readonly Mistake[]): tables is SoundTables => !Array.isArray(tables);
