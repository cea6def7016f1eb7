import { describe, quote, type At } from './located.ts';
import { text, type Reader } from './narrow.ts';
import { FIRST_DAY } from '#lib/atlas/period.ts';
import type { Day, RoughDay } from '#lib/atlas/region.ts';
import { daysOf } from '#lib/story/scale/days.ts';
import type { Language } from '#lib/text/language.ts';
import { languageHint, languageTag } from './language-tag.ts';

/** A day that borders are drawn as of. */
export const borderDay: Reader<At<Day>> = (located, field, report) => {
  const written = day(located, field, report);
  if (written && written.value < FIRST_DAY) {
    const message = `The atlas begins on ${FIRST_DAY}: on ${written.value} the map shows countries as they are today.`;
    const hint = 'Say so in the text, or choose a later day.';
    report('date-before-atlas', written.offset, message, hint);
  }
  return written;
};

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day: Reader<At<Day>> = (located, field, report) => {
  if (located.kind === 'scalar' && typeof located.value !== 'string') {
    const hint = 'Write year, month and day in digits: 2022-10-03.';
    report('date-invalid', located.offset, `“${field}” takes a day, and this is ${describe(located)}.`, hint);
    return null;
  }
  const written = text(located, field, report);
  if (written === null) return null;
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written.value) ?? [];
  if (year === undefined || month === undefined || date === undefined) {
    const hint = 'Write year, month and day in digits: 2022-10-03.';
    report('date-invalid', written.offset, `“${field}” takes a day, and this is ${quote(written.value)}.`, hint);
    return null;
  }
  const exists = new Date(0);
  exists.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  if (exists.getUTCMonth() === Number(month) - 1 && exists.getUTCDate() === Number(date)) return written;
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  const hint =
    Number(month) >= 1 && Number(month) <= 12
      ? `That month has ${last} days.`
      : 'Months run from 01 to 12, and stand before the day.';
  report('date-invalid', written.offset, `There is no day ${quote(written.value)}.`, hint);
  return null;
};

/** A calendar day, or a month or a year where no more is known: `2022-10-03`, `2022-10`, `2022`. */
export const roughDay: Reader<At<RoughDay>> = (located, field, report) => {
  if (located.kind === 'scalar') {
    const written = String(located.value).trim();
    const isYear = typeof located.value === 'number' && Number.isInteger(located.value);
    if ((isYear || typeof located.value === 'string') && /^\d{4}(?:-\d\d)?$/.test(written)) {
      if (daysOf(written)) return { value: written, offset: located.offset };
      const hint = 'Months run from 01 to 12, and stand after the year.';
      report('date-invalid', located.offset, `There is no month ${quote(written)}.`, hint);
      return null;
    }
  }
  return day(located, field, report);
};

/** A language tag, in the case that it is written in. */
export const language: Reader<At<Language>> = (located, field, report) => {
  const written = text(located, field, report);
  if (written === null) return null;
  const tag = languageTag(written.value);
  if (tag !== undefined) return { ...written, value: tag };
  const hint = languageHint(written.value);
  report('lang-unknown', written.offset, `${quote(written.value)} is not the tag of a language.`, hint);
  return null;
};

/** Whether text is a complete address of the web. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

export const webAddress: Reader<At<string>> = (located, field, report) => {
  const address = text(located, field, report);
  if (address === null || isWebAddress(address.value)) return address;
  report('url-invalid', address.offset, `${quote(address.value)} is not a web address.`, addressHint(address.value));
  return null;
};

const HOST = /^[\w-]+(?:\.[\w-]+)*\.(?!html?\b|md\b|pdf\b|php\b|jpe?g\b|png\b)[a-z]{2,}(?:\/|$)/i;

export const addressHint = (address: string): string =>
  HOST.test(address) ? `Write it whole: “https://${address}”.` : 'Write it whole, from https:// on.';
