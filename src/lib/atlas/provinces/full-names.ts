import { nameIn, type Language, type Names } from '#lib/text/language.ts';
import table from './full-names.json' with { type: 'json' };

/** What any first level is called in a text, whatever it is, and how a name stands with that; not of every language. */
interface Forms {
  readonly any: readonly string[];
  readonly forms: readonly string[];
}
const FORMS: Readonly<Record<Language, Forms | undefined>> = table;

/** Words that any province may be called by in a language. */
export const anyUnits = (language: Language): readonly string[] => FORMS[language]?.any ?? [];

/** A name with a word for what it is, each way that a language has for it: "Kherson Oblast", "oblast de Kherson". */
export const withUnit = (name: string, word: string, language: Language): readonly string[] =>
  (FORMS[language]?.forms ?? []).map((form) => form.replace('{unit}', word).replace('{name}', name));

/** A name with what it is, or with what any first level is called. None in languages whose words are not known here. */
export const fullNames = (name: string, unit: Names, language: Language): readonly string[] =>
  [...new Set([nameIn(unit, language), ...anyUnits(language)])].flatMap((word) => withUnit(name, word, language));
