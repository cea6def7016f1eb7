import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subdivision } from './province-ids.ts';

/** The codes of ISO 3166-2 that hold today, from iso-codes, with their names there and in Unicode CLDR. */
export function readSubdivisions(codes: string, cldr: string): readonly Subdivision[] {
  const file = join(codes, 'usr/share/iso-codes/json/iso_3166-2.json');
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as Record<'3166-2', { code: string; name: string }[]>)['3166-2'];
  const english = readEnglishNames(cldr);
  return rows.map(({ code, name }) => ({ code, names: [name.split('/'), english.get(code) ?? []].flat() }));
}

/** English names of the units of ISO 3166-2 by their codes, from Unicode CLDR. */
export function readEnglishNames(cldr: string): ReadonlyMap<string, string> {
  const { subdivisions } = JSON.parse(readFileSync(join(cldr, 'subdivisions/en/en.json'), 'utf8')) as {
    readonly subdivisions: { readonly localeDisplayNames: { readonly subdivisions: Names } };
  };
  const { subdivisions: names } = subdivisions.localeDisplayNames;
  return new Map(
    Object.entries(names).map(([key, name]) => [
      `${key.slice(0, 2)}-${key.slice(2)}`.toUpperCase(),
      // Marks of footnotes, which the standard has.
      name.replace(/[²³†*]/gu, '').trim()
    ])
  );
}

type Names = Readonly<Record<string, string>>;
