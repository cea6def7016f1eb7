import type { ATLAS_LANGUAGES } from './atlas-languages.ts';
import { baseOf, type Language } from './language.ts';

/** Finds what there is in a language among what there is in each of the atlas's; the English where there is none. */
export const byLanguage =
  <T>(all: Readonly<Record<(typeof ATLAS_LANGUAGES)[number], T>>) =>
  (language: Language): T =>
    (all as Readonly<Partial<Record<Language, T>>>)[baseOf(language)] ?? all.en;
