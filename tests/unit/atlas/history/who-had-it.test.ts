import { expect, test } from 'vitest';
import { tilingOn } from '#lib/atlas/history/tiling.ts';
import { periodAt } from '#lib/atlas/period.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const atlas = readAtlas();

/** The region that a country of today or a province was land of on a day. */
function holderOf(unit: string, day: string): string | undefined {
  const shape = tilingOn(atlas, day).get(unit) ?? unit;
  return [...atlas.regions.values()].find((region) => {
    const period = periodAt(region, day);
    return period?.shape === shape && period.within === undefined;
  })?.id;
}

test.each([
  // Unions, on their last day and the next.
  ['EE', '1991-09-05', 'soviet-union'],
  ['EE', '1991-09-06', 'EE'],
  ['RU', '1991-12-25', 'soviet-union'],
  ['RU', '1991-12-26', 'RU'],
  ['MK', '1991-09-16', 'yugoslavia'],
  ['MK', '1991-09-17', 'MK'],
  ['HR', '1991-10-07', 'yugoslavia'],
  ['HR', '1991-10-08', 'HR'],
  ['BA', '1992-03-02', 'yugoslavia'],
  ['XK', '1992-04-27', 'serbia-and-montenegro'],
  ['XK', '1999-06-10', 'XK'],
  ['ME', '2006-06-02', 'serbia-and-montenegro'],
  ['ME', '2006-06-03', 'ME'],
  ['SK', '1992-12-31', 'czechoslovakia'],
  ['SK', '1993-01-01', 'SK'],
  ['EG', '1961-09-27', 'united-arab-republic'],
  ['SY', '1961-09-28', 'SY'],
  ['SG', '1964-01-01', 'MY'],
  ['SG', '1965-08-09', 'SG'],
  ['TV', '1975-09-30', 'gilbert-and-ellice-islands'],
  ['PW', '1994-09-30', 'pacific-islands-trust-territory'],
  ['MH', '1986-10-21', 'MH'],
  // What is parted today otherwise than then.
  ['DE-SN', '1949-05-22', 'DE'],
  ['DE-SN', '1949-10-07', 'east-germany'],
  ['DE-SN', '1990-10-02', 'east-germany'],
  ['DE-SN', '1990-10-03', 'DE'],
  ['DE-BE', '1961-08-13', 'west-and-east-berlin'],
  ['DE-SL', '1956-12-31', 'saar'],
  ['DE-SL', '1957-01-01', 'DE'],
  ['BD', '1947-08-14', 'IN'],
  ['BD', '1947-08-15', 'PK'],
  ['BD', '1971-12-16', 'BD'],
  ['PK', '1947-08-14', 'IN'],
  ['IN-PY', '1954-10-31', 'french-india'],
  ['IN-GA', '1961-12-18', 'portuguese-india'],
  ['IN-GA', '1961-12-19', 'IN'],
  ['IN-SK', '1975-05-15', 'sikkim'],
  ['KP', '1948-08-14', 'korea'],
  ['JP-47', '1972-05-14', 'ryukyu-islands'],
  ['JP-47', '1972-05-15', 'JP'],
  ['VN-24', '1960-01-01', 'VN'],
  ['VN-25', '1960-01-01', 'south-vietnam'],
  ['VN-SG', '1976-07-01', 'south-vietnam'],
  ['VN-SG', '1976-07-02', 'VN'],
  ['MY-13', '1963-09-15', 'sarawak'],
  ['MY-13', '1963-09-16', 'MY'],
  ['ID-PA', '1949-12-26', 'ID'],
  ['ID-PA', '1962-12-31', 'west-new-guinea'],
  ['ID-PA', '1963-05-01', 'ID'],
  ['YE-AD', '1967-11-29', 'south-yemen'],
  ['YE-SN', '1967-11-29', 'YE'],
  ['YE-AD', '1990-05-22', 'YE'],
  ['IL', '1948-05-14', 'palestine-mandate'],
  ['PS', '1948-05-15', 'PS'],
  ['australia-christmas-island', '1958-09-30', 'SG'],
  ['akrotiri-dhekelia', '1960-08-15', 'CY']
])('%s on %s is land of %s', (unit, day, holder) => {
  const province = /^[A-Z]{2}-|^australia-/.test(unit);
  const country = unit.startsWith('australia-') ? 'AU' : unit.slice(0, 2);
  // What nobody tells apart on a day is its country's.
  const held = province && !tilingOn(atlas, day).has(unit) ? holderOf(country, day) : holderOf(unit, day);
  expect(held).toBe(holder);
});

test.each([
  ['DE', '1980-01-01', 'West Germany', 'bonn'],
  ['east-germany', '1980-01-01', null, null],
  ['MM', '1980-01-01', 'Burma', 'yangon'],
  ['LK', '1960-01-01', 'Ceylon', 'colombo'],
  ['KZ', '1995-01-01', null, 'almaty'],
  ['PH', '1970-01-01', null, 'quezon-city'],
  ['PK', '1950-01-01', null, 'karachi'],
  ['CN', '1948-01-01', null, 'nanjing'],
  ['KH', '1980-01-01', 'Kampuchea', 'phnom-penh'],
  ['EG', '1965-01-01', 'United Arab Republic', 'cairo'],
  ['MK', '2000-01-01', 'Macedonia', 'skopje'],
  ['WS', '1990-01-01', 'Western Samoa', 'apia'],
  ['TH', '1947-01-01', 'Siam', 'bangkok']
])('%s on %s is called %s, its capital is %s', (id, day, name, capital) => {
  const region = atlas.regions.get(id)!;
  expect(periodAt(region, day)?.names?.en ?? null).toBe(name);
  const seat = region.seats.find(
    ({ role, from, to }) => role === 'capital' && (from ?? '') <= day && (to === null || day < to)
  );
  expect(seat?.place ?? null).toBe(capital);
});
