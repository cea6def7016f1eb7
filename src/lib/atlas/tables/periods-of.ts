import { UNDATED_FROM, type Span } from '../period.ts';
import type { Period, Source } from '../region.ts';
import { namedSources } from './named-sources.ts';
import type { CountryRow, StatusRow } from './schemas.ts';

/** The status of a member of the United Nations, which holds on the days of its membership. */
export const MEMBER = 'un-member';

/**
 * What a country or territory without a file of its own was, oldest first: its status on the days that `member` or `since` say, and on
 * others what `was` says. A status whose first day nobody gives is said from the day that the countries are true of.
 */
export function periodsOf(
  id: string,
  row: CountryRow,
  statuses: Readonly<Record<string, StatusRow>>,
  named: Readonly<Record<string, Source>>
): Period[] {
  const said = (key: string, { from, to }: Span): Period => {
    const { status, relation, sources, kind } = statuses[key]!;
    return {
      id: to === null ? id : `${id}-${(from ?? '').slice(0, 4)}-${to.slice(0, 4)}`,
      from,
      to,
      shape: id,
      ...(kind && { kind }),
      status,
      administeredBy: kind ? [] : [row.of ?? id],
      relation,
      administration: null,
      claimedBy: row.claimedBy,
      precision: 'generalised',
      notes: row.note,
      sources: namedSources([...sources, ...(row.sources ?? [])], named)
    };
  };
  const since = row.since === undefined ? statuses[row.status]!.since : row.since;
  const spans = row.member ?? [{ from: since === undefined ? UNDATED_FROM : since, to: null }];
  const periods = [
    ...row.was.map(({ status, ...span }) => said(status, span)),
    ...spans.map((span) => said(row.status, span))
  ];
  return periods.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
