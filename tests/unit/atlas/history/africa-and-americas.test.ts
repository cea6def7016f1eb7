import { expect, test } from 'vitest';
import { tilingOn } from '#lib/atlas/history/tiling.ts';
import { periodAt } from '#lib/atlas/period.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const { regions, made } = readAtlas();

/** The region whose land of a day a tile or a province was; undefined of a province that nobody tells apart on it. */
function holderOf(unit: string, day: string): string | undefined {
  const shape = tilingOn({ regions, made }, day).get(unit) ?? unit;
  return [...regions.values()].find((region) => {
    const period = periodAt(region, day);
    return period?.shape === shape && period.within === undefined;
  })?.id;
}

test.each([
  ['SN', '1960-06-19', 'SN'],
  ['SN', '1960-06-20', 'mali-federation'],
  ['ML', '1960-08-20', 'ML'],
  ['CM-NW', '1961-09-30', 'british-cameroons'],
  ['CM-NW', '1961-10-01', undefined],
  ['RW', '1962-06-30', 'ruanda-urundi'],
  ['RW', '1962-07-01', 'RW'],
  ['ZM', '1953-09-03', 'rhodesia-and-nyasaland'],
  ['ZM', '1964-01-01', 'ZM'],
  ['TZ-06', '1964-04-25', 'zanzibar-until-1964'],
  ['TZ-06', '1964-04-26', undefined],
  ['ER', '1952-09-14', 'ER'],
  ['ER', '1952-09-15', 'ET'],
  ['ER', '1993-05-24', 'ER'],
  ['SS', '2011-07-08', 'SD'],
  ['SS', '2011-07-09', 'SS'],
  ['YT', '1975-07-05', 'KM'],
  ['YT', '1975-07-06', 'YT'],
  ['IO', '1965-11-07', 'MU'],
  ['IO', '1965-11-08', 'IO'],
  ['CA-NL', '1949-03-30', 'newfoundland'],
  ['CA-NL', '1949-03-31', undefined],
  ['JM', '1962-05-30', 'west-indies-federation'],
  ['JM', '1962-05-31', 'JM'],
  ['AI', '1980-12-18', 'KN'],
  ['AI', '1980-12-19', 'AI'],
  ['AW', '1985-12-31', 'netherlands-antilles'],
  ['AW', '1986-01-01', 'AW'],
  ['NL-BQ1', '2010-10-09', 'netherlands-antilles'],
  ['NL-BQ1', '2010-10-10', undefined]
])('%s on %s is land of %s', (unit, day, holder) => {
  expect(holderOf(unit, day)).toBe(holder);
});

test.each([
  ['BF', '1984-08-03', 'Upper Volta', 'ouagadougou'],
  ['BF', '1984-08-04', null, 'ouagadougou'],
  ['CD', '1997-05-16', 'Zaire', 'kinshasa'],
  ['CD', '1997-05-17', null, 'kinshasa'],
  ['ZW', '1978-01-01', 'Rhodesia', 'harare'],
  ['TZ', '1962-01-01', 'Tanganyika', 'dar-es-salaam'],
  ['NG', '1991-12-11', null, 'lagos'],
  ['NG', '1991-12-12', null, 'abuja'],
  ['CI', '1983-03-20', null, 'abidjan'],
  ['MW', '1974-12-31', null, 'zomba'],
  ['BR', '1960-04-20', null, 'rio-de-janeiro'],
  ['BR', '1960-04-21', null, 'brasilia'],
  ['BZ', '1970-08-02', 'British Honduras', 'belize-city'],
  ['SZ', '2018-04-18', 'Swaziland', 'mbabane']
])('%s on %s is called %s, its capital is %s', (id, day, name, capital) => {
  const { periods, seats } = regions.get(id)!;
  expect(periodAt({ periods }, day)?.names?.en ?? null).toBe(name);
  const seat = seats.find(({ role, from, to }) => {
    return role === 'capital' && (from ?? '') <= day && (to === null || day < to);
  });
  expect(seat?.place).toBe(capital);
});

test('every name of another day is there in ten languages', () => {
  const languages = ['en', 'fr', 'he', 'ar', 'az', 'hy', 'ru', 'tr', 'de', 'es'].sort();
  for (const { id, periods } of regions.values())
    for (const { names } of periods) if (names) expect(Object.keys(names).sort(), id).toEqual(languages);
});
