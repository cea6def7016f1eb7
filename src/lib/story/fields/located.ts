/** A value, and the offset into the file at which it is written. */
export interface At<T> {
  readonly value: T;
  readonly offset: number;
}

/** What fields can hold, as it is written: nothing is checked or converted yet. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly offset: number;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly offset: number;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly fields: readonly Field[];
  readonly offset: number;
}

export interface Field {
  readonly name: string;
  /** Of the name. */
  readonly offset: number;
  readonly value: Located;
}

/** A value in words, for messages: `the number 12`. */
export function describe(located: Located): string {
  if (located.kind === 'list') {
    const { items } = located;
    if (items.length === 0) return 'an empty list';
    const numbers = items.flatMap((item) =>
      item.kind === 'scalar' && typeof item.value === 'number' ? [item.value] : []
    );
    if (numbers.length < items.length) return 'a list';
    return numbers.length > 5 ? `a list of ${numbers.length} numbers` : `[${numbers.join(', ')}]`;
  }
  if (located.kind === 'map') return 'a group of fields';
  if (located.value === null) return 'empty';
  if (typeof located.value === 'string') return `the text ${quote(located.value)}`;
  return typeof located.value === 'number' ? `the number ${located.value}` : `the switch ${located.value}`;
}

/** Text in quotation marks, on one line and no longer than a message can bear. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

/** `a`, `b` or `c`. */
export function oneOf(words: readonly string[], link = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}
