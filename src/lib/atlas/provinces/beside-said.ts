import type { Beside, Region, RegionId } from '#lib/atlas/region.ts';
import { nameIn, type Language } from '#lib/text/language.ts';

/** What lies beside a province by name, its own state's first, others with their state: "Tavush (Armenia)". */
export function besideSaid(
  { of: own, beside = [] }: NonNullable<Region['province']>,
  lang: Language,
  nameOf: (id: RegionId) => string | undefined
): string[] {
  const collator = new Intl.Collator(lang);
  const named = (some: readonly Beside[], withState: boolean): string[] =>
    some
      .map(({ of, names }) => {
        const state = withState && of !== undefined && nameOf(of);
        return state ? `${nameIn(names, lang)} (${state})` : nameIn(names, lang);
      })
      .sort(collator.compare);
  const isOwn = ({ of }: Beside): boolean => of === own;
  return [
    ...named(beside.filter(isOwn), false),
    ...named(
      beside.filter((one) => !isOwn(one)),
      true
    )
  ];
}
