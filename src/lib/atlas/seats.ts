import type { Language } from '#lib/text/language.ts';
import { holdsOn } from './period.ts';
import type { Day, Region, SeatRole } from './region.ts';

/** A capital or seat as a card says it. */
export interface DossierSeat {
  readonly role: SeatRole;
  /** Of the town, on the card of a country; of the country, on that of the town. */
  readonly name: string;
  /** Of the name, where it is not that of the card. */
  readonly nameLang?: Language;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Those that hold on a day. */
export const seatsAt = (seats: readonly DossierSeat[], day: Day): readonly DossierSeat[] =>
  seats.filter((seat) => holdsOn(seat, day));

/** Those of a region, each with a name that is made of its town. */
export const seatsNamed = (
  { seats }: Region,
  nameOf: (place: string) => Pick<DossierSeat, 'name' | 'nameLang'> | undefined
): DossierSeat[] =>
  seats.flatMap(({ place, role, from, to }) => {
    const named = nameOf(place);
    return named === undefined ? [] : [{ role, ...named, from, to }];
  });
