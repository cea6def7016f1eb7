import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { makeGazetteer, type Gazetteer } from '#lib/atlas/gazetteer.ts';
import type { GazetteerTables, LanguageTable } from '#lib/atlas/gazetteer-tables.ts';
import { ATLAS_LANGUAGES, type Language } from '#lib/text/language.ts';

/** Relative to the project root, where every command runs: a bundle of this module lies elsewhere than its source. */
const NAMES = 'src/atlas/names/';

const made = new WeakMap<Atlas, Map<Language, Gazetteer>>();

/** The atlas' names in a language, read once. A language that the atlas has no names in has the English ones. */
export function readGazetteer(language: Language, atlas: Atlas): Gazetteer {
  const known = (ATLAS_LANGUAGES as readonly string[]).includes(language) ? language : 'en';
  const ofAtlas = made.get(atlas) ?? new Map<Language, Gazetteer>();
  made.set(atlas, ofAtlas);
  const gazetteer = ofAtlas.get(known) ?? makeGazetteer(atlas, readGazetteerTables(known), known);
  ofAtlas.set(known, gazetteer);
  return gazetteer;
}

/** What is written about places in a language, from `src/atlas/names/`. */
export function readGazetteerTables(language: Language): GazetteerTables {
  const table = parse(read(`tables/${language}.yaml`)) as LanguageTable;
  return {
    ...table,
    variants: JSON.parse(read(`variants/${language}.json`)) as GazetteerTables['variants'],
    seats: (parse(read('tables/seats.yaml')) as GazetteerTables['seats'] | null) ?? {},
    firstNames: new Set(read('first-names.txt').split('\n'))
  };
}

const read = (path: string): string => readFileSync(NAMES + path, 'utf8');
