import { describe, expect, test } from 'vitest';
import { hatchedIn, lastDrawn, periodAt, shapeOn, UNDATED_FROM } from '#lib/atlas/period.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const { regions, topology } = readAtlas();

const shapeAt = (id: string, day: string): string | null | undefined => periodAt(regions.get(id)!, day)?.shape;

describe('periodAt', () => {
  test.each([
    ['1923-07-06', undefined],
    ['1923-07-07', 'nkao-1923-1991'],
    ['1988-02-20', 'nkao-1923-1991'],
    ['1991-11-25', 'nkao-1923-1991'],
    ['1991-11-26', null],
    ['1993-06-01', null],
    ['1994-05-12', 'nk-1994-2020'],
    ['2020-09-26', 'nk-1994-2020'],
    ['2020-09-27', null],
    ['2020-10-10', null],
    ['2020-11-30', null],
    ['2020-12-01', 'nk-zone-2020-2022'],
    ['2022-08-25', 'nk-zone-2020-2022'],
    ['2022-08-26', 'nk-zone-2022-2023'],
    ['2022-10-03', 'nk-zone-2022-2023'],
    ['2023-09-19', 'nk-zone-2022-2023'],
    ['2023-09-20', null],
    ['2024-06-01', null]
  ])('on %s Nagorno-Karabakh is %s', (day, shape) => {
    expect(shapeAt('nagorno-karabakh', day)).toBe(shape);
  });

  test('where the front moved there is a period that says so, without a shape', () => {
    for (const day of ['1993-06-01', '2020-10-10']) {
      expect(periodAt(regions.get('nagorno-karabakh')!, day)?.status.en).toContain('front moving');
    }
  });

  test('where a line was drawn and is no more, and before it was, there is a period that says what it was', () => {
    const said = (id: string, day: string) => periodAt(regions.get(id)!, day);
    expect(said('nagorno-karabakh', '2023-09-24')).toMatchObject({ kind: 'part', administeredBy: ['AZ'] });
    expect(said('nagorno-karabakh', '2024-06-01')?.status.en).toContain('decree of its own authorities');
    expect(said('crimea', '2013-01-01')).toMatchObject({ kind: 'part', administeredBy: ['UA'] });
    expect(said('crimea', '1950-01-01')).toMatchObject({ kind: 'part', administeredBy: ['RU'] });
    expect(said('abkhazia', '1993-01-01')?.status.en).toContain('at war');
    expect(said('south-ossetia', '1992-01-01')?.notes[0]?.text.en).toContain('At war');
    expect(said('transnistria', '1992-05-01')?.status.en).toContain('at war');
    expect(said('abyei', '2008-01-01')?.status.en).toContain('Abyei Protocol');
    expect(said('abyei', '2010-01-01')?.status.en).toContain('award of 22 July 2009');
  });

  test.each([
    ['golan', '1967-06-09', null],
    ['golan', '2022-10-03', 'golan'],
    ['crimea', '2014-02-26', null],
    ['crimea', '2014-02-27', 'crimea'],
    ['crimea', '2014-03-18', 'crimea'],
    ['XK', '1998-01-01', 'XK'],
    ['east-jerusalem', '2022-10-03', null],
    ['donbas', '2014-08-01', null],
    ['donbas', '2021-06-01', 'donbas-2015-2022'],
    ['donbas', '2023-01-01', null],
    ['AZ', '2022-10-03', 'AZ'],
    ['TW', '2022-10-03', 'TW']
  ])('%s on %s is %s', (id, day, shape) => {
    expect(shapeAt(id, day)).toBe(shape);
  });

  test.each([
    ['gaza', '1990-01-01', ['IL'], ['PS']],
    ['gaza', '2000-01-01', ['IL', 'PS'], ['PS']],
    ['gaza', '2006-01-01', ['PS'], ['PS']],
    ['west-bank', '1960-01-01', ['JO'], []],
    ['west-bank', '1980-01-01', ['IL'], ['PS']],
    ['west-bank', '2022-10-03', ['IL', 'PS'], ['PS']],
    ['golan', '1975-01-01', ['IL'], ['SY']],
    ['golan', '2020-01-01', ['IL'], ['SY', 'IL', 'LB']],
    ['crimea', '2014-03-01', [], ['UA']],
    ['crimea', '2015-01-01', ['RU'], ['UA', 'RU']],
    ['EH', '1977-01-01', ['MA', 'MR'], ['MA', 'MR']],
    ['EH', '1985-01-01', ['MA'], ['MA']],
    ['kashmir', '1950-01-01', ['IN', 'PK'], ['IN', 'PK', 'CN']],
    ['kashmir', '2020-01-01', ['IN', 'PK', 'CN'], ['IN', 'PK', 'CN']],
    ['FK', '2020-01-01', ['GB'], ['GB', 'AR']],
    ['IO', '2020-01-01', ['GB'], ['GB', 'MU']]
  ])('%s on %s is administered by %j and claimed by %j', (id, day, administeredBy, claimedBy) => {
    expect(periodAt(regions.get(id)!, day)).toMatchObject({ administeredBy, claimedBy });
  });

  test.each([
    ['MK', '2018-06-01', 'former Yugoslav Republic of Macedonia'],
    ['MK', '2019-02-12', 'North Macedonia'],
    ['SZ', '2018-01-01', 'Member State'],
    ['PS', '2012-11-28', 'without being a State there'],
    ['PS', '2012-11-29', 'observer State'],
    ['XK', '2005-01-01', 'United Nations'],
    ['XK', '2010-01-01', 'Declared independence'],
    ['somaliland', '2024-01-01', 'no member of the United Nations'],
    ['somaliland', '2026-01-01', 'Israel']
  ])('%s on %s says “%s”', (id, day, said) => {
    expect(periodAt(regions.get(id)!, day)?.status.en).toContain(said);
  });

  test('South Sudan is a part of Sudan, then a country, and always there', () => {
    expect(periodAt(regions.get('SS')!, '2011-07-08')).toMatchObject({ shape: 'SS', administeredBy: ['SD'] });
    expect(periodAt(regions.get('SS')!, '2011-07-09')).toMatchObject({ shape: 'SS', administeredBy: ['SS'] });
  });

  test.each([UNDATED_FROM, '2022-10-03', '2030-01-01'])('on %s every tile of the land is drawn', (day) => {
    const tiles = topology.objects.countries.geometries.map(({ id }) => String(id));
    const missing = tiles.filter((id) => shapeOn(regions.get(id)!, day) !== id);
    expect(missing).toEqual([]);
  });

  test.each([
    ['1990-01-01', 'Province of Serbia'],
    ['2005-01-01', 'interim administration by the United Nations'],
    ['2022-10-03', 'Declared independence']
  ])('on %s Kosovo is: %s', (day, status) => {
    expect(periodAt(regions.get('XK')!, day)?.status.en).toContain(status);
  });
});

