import { describe, expect, it } from 'vitest';
import { changesOf, dossierOf } from '#lib/atlas/dossier.ts';
import { periodAt } from '#lib/atlas/period.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const atlas = readAtlas();
const dossier = (id: string, lang: string, capitals: readonly string[] = []) => {
  const found = dossierOf(id, atlas, lang, capitals);
  if (!found) throw new Error(`the atlas has no ${id}`);
  return found;
};

describe('the dossier of a country', () => {
  const azerbaijan = dossier('AZ', 'fr', ['IL', 'AZ']);

  it('names it in the story’s language and in its own', () => {
    expect(azerbaijan.name).toBe('Azerbaïdjan');
    expect(azerbaijan.otherNames).toEqual([{ text: 'Azərbaycan', lang: 'az' }]);
    expect(azerbaijan.seats).toEqual([{ role: 'capital', name: 'Bakou', from: null, to: null }]);
  });

  it('has its five neighbours, by their shared borders', () => {
    expect(azerbaijan.neighbours.toSorted()).toEqual(['Arménie', 'Géorgie', 'Iran', 'Russie', 'Turquie']);
  });

  it('says how far its capital is from the story’s others', () => {
    // Karney's geodesic between the two cities' centres is 1 627 km.
    const [only, ...others] = azerbaijan.distances;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ from: 'Bakou', to: 'Jérusalem' });
    expect(Math.abs((only?.km ?? 0) - 1627)).toBeLessThan(15);
  });

  it('has the area of its shape, within 3 % of the published 86 600 km²', () => {
    const area = azerbaijan.periods.at(-1)?.area?.km2 ?? 0;
    expect(Math.abs(area / 86_600 - 1)).toBeLessThan(0.03);
  });
});

describe('the dossier of a disputed region', () => {
  const karabakh = dossier('nagorno-karabakh', 'fr');

  it('gives the names of both peoples', () => {
    expect(karabakh.otherNames.map(({ lang }) => lang)).toEqual(['az', 'hy']);
  });

  it.each([
    ['1990-01-01', 'nkao-1923-1991'],
    ['2020-09-26', 'nk-1994-2020'],
    ['2020-10-15', null],
    ['2022-10-03', 'nk-zone-2022-2023']
  ])('on %s has the shape %s', (day, shape) => expect(periodAt(karabakh, day)?.shape).toBe(shape));

  it('has no shape after 20 September 2023, and says what it is', () => {
    expect(periodAt(karabakh, '2023-09-20')).toMatchObject({ shape: null, kind: 'part' });
  });

  it('says on 3 October 2022 who holds it, who claims it and who says so', () => {
    const period = periodAt(karabakh, '2022-10-03');
    expect(period?.claimedBy).toEqual(['Azerbaïdjan']);
    expect(period?.administeredBy.map(({ text }) => text).join()).toMatch(/Artsakh/);
    expect(period?.precision).toBe('approximate');
    expect(period?.area).toBeNull();
    expect(period?.sources.length).toBeGreaterThan(0);
  });

  it('lists the days on which it changed, in order', () => {
    const days = changesOf([karabakh]);
    expect(days).toContain('2020-09-27');
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('a dossier in a language that the statuses lack', () => {
  const said = periodAt(dossier('nagorno-karabakh', 'he'), '2022-10-03')?.status;
  it('says in which language they are then', () => {
    const region = atlas.regions.get('nagorno-karabakh');
    const lang = region && periodAt(region, '2022-10-03')?.status['he'] === undefined ? 'en' : 'he';
    expect(said?.lang).toBe(lang);
  });
});

describe('every dossier', () => {
  const all = [...atlas.regions.keys()].map((id) => dossier(id, 'en'));

  it('links nothing but http(s)', () => {
    const urls = all.flatMap(({ periods }) => periods.flatMap(({ sources }) => sources.map(({ url }) => url)));
    expect(urls.length).toBeGreaterThan(200);
    expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
  });

  it('of a disputed region has a source in each period', () => {
    const without = all.flatMap(({ id, kind, periods }) =>
      kind === 'disputed'
        ? periods.filter(({ sources }) => sources.length === 0).map((period) => `${id} ${period.id}`)
        : []
    );
    expect(without).toEqual([]);
  });
});

describe('a place', () => {
  it('is in its country', () => {
    expect(dossier('baku', 'fr')).toMatchObject({
      kind: 'capital',
      name: 'Bakou',
      countries: expect.arrayContaining([expect.objectContaining({ name: 'Azerbaïdjan', to: null })]),
      periods: []
    });
  });
  it('has both names where two peoples name it', () => {
    expect(dossier('stepanakert', 'de').otherNames.map(({ lang }) => lang)).toEqual(['az', 'hy']);
  });
});

it('nothing of that name has no dossier', () => expect(dossierOf('atlantis', atlas, 'en')).toBeUndefined());
