import { beforeAll, describe, expect, it } from 'vitest';
import { isFormer } from '#lib/atlas/history/tiling.ts';
import { resolve } from '#lib/atlas/resolve.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

const resolveIn = (language: string, name: string, kind?: 'region' | 'place') =>
  resolve(readGazetteer(language, readAtlas()), name, kind);

// The atlas and ten gazetteers are read once, which takes a busy machine longer than one test may.
beforeAll(() => {
  for (const language of ATLAS_LANGUAGES) readGazetteer(language, readAtlas());
}, 60_000);

describe('found', () => {
  it.each([
    ['fr', 'Azerbaïdjan', 'AZ'],
    ['fr', 'AZERBAIDJAN', 'AZ'],
    ['fr', 'l’Azerbaïdjan', 'AZ'],
    ['fr', 'AZ', 'AZ'],
    ['fr', 'nagorno-karabakh', 'nagorno-karabakh'],
    ['fr', 'Haut-Karabakh', 'nagorno-karabakh'],
    ['fr', 'haut karabagh', 'nagorno-karabakh'],
    ['fr', 'Artsakh', 'nagorno-karabakh'],
    ['fr', 'Nagorny-Karabakh', 'nagorno-karabakh'],
    ['fr', 'Proche-Orient', 'middle-east'],
    ['fr', 'Bakou', 'baku'],
    ['fr', 'Jérusalem', 'jerusalem'],
    ['fr', 'Paris', 'paris'],
    ['fr', 'Géorgie', 'GE'],
    ['fr', 'Cisjordanie', 'west-bank'],
    ['fr', 'Türkiye', 'TR'],
    ['fr', 'Stepanakert', 'stepanakert'],
    ['fr', 'Khankendi', 'stepanakert'],
    ['fr', 'Singapour', 'SG'],
    ['fr', 'Le Caire', 'cairo'],
    ['en', 'Turkey', 'TR'],
    ['en', 'Türkiye', 'TR'],
    ['en', 'the Netherlands', 'NL'],
    ['en', 'UK', 'GB'],
    ['en', 'Nagorno-Karabakh', 'nagorno-karabakh'],
    ['en', 'Khankendi', 'stepanakert'],
    ['he', 'אזרבייג׳ן', 'AZ'],
    ['he', "אזרבייג'ן", 'AZ'],
    ['he', 'ארה"ב', 'US'],
    ['ar', 'اذربيجان', 'AZ'],
    ['az', 'Dağlıq Qarabağ', 'nagorno-karabakh'],
    ['hy', 'Արցախ', 'nagorno-karabakh'],
    ['ru', 'Нагорный Карабах', 'nagorno-karabakh'],
    ['tr', 'Dağlık Karabağ', 'nagorno-karabakh'],
    ['de', 'Bergkarabach', 'nagorno-karabakh'],
    ['de', 'die Türkei', 'TR'],
    ['es', 'los Países Bajos', 'NL'],
    ['es', 'Alto Karabaj', 'nagorno-karabakh'],
    ['sv', 'Armenia', 'AM']
  ])('%s: %s', (language, name, id) =>
    expect(resolveIn(language, name)).toMatchObject({ kind: 'found', entry: { id } })
  );

  it('each region and place by its id, and each country by its name in each language', () => {
    const atlas = readAtlas();
    const today = [...atlas.regions.values()].filter((region) => !isFormer(region));
    for (const id of [...today.map(({ id }) => id), ...atlas.places.keys()]) {
      expect(resolveIn('fr', id), id).toMatchObject({ kind: 'found', entry: { id } });
    }
    for (const language of ATLAS_LANGUAGES) {
      for (const { id, kind, names } of today) {
        if (kind !== 'country') continue;
        const resolution = resolveIn(language, names[language] ?? names.en, 'region');
        expect(resolution, `${language} ${names[language]}`).toMatchObject({ kind: 'found', entry: { id } });
      }
    }
  });
});

describe('ambiguous', () => {
  it.each([
    ['fr', 'Congo', ['CD', 'CG']],
    ['fr', 'Luxembourg', ['LU', 'luxembourg']],
    ['fr', 'Djibouti', ['DJ', 'djibouti']],
    ['fr', 'Armenia', ['AM', 'armenia']]
  ])('%s: %s', (language, name, ids) => {
    const resolution = resolveIn(language, name);
    expect(resolution.kind === 'ambiguous' && resolution.candidates.map(({ id }) => id)).toEqual(ids);
  });

  it('is settled by what a field takes', () => {
    expect(resolveIn('fr', 'Luxembourg', 'region')).toMatchObject({ kind: 'found', entry: { id: 'LU' } });
    expect(resolveIn('fr', 'Luxembourg', 'place')).toMatchObject({ kind: 'found', entry: { id: 'luxembourg' } });
    expect(resolveIn('fr', 'Bakou', 'region')).toMatchObject({ kind: 'found', entry: { id: 'baku' } });
  });
});

describe('unknown, with the nearest names', () => {
  it.each([
    ['fr', 'Azerbaidjant', 'Azerbaïdjan'],
    ['fr', 'Azerbaijan', 'Azerbaïdjan'],
    ['fr', 'Haut-Karabah', 'Haut-Karabakh'],
    ['en', 'Isreal', 'Israel'],
    ['en', 'Azerbaidjan', 'Azerbaijan'],
    ['ru', 'Азербаджан', 'Азербайджан']
  ])('%s: %s', (language, name, near) => {
    const resolution = resolveIn(language, name);
    expect(resolution.kind === 'unknown' && resolution.near.slice(0, 2).map(({ entry }) => entry.name)).toContain(near);
    expect(resolution.kind === 'unknown' && resolution.near.length).toBeLessThanOrEqual(20);
  });

  it('none for what is like nothing', () => {
    expect(resolveIn('fr', 'Xyzzyqwerty')).toEqual({ kind: 'unknown', near: [] });
    expect(resolveIn('fr', '  ')).toEqual({ kind: 'unknown', near: [] });
  });
});
