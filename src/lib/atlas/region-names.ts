import { nearestOf, makeNearWords, type NearWords } from '#lib/text/near-words.ts';
import { fold } from '#lib/text/fold.ts';
import { tokens } from '#lib/text/tokens.ts';
import type { Atlas } from './atlas.ts';
import { nameKey } from './gazetteer.ts';
import { isFormer } from './history/tiling.ts';
import type { RegionId } from './region.ts';
import stateWords from './state-words.json' with { type: 'json' };

type ById<T> = Readonly<Record<RegionId, T>>;

/** What regions are called beside their names in the atlas. */
export interface RegionNameTables {
  /** More names, in whatever language. */
  readonly others: readonly ById<readonly string[]>[];
  /** Of ISO 3166-1, by id: `AZE`. */
  readonly codes: ById<string>;
  /** Of ISO 3166-1, by id: `031`. */
  readonly numbers: ById<string>;
}

/** The regions of an atlas by every name and code that a table may have for them. */
export interface RegionNames {
  /** By `nameKey`. */
  readonly byName: ReadonlyMap<string, ReadonlySet<RegionId>>;
  /** By `spellingKey`. */
  readonly bySpelling: ReadonlyMap<string, ReadonlySet<RegionId>>;
  /** By id, and by codes of two and three letters, in capitals. */
  readonly byCode: ReadonlyMap<string, RegionId>;
  /** By codes of three digits. */
  readonly byNumber: ReadonlyMap<string, RegionId>;
  readonly near: NearWords;
}

/** Words that mean the same in the names of states, as they are written in full, shortened, and in other languages. */
const SAME: Readonly<Record<string, string>> = stateWords.same;

/** Words that tell no two states apart. */
const SMALL = new Set(stateWords.small);

/**
 * A name as statistics offices write it: “Moldova, Republic of”, “Moldova (Republic of)” and “Rep. of Moldova” have one key. All
 * of its words count, in whatever order, so that no name has the key of another that has a word more or less.
 */
export function spellingKey(name: string): string {
  const all = tokens(name.replace(/['’]s\b/giu, 's')).map(({ folded }) => folded);
  // A word alone is shortened for none: “Island” and “IS” would be “Islands”.
  const words = all.length === 1 ? all : all.map((word) => (Object.hasOwn(SAME, word) ? SAME[word]! : word));
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.sort().join(' ');
}

/** Indexes what the regions of today are called, in all of its languages. */
export function makeRegionNames(atlas: Atlas, { others, codes, numbers }: RegionNameTables): RegionNames {
  // A state that is no more has no row of its own: which of today’s is meant is for the editor to say.
  const regions = new Map([...atlas.regions].filter(([, region]) => !isFormer(region)));
  const byName = new Map<string, Set<RegionId>>();
  const bySpelling = new Map<string, Set<RegionId>>();
  const add = (map: Map<string, Set<RegionId>>, key: string, id: RegionId): void => {
    if (key === '') return;
    const same = map.get(key);
    if (same) same.add(id);
    else map.set(key, new Set([id]));
  };
  for (const { id, names } of regions.values()) {
    for (const name of [...Object.values(names), ...others.flatMap((table) => table[id] ?? [])]) {
      add(byName, nameKey(name), id);
      add(bySpelling, spellingKey(name), id);
    }
  }
  // A part of the world is never drawn: where a state has its name, that is meant.
  for (const map of [byName, bySpelling]) {
    for (const ids of map.values()) {
      const drawn = [...ids].filter((id) => regions.get(id)?.kind !== 'area');
      if (drawn.length === 0 || drawn.length === ids.size) continue;
      ids.clear();
      for (const id of drawn) ids.add(id);
    }
  }
  const byCode = new Map(
    [...regions.values()].flatMap(({ id, kind }) =>
      kind === 'area' && byName.has(nameKey(id)) ? [] : [[id.toUpperCase(), id] as const]
    )
  );
  const byNumber = new Map<string, RegionId>();
  for (const id of regions.keys()) {
    const [code, number] = [codes[id], numbers[id]];
    if (code !== undefined) byCode.set(code, id);
    if (number !== undefined) byNumber.set(number, id);
  }
  const near = makeNearWords([...regions.values()].flatMap(({ names }) => Object.values(names)));
  return { byName, bySpelling, byCode, byNumber, near };
}

/**
 * The regions that a cell of a table may mean; none where the atlas knows no such name. Letters that are nearly the same are not.
 *
 * @param digits whether the column has codes of digits
 */
export function regionsNamed(names: RegionNames, cell: string, digits: boolean): readonly RegionId[] {
  if (digits && /^\d{1,3}$/.test(cell)) {
    const id = names.byNumber.get(cell.padStart(3, '0'));
    return id === undefined ? [] : [id];
  }
  const code = names.byCode.get(cell.toUpperCase());
  if (code !== undefined) return [code];
  const spelling = spellingKey(cell);
  const found = names.byName.get(nameKey(cell)) ?? names.bySpelling.get(spelling);
  return found ? [...found] : withoutForm(names, spelling);
}

/** What a state is, in the languages of the atlas, where its name in full begins or ends with it: “République d’Autriche”. */
const FORMS = new Set(stateWords.forms);

/** Two states have, or had, the names of these: what they are tells which is meant, and is no part to leave out. */
const PAIRS = new Set(['KP', 'KR', 'CD', 'CG', 'CN', 'TW', 'VN', 'YE', 'DE', 'SD', 'SS']);

/** The region whose name a state’s full name has in it; none where more is left out than what the state is. */
function withoutForm({ bySpelling }: RegionNames, spelling: string): readonly RegionId[] {
  const words = spelling.split(' ');
  const left = words.filter((word) => !FORMS.has(word));
  if (left.length === 0 || left.length === words.length) return [];
  const [id, another] = bySpelling.get(left.join(' ')) ?? [];
  return id === undefined || another !== undefined || PAIRS.has(id) ? [] : [id];
}

/** The names of regions that are nearest to one that the atlas does not know: in letters, or for they have all of its words. */
export function nearestRegions({ near }: RegionNames, cell: string, limit = 3): string[] {
  const words = nameKey(cell).split(' ');
  const longer = near.sorted
    .map(({ candidate }) => candidate)
    .filter((name) => {
      const all = nameKey(name).split(' ');
      return all.length > words.length && words.every((word) => word.length > 3 && all.includes(word));
    });
  return [...new Set([...longer, ...nearestOf(near, fold(cell), limit)])].slice(0, limit);
}
