import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { joinTopologies, type LandTopology, type WaterTopology } from '#lib/atlas/join-topologies.ts';
import { assemble } from '#lib/atlas/tables/assemble.ts';
import type { NameTables, Tables } from '#lib/atlas/tables/tables.ts';
import * as schemas from '#lib/atlas/tables/schemas.ts';
import { formatMistake, readTable } from '#lib/atlas/tables/table.ts';

// Relative to the working directory, which is the project's root in Vite, in Kit's bundle and in the command line tools alike;
// import.meta.url is not: in the bundle it points into .svelte-kit.
const ROOT = 'src/atlas';

let atlas: Atlas | undefined;

/** The atlas, read once a process. Throws every mistake in its tables, each as `file:line:column: message`. */
export function readAtlas(): Atlas {
  atlas ??= readAtlasFrom(ROOT);
  return atlas;
}

/** The atlas of a folder. */
export function readAtlasFrom(root: string): Atlas {
  const assembled = assemble(readTables(root), readDerived(root), readNames(root));
  if (!('regions' in assembled))
    throw new Error(`The atlas' tables have mistakes:\n${assembled.map(formatMistake).join('\n')}`);
  const land = json<LandTopology>(root, 'derived/land.json');
  const water = json<WaterTopology>(root, 'derived/water.json');
  return { ...assembled, topology: joinTopologies(land, water) };
}

function readTables(root: string): Tables {
  const table = <S extends Parameters<typeof readTable>[0]>(schema: S, path: string) =>
    readTable(schema, readFileSync(join(root, path), 'utf8'), join(root, path));
  const files = readdirSync(join(root, 'regions')).filter((file) => file.endsWith('.yaml'));
  return {
    countries: table(schemas.countries, 'tables/countries.yaml'),
    statuses: table(schemas.statuses, 'tables/statuses.yaml'),
    areas: table(schemas.areas, 'tables/areas.yaml'),
    places: table(schemas.places, 'tables/places.yaml'),
    regions: new Map(
      files.sort().map((file) => [file.slice(0, -'.yaml'.length), table(schemas.region, `regions/${file}`)])
    )
  };
}

// What the derivation wrote is checked by its sums in a test, not here.
const readDerived = (root: string) => ({
  shapes: json<Parameters<typeof assemble>[1]['shapes']>(root, 'derived/shapes.json'),
  places: json<Parameters<typeof assemble>[1]['places']>(root, 'derived/places.json')
});

const readNames = (root: string): NameTables => ({
  regions: existsSync(join(root, 'names/regions.json')) ? json(root, 'names/regions.json') : {},
  places: existsSync(join(root, 'names/places.json')) ? json(root, 'names/places.json') : {}
});

function json<T>(root: string, path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}
