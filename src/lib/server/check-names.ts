import type { GenericSchema, InferOutput } from 'valibot';
import type { Atlas } from '#lib/atlas/atlas.ts';
import * as schemas from '#lib/atlas/gazetteer-schema.ts';
import type { Mistake, Table } from '#lib/atlas/tables/table.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { readNameTable } from './gazetteer.ts';
import { strangers } from './strangers.ts';

/**
 * Every mistake in the tables of names: what is not as its schema has it, and ids that are none of the atlas. That of
 * languages of their own is checked where the atlas is read.
 */
export function checkNames(atlas: Atlas): readonly Mistake[] {
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
        (['aliases', 'demonyms', 'unless', 'only'] as const).flatMap((section) =>
          strangers(atlas, table, [section], Object.keys(value[section]))
        )
      )
    ),
    ...['names.yaml', 'towns.yaml'].flatMap((name) =>
      check(schemas.nameOverrides, name, (value, table) => strangers(atlas, table, [], Object.keys(value)))
    ),
    ...check(schemas.abbreviations, 'abbreviations.yaml', (value, table) =>
      strangers(atlas, table, [], Object.keys(value))
    ),
    ...check(schemas.statistics, 'statistics.yaml', (value, table) => strangers(atlas, table, [], Object.keys(value))),
    ...check(schemas.seats, 'seats.yaml', (value, table) => strangers(atlas, table, [], Object.keys(value ?? {}))),
    ...check(schemas.articles, 'articles.yaml', () => [])
  ];
}
