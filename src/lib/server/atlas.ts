import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema, InferOutput } from 'valibot';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { ownLanguages } from '#lib/atlas/gazetteer-schema.ts';
import { joinTopologies, type LandTopology, type WaterTopology } from '#lib/atlas/join-topologies.ts';
import { assemble } from '#lib/atlas/tables/assemble.ts';
import * as histories from '#lib/atlas/tables/history-schema.ts';
import { joinTables, type Table } from '#lib/atlas/tables/table.ts';
import { isSound, soundTables } from '#lib/atlas/tables/sound-tables.ts';
import type { NameTables, Tables } from '#lib/atlas/tables/tables.ts';
import * as schemas from '#lib/atlas/tables/schemas.ts';
import { checkPositions } from './check-positions.ts';
import { soundValue, tableMistakes } from './mistakes.ts';
import { readJson } from './read-json.ts';
import { readTableFile } from './read-table-file.ts';
import { strangers } from './strangers.ts';

// Relative to the working directory, which is the project's root in Vite, in Kit's bundle and in the command line tools alike;
// import.meta.url is not: in the bundle it points into .svelte-kit.
const ROOT = 'src/atlas';

let atlas: Atlas | undefined;

/** The atlas, read once a process. Throws every mistake in its tables, as `Mistakes`. */
export function readAtlas(): Atlas {
  atlas ??= readAtlasFrom(ROOT);
  return atlas;
}

/** The atlas of a folder. */
export function readAtlasFrom(root: string): Atlas {
  const tables = soundTables(readTables(root));
  if (!isSound(tables)) throw tableMistakes(tables);
  const derived = readDerived(root);
  const assembled = assemble(tables, derived, readNames(root));
  if (!('regions' in assembled)) throw tableMistakes(assembled);
  const misplaced = checkPositions(tables, derived);
  if (misplaced.length > 0) throw tableMistakes(misplaced);
  const languageTable = readTableFile(ownLanguages, join(root, 'names/tables/own-languages.yaml'));
  const languages = soundValue(languageTable);
  const unknown = strangers(assembled, languageTable, [], Object.keys(languages));
  if (unknown.length > 0) throw tableMistakes(unknown);
  const land = json<LandTopology>(root, 'derived/land.json');
  const water = json<WaterTopology>(root, 'derived/water.json');
  return { ...assembled, ownLanguages: languages, topology: joinTopologies(land, water) };
}

function readTables(root: string): Tables {
  const table = <S extends GenericSchema>(schema: S, path: string) => readTableFile(schema, join(root, path));
  const yamls = (folder: string) => readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
  const files = yamls('regions');
  const history = yamls('tables/history');
  const joined = <S extends RecordSchema>(schema: S, paths: readonly string[]): Table<InferOutput<S>> =>
    joinTables(paths.map((path) => table(schema, path)));
  const isSources = (file: string): boolean => file.startsWith('sources');
  return {
    countries: table(schemas.countries, 'tables/countries.yaml'),
    sources: joined(schemas.sources, [
      'tables/sources.yaml',
      ...history.flatMap((file) => (isSources(file) ? [`tables/history/${file}`] : []))
    ]),
    publishers: table(schemas.publishers, 'tables/publishers.yaml'),
    statuses: joined(
      schemas.statuses,
      yamls('tables').flatMap((file) => (file.startsWith('statuses') ? [`tables/${file}`] : []))
    ),
    areas: table(schemas.areas, 'tables/areas.yaml'),
    places: table(schemas.places, 'tables/places.yaml'),
    publishedAreas: table(schemas.publishedAreas, 'tables/published-areas.yaml'),
    inhabitants: table(schemas.inhabitants, 'tables/inhabitants.yaml'),
    history: joined(
      histories.history,
      history.flatMap((file) => (isSources(file) || file === 'towns.yaml' ? [] : [`tables/history/${file}`]))
    ),
    townHistory: table(histories.townHistory, 'tables/history/towns.yaml'),
    regions: new Map(
      files.sort().map((file) => [file.slice(0, -'.yaml'.length), table(schemas.region, `regions/${file}`)])
    )
  };
}

type RecordSchema = GenericSchema<unknown, Readonly<Record<string, unknown>>>;

// What the derivation wrote is checked by its sums in a test, not here.
const readDerived = (root: string) => ({
  shapes: json<Parameters<typeof assemble>[1]['shapes']>(root, 'derived/shapes.json'),
  places: json<Parameters<typeof assemble>[1]['places']>(root, 'derived/places.json'),
  provinces: json<Parameters<typeof assemble>[1]['provinces']>(root, 'derived/province-facts.json')
});

const readNames = (root: string): NameTables => ({
  regions: existsSync(join(root, 'names/regions.json')) ? json(root, 'names/regions.json') : {},
  places: existsSync(join(root, 'names/places.json')) ? json(root, 'names/places.json') : {}
});

function json<T>(root: string, path: string): T {
  return readJson<T>(join(root, path));
}
