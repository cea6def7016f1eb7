import { articles as schema } from '#lib/atlas/gazetteer-schema.ts';
import { makePhrases, type Articles, type Phrases } from '#lib/atlas/phrases.ts';
import { valueOf } from '#lib/atlas/tables/table.ts';
import type { Language } from '#lib/text/language.ts';
import { readNameTable } from './gazetteer.ts';

let articles: Articles | undefined;

/** How names stand in the sentences of a language. */
export function readPhrases(language: Language): Phrases {
  articles ??= valueOf(readNameTable(schema, 'articles.yaml'));
  return makePhrases(language, articles);
}
