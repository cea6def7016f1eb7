import { fold } from '#lib/text/fold.ts';
import { distance } from '#lib/text/distance.ts';
import { slugOf } from '../slug.ts';
import type { Attributes } from './read-attributes.ts';

/** A province to be named: which of its country's, and what Natural Earth says of it. */
export interface Unnamed {
  readonly fid: number;
  /** In English. */
  readonly countryName: string;
  readonly attributes: Attributes;
  /** May have a code of ISO 3166-2. */
  readonly coded: boolean;
  /** In whatever unit. */
  readonly area: number;
}

/** A code of ISO 3166-2 that holds today. */
export interface Subdivision {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * Ids of provinces, by `fid`: the code of ISO 3166-2 where there is one, else a slug of country and name. Natural Earth's codes are partly of
 * older editions and of other units. One holds where what it stands for is called nearly so; else that of the unit of the standard with
 * the name. Of several that would have a code, the one that is called so has it, and of these the largest.
 *
 * @param written ids that are given, by `fid`
 */
export function provinceIds(
  provinces: readonly Unnamed[],
  subdivisions: readonly Subdivision[],
  written: Readonly<Record<number, string>>
): Map<number, string> {
  const byCode = new Map(subdivisions.map((one) => [one.code, one]));
  const byName = new Map<string, Subdivision | null>();
  for (const one of subdivisions) {
    for (const name of one.names) {
      const key = `${one.code.slice(0, 2)} ${plain(name)}`;
      const known = byName.get(key);
      byName.set(key, known !== undefined && known?.code !== one.code ? null : one);
    }
  }
  const codeOf = ({ attributes }: Unnamed): Subdivision | undefined => {
    const { iso_3166_2: code } = attributes;
    const names = namesOf(attributes).map(plain);
    const own = byCode.get(code);
    if (own?.names.some((other) => names.some((name) => isNear(name, plain(other))))) return own;
    return names.flatMap((name) => byName.get(`${code.slice(0, 2)} ${name}`) ?? [])[0];
  };
  const claims = new Map<string, Unnamed[]>();
  for (const province of provinces) {
    const code = province.fid in written || !province.coded ? undefined : codeOf(province)?.code;
    if (code !== undefined) claims.set(code, [...(claims.get(code) ?? []), province]);
  }
  const ids = new Map(Object.entries(written).map(([fid, id]) => [Number(fid), id]));
  const taken = new Set(ids.values());
  for (const [code, all] of claims) {
    if (taken.has(code)) continue;
    const isCalled = ({ attributes: { name = '', name_en = '' } }: Unnamed): number =>
      Number(byCode.get(code)!.names.some((other) => [name, name_en].some((one) => plain(one) === plain(other))));
    const [first] = all.toSorted((a, b) => isCalled(b) - isCalled(a) || b.area - a.area);
    ids.set(first!.fid, code);
  }
  for (const { fid, countryName, attributes } of provinces) {
    if (ids.has(fid)) continue;
    const stem = slugOf(`${countryName} ${attributes.name ?? attributes.name_en ?? ''}`);
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    ids.set(fid, id);
  }
  return ids;
}

/** Other names than these are more often those of a neighbour. */
const namesOf = ({ name, name_en, gn_name }: Attributes): string[] =>
  [name, name_en, gn_name].flatMap((one) => one ?? []);

/** Words of what a unit is. */
const FORMS =
  /\b(province|provincia|region|oblast|oblasty|oblysy|county|district|state|canton|autonomous|republic|respublika|tinh|ostan e|wilayat e|muhafazat|departamento|governorate|prefecture|of|the|city|de|del|la|le|du)\b/g;

/** A name without marks, words of what it is, and what is in brackets. */
const plain = (name: string): string =>
  fold(name.replace(/[[(].*[)\]]/, ''))
    .replace(FORMS, '')
    .replace(/[^\p{L}]/gu, '');

/** As many letters may differ as a third of the longer name has. */
function isNear(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one.startsWith(other) || other.startsWith(one)) return true;
  return distance(one, other) <= Math.floor(Math.max(one.length, other.length) / 3);
}
