import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTable, valueOf } from '#lib/atlas/tables/table.ts';
import * as schemas from '#lib/atlas/tables/schemas.ts';
import { readCities } from './geonames.ts';
import { readInhabitants } from './inhabitants.ts';
import { readLineLayer, readPolygonLayer } from './geopackage.ts';
import { karabakhShapes, karabakhTable } from './karabakh.ts';
import { readLakes } from './lakes.ts';
import { takePieces } from './land.ts';
import { makeLocateCountry } from './locate-country.ts';
import { readNaturalEarth } from './natural-earth.ts';
import { entriesOf, rowsOf, sumsOf, type Output } from './outputs.ts';
import { fetchPackages } from './packages.ts';
import { readPlaces } from './places.ts';
import { deriveProvinces } from './provinces/derive-provinces.ts';
import { kindsByType } from './provinces/province-kinds.ts';
import { readAllAttributes, readAttributes } from './provinces/read-attributes.ts';
import { provinceNames } from './provinces/province-names.ts';
import { readEnglishNames, readSubdivisions } from './provinces/read-subdivisions.ts';
import { readRivers } from './rivers.ts';
import { shapeFacts } from './shape-facts.ts';
import { buildLand, buildWater } from './topology.ts';

// npm run atlas            derives src/atlas/derived/ from the packages that docs/atlas.md names, and src/atlas/SHA256SUMS
// npm run atlas -- --check derives it again and compares, writing nothing

const ATLAS = 'src/atlas';
const CACHE = '.cache/atlas';

const text = (file: string): string => readFileSync(file, 'utf8');
const table = <S extends Parameters<typeof readTable>[0]>(schema: S, name: string) => {
  const file = join(ATLAS, 'tables', name);
  return valueOf(readTable(schema, text(file), file));
};

async function derive(): Promise<readonly Output[]> {
  const packages = fetchPackages(CACHE);
  const magics = join(packages.magics, 'usr/share/magics/10m');
  const qgis = join(packages.qgis, 'usr/share/qgis/resources/data/world_map.gpkg');
  const claims = readLineLayer(qgis, 'disputed_borders');
  const units = readPolygonLayer(qgis, 'states_provinces');
  const { grid, pieces: wholes } = readNaturalEarth(
    createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  );
  const countries = Object.entries(table(schemas.countries, 'countries.yaml'));
  const pieces = takePieces(grid, wholes, table(schemas.pieces, 'pieces.yaml'), claims, units);
  const land = buildLand({
    grid,
    pieces,
    countries: new Map(countries.map(([id, { land }]) => [id, land])),
    disputed: new Map(Object.entries(table(schemas.shapes, 'shapes.yaml'))),
    drawn: karabakhShapes(table(karabakhTable, 'karabakh.yaml'), grid, pieces.get('Azerbaijan')!, claims)
  });
  const water = buildWater(
    grid,
    readLakes(readFileSync(join(packages.marble, 'usr/share/marble/data/naturalearth/ne_50m_lakes.pn2'))),
    await readRivers(join(magics, 'ne_10m_rivers_lake_centerlines.shp'))
  );
  const places = await readPlaces(
    join(magics, 'ne_10m_populated_places_simple.shp'),
    { cities: readCities(), inhabitants: readInhabitants(text(join(packages.cities, 'dist/cities500.txt'))) },
    makeLocateCountry(land),
    new Map(countries.map(([id, { names }]) => [id, names.en])),
    table(schemas.placeIds, 'place-ids.yaml')
  );
  const countryNames = JSON.parse(text(join(ATLAS, 'names/regions.json'))) as Record<string, Record<string, string>>;
  const provinces = deriveProvinces({
    land,
    units,
    attributes: readAttributes(qgis, readAllAttributes(packages.provinces)),
    subdivisions: readSubdivisions(packages.codes, packages.subdivisions),
    rules: table(schemas.provinceRules, 'provinces.yaml'),
    kindOf: kindsByType(table(schemas.provinceKinds, 'province-kinds.yaml')),
    countryNames: new Map(countries.map(([id, { names }]) => [id, names.en]))
  });
  return [
    { path: 'derived/land.json', text: `${JSON.stringify(land)}\n` },
    { path: 'derived/places.json', text: rowsOf(places) },
    { path: 'derived/province-facts.json', text: entriesOf(provinces.facts) },
    {
      path: 'derived/province-names.json',
      text: entriesOf(provinceNames(provinces.provinces, readEnglishNames(packages.subdivisions), countryNames))
    },
    { path: 'derived/provinces.json', text: `${JSON.stringify(provinces.shapes)}\n` },
    { path: 'derived/shapes.json', text: entriesOf(shapeFacts(land)) },
    { path: 'derived/water.json', text: `${JSON.stringify(water)}\n` }
  ];
}

const outputs = await derive();
const sums = sumsOf(outputs);
if (process.argv.includes('--check')) {
  if (text(join(ATLAS, 'SHA256SUMS')) !== sums) {
    process.stderr.write(`The derivation gives other sums than ${ATLAS}/SHA256SUMS:\n${sums}`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(join(ATLAS, 'derived'), { recursive: true });
  for (const output of outputs) writeFileSync(join(ATLAS, output.path), output.text);
  writeFileSync(join(ATLAS, 'SHA256SUMS'), sums);
}