describe('hatchedIn', () => {
  test.each([
    // A tile of the land is seen as it is.
    ['XK', '1990-01-01', null],
    ['XK', '2000-01-01', 'XK'],
    ['EH', '1970-01-01', null],
    ['EH', '1980-01-01', 'EH'],
    // What lies over the countries is not seen without.
    ['nagorno-karabakh', '1980-01-01', 'nkao-1923-1991'],
    ['nagorno-karabakh', '2021-01-01', 'nk-zone-2020-2022'],
    ['nagorno-karabakh', '2024-01-01', null]
  ])('%s on %s is %s', (id, day, shape) => {
    const region = regions.get(id)!;
    expect(hatchedIn(region, periodAt(region, day)!)).toBe(shape);
  });
});

describe('lastDrawn', () => {
  test.each([
    ['nagorno-karabakh', '2026-01-01', '2023-09-19'],
    ['nagorno-karabakh', '2023-09-20', '2023-09-19'],
    ['nagorno-karabakh', '2023-09-19', null],
    // Its front was moving: it was something, of which no line can be drawn.
    ['nagorno-karabakh', '2020-10-10', null],
    ['nagorno-karabakh', '1900-01-01', null],
    ['golan', '2026-01-01', null],
    ['FR', '2026-01-01', null]
  ])('of %s on %s is %s', (id, day, last) => expect(lastDrawn(regions.get(id)!, day)).toBe(last));

  test('is a day on which there is a shape, for each region that is no more', () => {
    const ended = [...regions.values()].filter((region) => lastDrawn(region, '2026-01-01') !== null);
    expect(ended.length).toBeGreaterThan(0);
    for (const region of ended) expect(periodAt(region, lastDrawn(region, '2026-01-01')!)?.shape).toBeTruthy();
  });
});
