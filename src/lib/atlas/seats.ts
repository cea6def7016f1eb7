import type { Day, Region, SeatRole } from './region.ts';

/** A capital or seat as a card says it. */
export interface DossierSeat {
  readonly role: SeatRole;
  /** Of the town, on the card of a country; of the country, on that of the town. */
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Those that hold on a day. */
export const seatsAt = (seats: readonly DossierSeat[], day: Day): readonly DossierSeat[] =>
  seats.filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to));

/** Those of a region, each with a name that is made of its town. */
export const seatsNamed = ({ seats }: Region, nameOf: (place: string) => string | undefined): DossierSeat[] =>
  seats.flatMap(({ place, role, from, to }) => {
    const name = nameOf(place);
    return name === undefined ? [] : [{ role, name, from, to }];
  });
