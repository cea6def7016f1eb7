import type { Span } from '#lib/atlas/period.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill, type Messages } from '#lib/text/messages.ts';

/** The days of a period in words. */
export function periodDays({ from, to }: Span, words: Messages, lang: string): string {
  if (from && to) return fill(words.fromTo, { from: dayIn(from, lang), to: dayIn(to, lang) });
  if (from) return fill(words.since, { date: dayIn(from, lang) });
  return to ? fill(words.until, { date: dayIn(to, lang) }) : words.always;
}
