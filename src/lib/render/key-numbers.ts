import type { ClassScale } from '#lib/story/scale/color-scale.ts';
import type { Language } from '#lib/text/language.ts';

/** A unit that stands with its number and not above the list: a language says on which side, and how far off. */
const PERCENT = '%';

/** Of numbers that stand beside each other, decimals that all of them have where one has. */
const DECIMALS = 2;

/** What writes numbers, with a minus that is one. */
export interface Numbers {
  format(value: number): string;
  /** Of two that are not below zero. */
  formatRange(from: number, to: number): string;
}

/**
 * How numbers of a unit are written in a language.
 * @param beside numbers that stand beside each other, and have as many decimals
 */
export function numbersIn(lang: Language, unit: string | null, beside: readonly number[] = []): Numbers {
  const most = beside.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  const few =
    beside.length > 0 && most <= DECIMALS
      ? { minimumFractionDigits: most, maximumFractionDigits: most }
      : { maximumSignificantDigits: 6 };
  const numbers = new Intl.NumberFormat(lang, unit === PERCENT ? { ...few, style: 'unit', unit: 'percent' } : few);
  return {
    format: (value) => numbers.format(value).replace('-', '\u2212'),
    formatRange: (from, to) => numbers.formatRange(from, to)
  };
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** The unit as it stands behind a title; null where the numbers have it. */
export const titleUnit = (unit: string | null): string | null => (unit === PERCENT ? null : unit);

/** What each class is called: from where to where it goes, or its only number. */
export function classLabels(
  { limits, unit, single }: Pick<ClassScale, 'limits' | 'unit' | 'single'>,
  lang: Language
): string[] {
  const numbers = numbersIn(lang, unit);
  // Below zero a language may write one sign for both: “-12–3 %” would be read as up to 3. Of one scale all are written alike.
  const apart = limits.some((limit) => limit < 0);
  return limits.slice(1).map((to, i) => {
    const from = limits[i]!;
    if (single || from === to) return numbers.format(from);
    return apart ? `${numbers.format(from)} – ${numbers.format(to)}` : numbers.formatRange(from, to);
  });
}

/** Of circles in proportion: three numbers at most that are soon read, the largest first, none above the largest that is seen. */
export function sizesToShow(least: number, most: number): number[] {
  const largest = shortBelow(most);
  const found = [largest, shortBelow(largest / 4), shortBelow(largest / 16)].filter(
    (value, i, all) => value > 0 && value >= least * 0.9 && all.indexOf(value) === i
  );
  return found.length > 0 ? found : [most];
}

/** The greatest of 1, 2 and 5 with noughts that is not above a number. */
function shortBelow(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = [5, 2, 1].find((one) => one * power <= value * (1 + 1e-9)) ?? 1;
  return Number((digit * power).toPrecision(1));
}
