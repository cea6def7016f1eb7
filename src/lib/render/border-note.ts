import type { Day } from '#lib/atlas/region.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill, type Messages } from '#lib/text/messages.ts';
import { ATLAS_METRES } from '#lib/render/generalise/fineness.ts';

/** Of which day the borders of a map are. */
export const bordersOn = (day: Day, lang: string, words: Messages): string =>
  fill(words.bordersAsOf, { date: dayIn(day, lang) });

/** What stands under a map: the day of its borders and, where it is seen from too near for them, how true they are. */
export function borderNote(day: Day, generalised: boolean, lang: string, words: Messages): string {
  const date = bordersOn(day, lang, words);
  return generalised ? `${date} · ${fill(words.generalised, { metres: ATLAS_METRES })}` : date;
}
