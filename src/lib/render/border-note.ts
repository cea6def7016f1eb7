import { ATLAS_FROM } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill, type Messages } from '#lib/text/messages.ts';
import { ATLAS_METRES } from '#lib/render/generalise/fineness.ts';

/** Of which day the borders of a map are: of the one asked for, or, before the atlas' countries are true, of which each kind of them is. */
export function bordersOn(day: Day, lang: string, words: Messages): string {
  const date = dayIn(day, lang);
  if (day >= ATLAS_FROM) return fill(words.bordersAsOf, { date });
  return fill(words.bordersBefore, { date, since: dayIn(ATLAS_FROM, lang) });
}

/** What stands under a map: the day of its borders and, where it is seen from too near for them, how true they are. */
export function borderNote(day: Day, generalised: boolean, lang: string, words: Messages): string {
  const date = bordersOn(day, lang, words);
  return generalised ? `${date} · ${fill(words.generalised, { metres: ATLAS_METRES })}` : date;
}
