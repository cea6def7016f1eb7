import { articles as schema } from '#lib/atlas/gazetteer-schema.ts';
import { makePhrases, type Articles, type Phrases } from '#lib/atlas/phrases.ts';
import type { Language } from '#lib/text/language.ts';
import { readNameTable } from './gazetteer.ts';
import { soundValue } from './mistakes.ts';

let articles: Readonly<Record<Language, Articles>> | undefined;

/** How names stand in the sentences of a language. */
export function readPhrases(language: Language): Phrases {
  articles ??= soundValue(readNameTable(schema, 'articles.yaml'));
  return makePhrases(language, articles);
}
