import type { Atlas } from '#lib/atlas/atlas.ts';
import * as schemas from '#lib/atlas/gazetteer-schema.ts';
import { makeRegionNames, type RegionNames } from '#lib/atlas/region-names.ts';
import { memo } from '#lib/core/memo.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { readCodes, readGazetteerTables, readNameTable, readNumbers } from './gazetteer.ts';
import { soundValue } from './mistakes.ts';

/** What the rows of a table may call the regions of an atlas, read once. Throws every mistake in the tables, as `Mistakes`. */
export const readRegionNames = memo((atlas: Atlas): RegionNames => {
  const tables = ATLAS_LANGUAGES.map(readGazetteerTables);
  return makeRegionNames(atlas, {
    others: [
      ...tables.flatMap(({ aliases, variants }) => [aliases, variants]),
      soundValue(readNameTable(schemas.statistics, 'statistics.yaml'))
    ],
    codes: readCodes(),
    numbers: readNumbers()
  });
});
