import type { Language } from './language.ts';

/** A calendar day (`2022-10-03`) as a language writes it: "3 octobre 2022". In UTC: a day has no hour. */
export function dayIn(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  // French has an ordinal for the first of a month alone, which CLDR does not.
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
