import { nameIn, type Language, type Names } from '#lib/text/language.ts';
import table from './full-names.json' with { type: 'json' };

/** What any first level is called in a text, whatever it is, and how a name stands with that; not of every language. */
const FORMS: Readonly<
  Record<Language, { readonly any: readonly string[]; readonly forms: readonly string[] } | undefined>
> = table;

/** A name with what it is: "Kherson Oblast", "oblast de Kherson". None in languages whose words are not known here. */
export function fullNames(name: string, unit: Names, language: Language): readonly string[] {
  const known = FORMS[language];
  if (known === undefined) return [];
  return [...new Set([nameIn(unit, language), ...known.any])].flatMap((word) =>
    known.forms.map((form) => form.replace('{unit}', word).replace('{name}', name))
  );
}
