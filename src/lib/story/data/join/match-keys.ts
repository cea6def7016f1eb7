import { cleanCell } from '#lib/story/data/table/clean-cell.ts';
import { nameKey } from '#lib/atlas/gazetteer.ts';

/** The forms of a code or name by which it is found, strictest first. */
export interface Key {
  /** As it is written, without what is not seen; a number as its digits. */
  readonly text: string;
  /** Of a whole number, its digits without zeros before them or a fraction of zero: 01, 1 and 1.0 are 1; null elsewhere. */
  readonly digits: string | null;
  /** Without case, diacritics and signs; null where nothing is left of it. */
  readonly folded: string | null;
}

export const keysOf = (values: readonly unknown[]): Key[] =>
  values.map((value) => {
    const text = typeof value === 'string' || typeof value === 'number' ? cleanCell(String(value)) : '';
    const digits = /^0*(\d+)(?:\.0+)?$/.exec(text)?.[1] ?? null;
    // Signs and marks tell codes apart, A+ from A-: names alone are compared without them.
    const named = !/\p{N}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) > 2;
    return { text, digits, folded: (named && nameKey(text)) || null };
  });

/** Which row each feature takes. */
export interface Matched {
  /** By the index of a feature, that of its row. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Rows that were found without the zeros before their digits, and the text that they were found for. */
  readonly mended: readonly (readonly [row: number, text: string])[];
}

/**
 * Which row of a table each feature takes, by one code or name of both: the same text; or else the same whole number, where no other
 * feature and no other row has it, for spreadsheets drop zeros and add fractions; or else the same letters, alike. Nothing that is
 * merely near is joined.
 */
export function matchKeys(features: readonly Key[], rows: readonly Key[]): Matched {
  const rowOf = new Map<number, number>();
  const taken = new Set<number>();
  const mended = new Map<number, string>();
  for (const form of ['text', 'digits', 'folded'] as const) {
    const [theirs, ours] = [grouped(features, form), grouped(rows, form)];
    const found: [number, number][] = [];
    for (const [key, indices] of ours) {
      const those = theirs.get(key) ?? [];
      const [row] = indices;
      if (row === undefined || taken.has(row)) continue;
      // A second text for the same number is another code: 1 beside 01.
      const alike = form === 'text' || (sameText(indices, rows) && sameText(those, features));
      if (!alike) continue;
      for (const feature of those) if (!rowOf.has(feature)) found.push([feature, row]);
    }
    for (const [feature, row] of found) {
      rowOf.set(feature, row);
      taken.add(row);
      const [wanted, written] = [features[feature]!.text, rows[row]!.text];
      if (form === 'digits' && wanted.length > written.length) mended.set(row, wanted);
    }
  }
  return { rowOf, mended: [...mended] };
}

function grouped(keys: readonly Key[], form: keyof Key): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const value = key[form];
    if (value === null || value === '') return;
    const same = groups.get(value);
    if (same) same.push(index);
    else groups.set(value, [index]);
  });
  return groups;
}

const sameText = (indices: readonly number[], keys: readonly Key[]): boolean =>
  indices.every((index) => keys[index]!.text === keys[indices[0]!]!.text);
