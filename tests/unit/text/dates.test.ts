import { expect, test } from 'vitest';
import { dateIn, dayIn } from '#lib/text/dates.ts';

test.each([
  ['2022-10-03', 'fr', '3 octobre 2022'],
  ['2020-12-01', 'fr', '1er décembre 2020'],
  ['2020-12-11', 'fr', '11 décembre 2020'],
  ['2022-10-03', 'en', 'October 3, 2022'],
  ['2022-10-03', 'he', '3 באוקטובר 2022'],
  ['2020-12-01', 'fr-CA', '1er décembre 2020'],
  ['2024-05-02', 'en-GB', '2 May 2024'],
  ['2024-05-02', 'en-US', 'May 2, 2024'],
  ['2024-05-02', 'de', '2. Mai 2024'],
  ['2024-01-02', 'de-AT', '2. Jänner 2024'],
  ['2024-05-02', 'es', '2 de mayo de 2024'],
  ['2024-05-02', 'ru', '2 мая 2024 г.'],
  ['2024-05-02', 'tr', '2 Mayıs 2024'],
  ['2024-05-02', 'az', '2 may 2024'],
  ['2024-05-02', 'hy', '02 մայիսի, 2024 թ.'],
  ['2024-05-02', 'ar', '2 مايو 2024'],
  ['2024-05-02', 'ar-EG', '٢ مايو ٢٠٢٤'],
  // Of our calendar everywhere: these have one of their own.
  ['2024-05-02', 'ar-SA', '٢ مايو ٢٠٢٤'],
  ['2024-05-02', 'th', '2 พฤษภาคม ค.ศ. 2024'],
  ['2024-05-02', 'fa', '۲ مهٔ ۲۰۲۴']
])('%s in %s is %s', (day, language, text) => {
  expect(dayIn(day, language)).toBe(text);
});

test.each([
  ['2023', 'fr', '2023'],
  ['2023-09', 'fr', 'septembre 2023'],
  ['2023-09-01', 'fr', '1er septembre 2023'],
  ['2023-09', 'en', 'September 2023'],
  ['2023-09', 'de', 'September 2023'],
  ['2023-09', 'es', 'septiembre de 2023'],
  ['2023-09', 'tr', 'Eylül 2023'],
  ['2023-09', 'he', 'ספטמבר 2023'],
  ['2023', 'ar-EG', '٢٠٢٣'],
  ['2023', 'th', '2023']
])('%s in %s is %s, and no more exact than that', (date, language, text) => {
  expect(dateIn(date, language)).toBe(text);
});
