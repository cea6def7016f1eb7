import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { makePhrases, type Articles, type Phrases } from '#lib/atlas/phrases.ts';
import type { Language } from '#lib/text/language.ts';

/** Relative to the project root, where every command runs. */
const FILE = 'src/atlas/names/tables/articles.yaml';

let articles: Articles | undefined;

/** How names stand in the sentences of a language. */
export function readPhrases(language: Language): Phrases {
  articles ??= parse(readFileSync(FILE, 'utf8')) as Articles;
  return makePhrases(language, articles);
}
