import { unionOf } from '#lib/geo/bounds.ts';
import type { Names } from '#lib/text/language.ts';
import type { Period, Region, Source } from '#lib/atlas/region.ts';
import type { AllProvinceFacts } from './province-topology.ts';
import type { Province } from './province.ts';

/** What every province's card says. */
export interface ProvinceWords {
  readonly status: Names;
  readonly note: Names;
  readonly source: Source;
}

/** What a region made of provinces is, where that is more than a province. */
export interface Written {
  readonly kind: 'province' | 'disputed';
  readonly periods: readonly Period[];
}

/**
 * A province, or what is made of provinces, as a region. It is drawn on every day, and said from that of the edition that it is taken from.
 *
 * @param area the region of the atlas that is drawn so, where it has one without an edge
 */
export function provinceRegion(
  { id, of, unit, names, made }: Province,
  facts: AllProvinceFacts,
  words: ProvinceWords,
  written: Written | undefined,
  area: Region | undefined
): Region {
  const parts = made.map((part) => facts[part]!);
  const largest = parts.reduce((a, b) => (b.area > a.area ? b : a));
  const whole: Period = {
    id,
    from: words.source.date,
    to: null,
    shape: id,
    status: words.status,
    administeredBy: [of],
    relation: 'part',
    administration: null,
    claimedBy: [],
    precision: 'generalised',
    notes: [{ from: null, to: null, text: words.note }],
    sources: [words.source]
  };
  return {
    id,
    kind: written?.kind ?? 'province',
    names: area?.names ?? names,
    province: { of, unit },
    bounds: area?.bounds ?? unionOf(parts.map(({ bounds }) => bounds))!,
    label: area?.label ?? largest.label,
    capital: null,
    seats: [],
    ...(written ? {} : { tile: id }),
    periods: written?.periods ?? [whole]
  };
}
