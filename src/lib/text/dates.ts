import { baseOf, type Language } from './language.ts';

/** A day, a month (`2022-10`) or a year (`2022`) as a language writes it, no more exactly than it is given: “octobre 2022”, “2022”. */
export function dateIn(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return dayIn(date, language);
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    calendar: 'gregory',
    timeZone: 'UTC'
  });
  return format.format(new Date(`${year}-${month ?? '01'}-01T00:00:00Z`));
}

/**
 * A calendar day (`2022-10-03`) as a language writes it: "3 octobre 2022"; by the whole of its tag, which tells British from
 * American English. In UTC: a day has no hour. Always of our calendar: that of a country (Persian, Buddhist) would make it another year.
 */
export function dayIn(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' });
  const text = format.format(date);
  // French has an ordinal for the first of a month alone, which CLDR does not.
  return baseOf(language) === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
