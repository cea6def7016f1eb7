import type { GenericSchema, InferOutput } from 'valibot';
import type { Atlas } from '#lib/atlas/atlas.ts';
import * as schemas from '#lib/atlas/gazetteer-schema.ts';
import type { Mistake, Path, Table } from '#lib/atlas/tables/table.ts';
import { nearest } from '#lib/text/near-words.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { readNameTable } from './gazetteer.ts';

/** Every mistake in the tables of names: what is not as its schema has it, and ids that are none of the atlas. */
export function checkNames({ regions, places }: Atlas): readonly Mistake[] {
  const known = new Set([...regions.keys(), ...places.keys()]);
  const strangers = (table: Table<unknown>, at: Path, ids: readonly string[]): Mistake[] =>
    ids.flatMap((id) => {
      if (known.has(id)) return [];
      const near = nearest(id, known, 3);
      const hint = near.length > 0 ? `; the nearest are ${near.join(', ')}` : '';
      return [table.mistake([...at, id], `${id} is the id of no region and no place of the atlas${hint}`)];
    });
  const check = <S extends GenericSchema>(
    schema: S,
    name: string,
    rest: (value: InferOutput<S>, table: Table<unknown>) => Mistake[]
  ): readonly Mistake[] => {
    const table = readNameTable(schema, name);
    return table.value === null ? table.mistakes : rest(table.value, table);
  };

  return [
    ...ATLAS_LANGUAGES.flatMap((language) =>
      check(schemas.languageTable, `${language}.yaml`, (value, table) =>
        (['aliases', 'demonyms', 'unless'] as const).flatMap((section) =>
          strangers(table, [section], Object.keys(value[section]))
        )
      )
    ),
    ...['names.yaml', 'towns.yaml'].flatMap((name) =>
      check(schemas.nameOverrides, name, (value, table) => strangers(table, [], Object.keys(value)))
    ),
    ...check(schemas.abbreviations, 'abbreviations.yaml', (value, table) => strangers(table, [], Object.keys(value))),
    ...check(schemas.seats, 'seats.yaml', (value, table) => strangers(table, [], Object.keys(value ?? {}))),
    ...check(schemas.ownLanguages, 'own-languages.yaml', (value, table) => strangers(table, [], Object.keys(value))),
    ...check(schemas.articles, 'articles.yaml', () => [])
  ];
}
