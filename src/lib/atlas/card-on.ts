import type { Dossier } from './dossier.ts';
import { FIRST_DAY, holdsOn, periodAt, shapeOn, UNDATED_FROM } from './period.ts';
import type { Day, Said, Source } from './region.ts';
import type { DossierNote, DossierPeriod } from './said.ts';
import { seatsAt } from './seats.ts';

/** What a card says of a region or place on a day: nothing that is not known to hold on it. */
export interface CardOn extends Pick<Dossier, 'seats' | 'population' | 'neighbours'> {
  /** What it was called on the day. */
  readonly name: Said;
  /** What it was on the day; `region` where nobody says. */
  readonly kind: Dossier['kind'] | 'part' | 'region';
  /** What a place or a province lies in. */
  readonly country: string | null;
  /** Null where the atlas says nothing of the day, and for what has no periods. */
  readonly period: DossierPeriod | null;
  /** Whether the atlas has it on other days, or a town on those of the countries, and nothing of this one. */
  readonly unsaid: boolean;
  readonly notes: readonly DossierNote[];
  /** A published one is of the country as it is. */
  readonly area: DossierPeriod['area'];
  /** Names of the disputed regions that a place lies in. */
  readonly disputed: readonly string[];
  readonly rows: NonNullable<Dossier['rows']>;
  readonly sources: readonly Source[];
  /** Id of the shape that is drawn of it. */
  readonly shape: string | null;
}

/** What a card says on a day. What the atlas has without a day is said from `UNDATED_FROM` on, and not of a day before. */
export function cardOn(dossier: Dossier, day: Day): CardOn {
  const { periods, disputed = [], rows = [] } = dossier;
  const period = periodAt(dossier, day);
  const isSaid = periods.length === 0 || period !== null;
  const undated = day >= UNDATED_FROM;
  // A note without days of its own has those of its period.
  const noted = period?.notes.filter(({ from = day, to }) => from <= day && (to === undefined || day < to)) ?? [];
  const caveat = undated ? dossier.caveat : undefined;
  return {
    name: period?.name ?? { text: dossier.name, lang: dossier.nameLang ?? '' },
    kind: kindOn(dossier, day),
    period,
    unsaid: isTown(dossier) ? day < FIRST_DAY : periods.length > 0 && period === null,
    notes: caveat ? [...noted, caveat.note] : noted,
    area: undated || period?.area?.source === undefined ? (period?.area ?? null) : null,
    seats: isSaid ? seatsAt(dossier.seats, day) : [],
    country: dossier.countries.find((one) => holdsOn(one, day))?.name ?? null,
    population: undated ? dossier.population : null,
    neighbours: isSaid && day >= (dossier.neighboursFrom ?? FIRST_DAY) ? dossier.neighbours : [],
    disputed: disputed.filter((one) => holdsOn(one, day)).map(({ name }) => name),
    rows: rows.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to)),
    sources: period?.sources ?? caveat?.sources ?? [],
    shape: shapeOn(dossier, day)
  };
}

const isTown = ({ kind }: Dossier): boolean => kind === 'town' || kind === 'capital';

/** What a region or place was on a day, as far as the atlas says. */
export function kindOn(dossier: Pick<Dossier, 'kind' | 'periods' | 'seats'>, day: Day): CardOn['kind'] {
  const { kind, periods, seats } = dossier;
  const isCapital = seatsAt(seats, day).some(({ role }) => role === 'capital');
  if (kind === 'capital') return isCapital ? kind : 'town';
  if (periods.length === 0) return kind;
  const period = periodAt(dossier, day);
  return period === null ? 'region' : (period.kind ?? kind);
}
