import type { Atlas } from '#lib/atlas/atlas.ts';
import * as schemas from '#lib/atlas/gazetteer-schema.ts';
import type { Searched } from '#lib/atlas/search.ts';
import { valueOf } from '#lib/atlas/tables/table.ts';
import { drawn } from '#lib/render/map-file/make-atlas-file.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { readCodes, readGazetteerTables, readNameTable } from './gazetteer.ts';

/** All that each region of an atlas is found by: names in every language, those that a text may have for it too, codes, abbreviations. */
export function searchedNames(atlas: Atlas): Searched[] {
  const tables = ATLAS_LANGUAGES.map(readGazetteerTables);
  const short = valueOf(readNameTable(schemas.abbreviations, 'abbreviations.yaml'));
  const codes = readCodes();
  const others = (id: string) =>
    tables.flatMap(({ aliases, variants }) => [...(aliases[id] ?? []), ...(variants[id] ?? [])]);
  const people = new Map<string, number>();
  for (const { country, population } of atlas.places.values()) {
    if (country === null) continue;
    people.set(country, (people.get(country) ?? 0) + (population ?? 0));
  }
  return drawn(atlas).map(({ id, names, capital }) => {
    const seat = capital === null ? undefined : atlas.places.get(capital);
    const own = new Set([...Object.values(names), ...others(id)]);
    const towns = seat ? new Set([...Object.values(seat.names), ...others(seat.id)]) : new Set<string>();
    return {
      id,
      names: [...own],
      towns: [...towns].filter((name) => !own.has(name)),
      codes: id in codes ? [id, codes[id]!] : [],
      short: short[id] ?? {},
      fame: Math.round(Math.log2((people.get(id) ?? 0) + 1))
    };
  });
}
