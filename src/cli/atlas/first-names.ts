import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fold } from '#lib/text/fold.ts';

interface FakerLocale {
  readonly person?: { readonly first_name?: Readonly<Record<string, readonly Listed[] | null | undefined>> };
}

/** Some locales say how frequent a name is. */
type Listed = string | { readonly value: string };

// Vietnamese given names are syllables that other languages have for words: The, An, Thai.
/** Scripts with capitals: elsewhere nothing tells a name from a word. */
const CASED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}]{3,}$/u;

/**
 * First names of people in all languages of Faker whose script has capitals, folded and sorted; those of `dropped` left
 * out, and those of `added` in.
 */
export async function firstNames(
  faker: string,
  added: readonly string[],
  dropped: readonly string[]
): Promise<string[]> {
  const { allLocales } = (await import(pathToFileURL(join(faker, 'dist/index.js')).href)) as {
    allLocales: Readonly<Record<string, FakerLocale>>;
  };
  const listed = Object.entries(allLocales)
    .filter(([locale]) => locale !== 'vi')
    .flatMap(([, { person }]) => Object.values(person?.first_name ?? {}));
  const names = listed
    .flatMap((list) => list ?? [])
    .flatMap((name) => (typeof name === 'string' ? name : name.value).split(/[\s-]/u));
  const found = new Set([...names, ...added].map(fold).filter((name) => CASED.test(name)));
  for (const name of dropped) found.delete(fold(name));
  return [...found].sort();
}
