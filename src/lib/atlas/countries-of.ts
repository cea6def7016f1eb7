import { nameIn, type Language } from '#lib/text/language.ts';
import { overlap, type Dated } from './period.ts';
import type { DossierSeat } from './seats.ts';
import type { Region } from './region.ts';

/**
 * What a country of today was called, from a day up to another, oldest first: of what lies in it. On days on which a part of it was another
 * country's, nothing is said, for which part a place lies in is not known here.
 */
export function countriesOf({ names, periods }: Region, lang: Language): Dated[] {
  const today = nameIn(names, lang);
  const last = periods.findLast(({ to, ...period }) => to !== null && isOther(period))?.to ?? null;
  const before = periods.flatMap((period): Dated[] =>
    period.names && !period.divided ? [{ name: nameIn(period.names, lang), from: period.from, to: period.to }] : []
  );
  return [...before, { name: today, from: last, to: null }];
}

/** Seats in a country by what that was called then. */
export const ofDays = (seats: readonly DossierSeat[], countries: readonly Dated[]): DossierSeat[] =>
  seats.flatMap((seat) =>
    countries.flatMap(({ name, ...days }) => overlap(seat, days).map((span) => ({ ...seat, ...span, name })))
  );

const isOther = ({ names, divided }: Pick<Region['periods'][number], 'names' | 'divided'>): boolean =>
  names !== undefined || divided === true;
