import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { firstNames } from './first-names.ts';
import { fetchNamePackages } from './name-packages.ts';
import { codesOf, namesOfCountries, numbersOf } from './names-of-countries.ts';
import { namesOfTowns, type Town } from './names-of-towns.ts';
import { entriesOf, sumsOf, type Output } from './outputs.ts';

// npm run atlas:names            derives src/atlas/names/ from the packages of name-packages.ts, from the towns of
//                                src/atlas/derived/ and from src/atlas/names/tables/, and writes its SHA256SUMS
// npm run atlas:names -- --check derives them again and compares, writing nothing
//
// Needs npm, and apt-get and dpkg-deb of Debian.

type Names = Readonly<Record<string, string>>;
type ById<T> = Record<string, T>;

const NAMES = 'src/atlas/names';
const read = (file: string): string => readFileSync(file, 'utf8');
const table = (name: string): unknown => parse(read(join(NAMES, 'tables', name)));

async function derive(): Promise<readonly Output[]> {
  const packages = fetchNamePackages('.cache/names');
  const towns = correctedTowns();

  const regions: ById<Names> = {};
  const variants: ById<ById<readonly string[]>> = {};
  const overrides = table('names.yaml') as ById<Names>;
  for (const language of ATLAS_LANGUAGES) {
    const ofLanguage: ById<readonly string[]> = (variants[language] = {});
    for (const [id, { name, variants: more }] of namesOfCountries(packages.territories, packages.countries, language)) {
      const override = overrides[id]?.[language];
      regions[id] = { ...regions[id], [language]: override ?? name };
      const others =
        override === undefined || override === name ? more : [name, ...more.filter((one) => one !== override)];
      if (others.length > 0) ofLanguage[id] = others;
    }
  }
  for (const [id, names] of Object.entries(overrides)) regions[id] = { ...regions[id], ...names };

  const places = Object.fromEntries(namesOfTowns(packages.towns, towns));
  for (const [id, names] of Object.entries(table('towns.yaml') as ById<Names>)) {
    if (places[id] !== undefined) places[id] = { ...places[id], ...names };
  }

  const people = table('first-names.yaml') as { readonly more: string[][]; readonly not: string[][] };
  const given = await firstNames(packages.people, people.more.flat(), people.not.flat());
  return [
    { path: 'codes.json', text: entriesOf(codesOf(packages.countries)) },
    { path: 'numbers.json', text: entriesOf(numbersOf(packages.countries)) },
    { path: 'first-names.txt', text: `${given.join('\n')}\n` },
    { path: 'places.json', text: entriesOf(sorted(places)) },
    { path: 'regions.json', text: entriesOf(sorted(regions)) },
    ...ATLAS_LANGUAGES.toSorted().map((language) => ({
      path: `variants/${language}.json`,
      text: entriesOf(sorted(variants[language] ?? {}))
    }))
  ];
}

/** The derived towns with the atlas' own corrections, and the towns that those add. */
function correctedTowns(): readonly Town[] {
  const derived = JSON.parse(read('src/atlas/derived/places.json')) as readonly Town[];
  const corrections = parse(read('src/atlas/tables/places.yaml')) as ById<Partial<Town> | null>;
  const known = new Set(derived.map(({ id }) => id));
  return [
    ...derived.filter(({ id }) => corrections[id] !== null).map((town) => ({ ...town, ...corrections[town.id] })),
    ...Object.entries(corrections).flatMap(([id, town]) =>
      town === null || known.has(id) ? [] : [{ id, ...town } as Town]
    )
  ];
}

const sorted = <T>(entries: ById<T>): ById<T> =>
  Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const outputs = await derive();
const sums = sumsOf(outputs);
const file = join(NAMES, 'SHA256SUMS');
if (process.argv.includes('--check')) {
  if (read(file) !== sums) {
    process.stderr.write(`The derivation gives other sums than ${file}:\n${sums}`);
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of outputs) {
    mkdirSync(dirname(join(NAMES, path)), { recursive: true });
    writeFileSync(join(NAMES, path), text);
  }
  writeFileSync(file, sums);
}
