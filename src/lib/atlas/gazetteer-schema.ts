import * as v from 'valibot';
import { CUE_KINDS, type CueKind } from './cues.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import type { LanguageTable } from './gazetteer-tables.ts';
import type { Articles } from './phrases.ts';
import * as field from './tables/fields.ts';

const words = v.array(field.text);
const wordsById = v.record(field.id, words);

const language = v.picklist(ATLAS_LANGUAGES);

const inflection = v.strictObject({
  endings: v.record(v.string(), v.array(v.string())),
  prefixes: v.record(field.text, v.string())
});

/** `<language>.yaml`. */
export const languageTable: v.GenericSchema<unknown, LanguageTable> = v.strictObject({
  aliases: wordsById,
  demonyms: wordsById,
  stops: words,
  after: v.record(field.text, words),
  towns: v.record(field.text, words),
  unless: wordsById,
  only: v.record(field.id, v.array(field.id)),
  home: v.array(field.id),
  contracted: v.record(field.text, words),
  townPrefixes: words,
  townsByCountry: v.boolean(),
  tongueForms: words,
  cues: v.strictObject(Object.fromEntries(CUE_KINDS.map((kind) => [kind, words])) as Record<CueKind, typeof words>),
  subjectFirst: v.boolean(),
  strictLetters: v.boolean(),
  names: inflection,
  adjectives: inflection
});

/** `seats.yaml`. */
export const seats = v.nullable(v.record(field.slug, v.nullable(field.id)));

/** `names.yaml` and `towns.yaml`: names by language. */
export const nameOverrides = v.record(field.id, v.record(language, field.text));

/** `provinces.yaml`: names by language. */
export const provinceNames = v.record(field.provinceId, v.record(language, field.text));

/** `abbreviations.yaml`: by id and language. */
export const abbreviations = v.record(field.id, v.record(language, words));

/** `statistics.yaml`: by id. */
export const statistics = wordsById;

const ids = v.array(field.id);
const textById = v.record(field.id, field.text);

const articlesOfLanguage = v.strictObject({
  articles: v.record(field.text, ids),
  own: v.record(field.text, field.text),
  contracted: v.record(field.text, field.text),
  elided: v.record(field.text, field.text),
  vowels: words,
  aspirated: ids,
  prepositions: v.strictObject({ in: field.text, of: field.text }),
  bare: v.nullable(v.strictObject({ preposition: field.text, articles: words, elided: words, regions: ids })),
  within: textById,
  in: textById
});

/** `articles.yaml`: by language. The page's sentences are written in French and in English at least. */
export const articles: v.GenericSchema<unknown, Readonly<Record<string, Articles>>> = v.strictObject({
  ...Object.fromEntries(ATLAS_LANGUAGES.map((one) => [one, v.exactOptional(articlesOfLanguage)])),
  fr: articlesOfLanguage,
  en: articlesOfLanguage
});

/** `own-languages.yaml`. */
export const ownLanguages = v.record(field.id, v.array(language));
