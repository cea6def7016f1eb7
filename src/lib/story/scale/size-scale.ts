/** The smallest radius that a circle has, CSS px: what is smaller is not found. */
export const SMALLEST = 2.5;
/** The largest radius that an editor may ask for, CSS px: a quarter of a phone's width across. */
export const LARGEST_RADIUS = 48;

/** Circles whose areas are in proportion to a number. */
export interface SizeScale {
  /** The property. */
  readonly by: string;
  readonly unit: string | null;
  /** Radius of the largest circle, CSS px. */
  readonly largest: number;
  /** The number that the largest circle stands for. */
  readonly most: number;
  /** The smallest number that there is. */
  readonly least: number;
  /** Up to this number all circles have the smallest size; null where none would be smaller. */
  readonly floor: number | null;
  /** How many features have no number. */
  readonly missing: number;
}

/** Radius of the circle of a number, CSS px to a tenth. */
export function radiusOf({ largest, most }: Pick<SizeScale, 'largest' | 'most'>, value: number): number {
  const radius = most === 0 ? SMALLEST : largest * Math.sqrt(value / most);
  return Math.round(10 * Math.max(SMALLEST, radius)) / 10;
}

/** @param values not negative, of all features that have one */
export function sizeScale(
  values: readonly number[],
  { by, unit, largest, missing }: Pick<SizeScale, 'by' | 'unit' | 'largest' | 'missing'>
): SizeScale {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  // The number whose area is the smallest that is drawn.
  const floor = most * (SMALLEST / largest) ** 2;
  return { by, unit, largest, most, least, floor: least < floor ? rounded(floor) : null, missing };
}

/** To two digits. */
const rounded = (value: number): number => Number(value.toPrecision(2));
