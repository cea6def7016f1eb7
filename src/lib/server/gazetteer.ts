import { readFileSync } from 'node:fs';
import type { GenericSchema, InferOutput } from 'valibot';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { makeGazetteer, type Gazetteer } from '#lib/atlas/gazetteer.ts';
import * as schemas from '#lib/atlas/gazetteer-schema.ts';
import type { GazetteerTables } from '#lib/atlas/gazetteer-tables.ts';
import type { Table } from '#lib/atlas/tables/table.ts';
import { memo } from '#lib/core/memo.ts';
import { baseOf, pageLanguage, type Language } from '#lib/text/language.ts';
import { soundValue } from './mistakes.ts';
import { readJson } from './read-json.ts';
import { readTableFile } from './read-table-file.ts';

/** Relative to the project root, where every command runs: a bundle of this module lies elsewhere than its source. */
const NAMES = 'src/atlas/names/';

const gazetteers = memo((_: Atlas) => new Map<Language, Gazetteer>());

/**
 * The atlas' names in a language, read once. A language that the atlas has no names in has the English ones. Throws every
 * mistake in the tables, as `Mistakes`.
 */
export function readGazetteer(language: Language, atlas: Atlas): Gazetteer {
  const known = baseOf(pageLanguage(language));
  const ofAtlas = gazetteers(atlas);
  const gazetteer = ofAtlas.get(known) ?? makeGazetteer(atlas, readGazetteerTables(known), known);
  ofAtlas.set(known, gazetteer);
  return gazetteer;
}

/** What is written about places in a language, from `src/atlas/names/`. */
export function readGazetteerTables(language: Language): GazetteerTables {
  return {
    ...soundValue(readNameTable(schemas.languageTable, `${language}.yaml`)),
    variants: readJson(`${NAMES}variants/${language}.json`),
    seats: soundValue(readNameTable(schemas.seats, 'seats.yaml')) ?? {},
    firstNames: new Set(readFileSync(`${NAMES}first-names.txt`, 'utf8').split('\n'))
  };
}

/** The codes of ISO 3166-1 of three letters, by those of two. */
export const readCodes = (): Readonly<Record<string, string>> => readJson(`${NAMES}codes.json`);

/** Those of three digits. */
export const readNumbers = (): Readonly<Record<string, string>> => readJson(`${NAMES}numbers.json`);

/** A table of `src/atlas/names/tables/`. */
export function readNameTable<S extends GenericSchema>(schema: S, name: string): Table<InferOutput<S>> {
  return readTableFile(schema, `${NAMES}tables/${name}`);
}
