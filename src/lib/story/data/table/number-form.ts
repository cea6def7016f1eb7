/** The mark before the decimals of a number. */
export type Decimal = '.' | ',';

/** A number as it is written: what it is with either decimal mark, null where it is none so. */
export interface Readings {
  readonly '.': number | null;
  readonly ',': number | null;
  readonly percent: boolean;
  /** A whole number that begins with a zero, as codes do, or that has more digits than a number keeps. */
  readonly code: boolean;
}

// A number, in brackets where it is less than nothing, as bookkeepers write it. Arabic percent signs, and the Turkish place of it.
const FORM =
  /^(?<open>\()?\s?(?<sign>[-\u2212\u2013+])?\s?(?<before>[%٪])?\s?(?<body>[\d.,' ]*\d)(?:[eE](?<exponent>[-\u2212\u2013+]?\d{1,3}))?\s?(?<after>[%٪])?\s?(?<close>\))?$/u;

/** Most numbers are plain. */
const PLAIN = /^-?(?:0|[1-9]\d{0,14})$/;

const DECIMALS = /^-?(?:0|[1-9]\d*)\.(\d+)$/;

/** Digits that a number keeps. */
const DIGITS = 15;

/**
 * Reads a number in the forms of newsrooms, of spreadsheets and of statistics offices; null where a text is none of them. Nothing is
 * read of a number in another form.
 */
export function readings(cell: string): Readings | null {
  if (PLAIN.test(cell)) {
    const value = Number(cell) + 0;
    return { '.': value, ',': value, percent: false, code: false };
  }
  const decimals = DECIMALS.exec(cell)?.[1]?.length;
  // Three may be thousands.
  if (decimals !== undefined && decimals !== 3)
    return { '.': Number(cell) + 0, ',': null, percent: false, code: false };
  if (!/\p{Nd}/u.test(cell)) return null;
  const form = FORM.exec(plain(cell))?.groups;
  if (!form) return null;
  const { open, sign, before, body = '', exponent, after, close } = form;
  if ((open === undefined) !== (close === undefined) || (open && sign) || (before && after)) return null;
  const negative = open !== undefined || (sign !== undefined && sign !== '+');
  const read = (decimal: Decimal): number | null => {
    const digits = digitsOf(body, decimal, exponent !== undefined);
    if (digits === null) return null;
    const power = exponent === undefined ? '' : `e${exponent.replace(/[\u2212\u2013]/, '-')}`;
    const value = Number(digits + power);
    return Number.isFinite(value) ? (negative && value !== 0 ? -value : value) : null;
  };
  const both = { '.': read('.'), ',': read(',') };
  if (both['.'] === null && both[','] === null) return null;
  const whole = /^\d+$/.test(body) && exponent === undefined;
  const code = whole && (/^0\d/.test(body) || body.length > DIGITS);
  return { ...both, percent: (before ?? after) !== undefined, code };
}

/** With the digits of ASCII, one kind of space, one of apostrophe. */
const plain = (cell: string): string =>
  cell
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, "'")
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\s\u2009\u202f\u00a0]/gu, ' ');

/** Groups of three, parted alike; and those of India, where the last alone is of three. */
const GROUPED = /^[1-9]\d{0,2}(?<mark>[., '])\d{3}(?:\k<mark>\d{3})*$/;
const INDIAN = /^[1-9]\d?(?:,\d\d)+,\d{3}$/;

/** The digits of a number with a point for its decimals, or null where it is none with that mark. */
function digitsOf(body: string, decimal: Decimal, scientific: boolean): string | null {
  const parts = body.split(decimal);
  const [whole = '', decimals] = parts;
  if (parts.length > 2 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const end = decimals === undefined ? '' : `.${decimals}`;
  if (/^\d+$/.test(whole) || (whole === '' && decimals !== undefined)) return whole + end;
  const grouped = !scientific && (GROUPED.test(whole) || (decimal === '.' && INDIAN.test(whole)));
  return grouped ? whole.replace(/\D/g, '') + end : null;
}
