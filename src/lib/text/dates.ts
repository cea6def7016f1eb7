import type { Language } from './language.ts';

/** A calendar day (`2022-10-03`) as a language writes it: "3 octobre 2022". In UTC: a day has no hour. */
export function dayIn(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
