import type { Atlas } from '../atlas.ts';
import type { Dossier } from '../dossier.ts';
import { overlap, type Span } from '../period.ts';
import type { Day, Region } from '../region.ts';

/** Days on which land of some regions was tiled otherwise than before, around some days: of each the last before it and the next after it. */
export function limitsOf(regions: readonly Region[], days: readonly Day[], { made }: Pick<Atlas, 'made'>): Day[] {
  const changes = regions.flatMap(({ periods }) =>
    periods.flatMap(({ from, to, shape, within, names }) =>
      within !== undefined || names !== undefined || made.has(shape ?? '') ? [from, to] : []
    )
  );
  const all = [...new Set(changes.filter((day) => day !== null))].sort();
  return [
    ...new Set(days.flatMap((day) => [all.findLast((change) => change <= day), all.find((change) => change > day)]))
  ]
    .filter((day) => day !== undefined)
    .sort();
}

/** The days around one on which the land was tiled alike, by those limits. */
export const spanAround = (limits: readonly Day[], day: Day): Span => ({
  from: limits.findLast((limit) => limit <= day) ?? null,
  to: limits.find((limit) => limit > day) ?? null
});

/** What a card of what tiles the land says on the days that a reader can choose; of what is disputed all. */
export function between(dossier: Dossier, limits: readonly Day[], days: readonly Day[]): Dossier {
  if (dossier.kind === 'disputed' || limits.length === 0) return dossier;
  const spans = [...new Set(days)].map((day) => spanAround(limits, day));
  const kept = <S extends Span>(all: readonly S[]): S[] =>
    all.filter((one) => spans.some((span) => overlap(one, span).length > 0));
  return {
    ...dossier,
    periods: kept(dossier.periods),
    countries: kept(dossier.countries),
    seats: kept(dossier.seats)
  };
}
