import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { dossierOf } from '#lib/atlas/dossier.ts';
import { cardOn } from '#lib/atlas/card-on.ts';
import { areaOf } from '#lib/geo/area.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import { validateStory } from '#lib/story/check/validate.ts';
import type { Story } from '#lib/story/story.ts';
import { brief, folderOf, FRONT_MATTER, known, scene, validate } from './known.ts';

const read = (files: Parameters<typeof validate>[0]): Story => {
  const { stories, issues } = validate(files);
  expect(issues.map(brief)).toEqual([]);
  return stories[0]!;
};
const shown = ({ provinces }: Story): string[] => provinces?.regions.map(({ id }) => id) ?? [];
const dossierIn = (story: Story, id: string) => dossierOf(id, atlasOf(story, known.atlas), story.lang)!;

describe('a province in a story', () => {
  it('is viewed and highlighted by its id, its name, and its name with what it is', () => {
    const story = read(
      FRONT_MATTER + scene('view: [UA-65]\nhighlight: [Bavière, État de Californie, oblast de Kherson]')
    );
    const [{ scene: first }] = story.steps as [Story['steps'][number]];
    expect(first.highlight).toEqual(['DE-BY', 'US-CA', 'UA-65']);
    expect(first.framed).toEqual(['UA-65']);
    expect(shown(story).toSorted()).toEqual(['DE-BY', 'UA-65', 'US-CA']);
    expect(first.view).toMatchObject({ kind: 'bounds' });
  });

  it('is drawn on every day, and said from that of the edition that it is taken from', () => {
    const story = read(FRONT_MATTER + scene('view: [DE-BY]\nhighlight: [DE-BY]'));
    const bavaria = dossierIn(story, 'DE-BY');
    expect(cardOn(bavaria, '2022-10-03')).toMatchObject({ kind: 'province', unsaid: false, shape: 'DE-BY' });
    expect(cardOn(bavaria, '2015-01-01')).toMatchObject({ kind: 'region', unsaid: true, shape: 'DE-BY', period: null });
  });

  it('leaves what the atlas has its meaning: the country, the town', () => {
    const story = read(
      FRONT_MATTER + scene('view: [Belgique, Kherson]\nmark: [Kherson]\nhighlight: [Luxembourg, Géorgie]')
    );
    expect(story.steps[0]!.scene).toMatchObject({ highlight: ['LU', 'GE'], framed: ['BE'], mark: ['kherson'] });
    expect(story.provinces).toBeUndefined();
  });

  it('is meant where a region is asked for, and the name is a town’s', () => {
    const story = read(FRONT_MATTER + scene('view: [Ukraine]\nmark: [Kherson]\nhighlight: [Kherson]'));
    expect(story.steps[0]!.scene).toMatchObject({ highlight: ['UA-65'], mark: ['kherson'] });
  });

  it('is told from its namesakes by its country: in brackets, behind a comma, or in the scene', () => {
    for (const name of ['Amazonas (Brésil)', '"Amazonas, Brésil"']) {
      expect(shown(read(FRONT_MATTER + scene(`view: [Brésil]\nhighlight: [${name}]`)))).toEqual(['BR-AM']);
    }
    expect(shown(read(FRONT_MATTER + scene('view: [Brésil]\nhighlight: [Amazonas]')))).toEqual(['BR-AM']);
    const { issues } = validate(FRONT_MATTER + scene('view: [Paris]\nhighlight: [Amazonas]'));
    expect(issues.map(({ code, message }) => [code, message.includes('BR-AM'), message.includes('PE-AMA')])).toEqual([
      ['place-ambiguous', true, true]
    ]);
  });

  it('is linked in the text with what it is, and by name where no town or country has that', () => {
    const story = read(
      FRONT_MATTER +
        scene(
          'view: [Ukraine]\nhighlight: [UA-65, Bavière]',
          'La ville de Kherson, dans l’oblast de Kherson. La Bavière.'
        )
    );
    expect(story.steps[0]!.mentions.map(({ id }) => id)).toEqual(['kherson', 'UA-65', 'DE-BY']);
  });

  it('is no link where the story does not show it', () => {
    const story = read(
      FRONT_MATTER + scene('view: [Allemagne]', 'La Bavière et la Saxe, et la [Thuringe](place:DE-TH).')
    );
    expect(story.steps[0]!.mentions.map(({ id }) => id)).toEqual(['DE-TH']);
  });

  it('is proposed where a name is nearly its own', () => {
    const { issues } = validate(FRONT_MATTER + scene('view: [Allemagne]\nhighlight: [Turinge]'));
    expect(issues.map(brief)).toEqual(['10:13 place-unknown']);
    expect(issues[0]!.hint).toContain('“Thuringe”');
  });

  it('has the names of a translation', () => {
    const { stories } = validate({
      'story.md': FRONT_MATTER + scene('id: a\nview: [Allemagne]\nhighlight: [Bavière]'),
      'story.de.md': '---\ntitle: Titel\nstandfirst: Ein Weg.\n---\n\n```scene\nid: a\n```\n\nIn Bayern.\n'
    });
    expect(stories[1]!.steps[0]!.mentions.map(({ id }) => id)).toEqual(['DE-BY']);
    expect(dossierIn(stories[1]!, 'DE-BY').name).toBe('Bayern');
  });
});

describe('provinces on the map', () => {
  const story = read(FRONT_MATTER + scene('view: [Ukraine]\nhighlight: [UA-65, UA-23, Corse]'));
  const map = makeStoryMap(story, known.atlas);

  it('are drawn, and nothing of others', () => {
    expect(map.topology.objects.provinces?.geometries.map(({ id }) => id)).toEqual(
      story.provinces!.regions.map(({ id }) => id)
    );
    expect(map.scenes[0]!.filled.toSorted()).toEqual(['UA-23', 'UA-65', 'corsica']);
  });

  it('have the border of their country and of each other, generalised as it is', () => {
    const lines = (id: string) => {
      const geometry = [
        ...map.topology.objects.countries.geometries,
        ...map.topology.objects.provinces!.geometries
      ].find((one) => one.id === id);
      const arcs = (geometry as unknown as { arcs: number[][][] }).arcs.flat(2);
      return new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)));
    };
    const shared = (a: string, b: string) => [...lines(a)].filter((arc) => lines(b).has(arc)).length;
    expect(shared('UA-65', 'UA')).toBeGreaterThan(0);
    expect(shared('UA-65', 'UA-23')).toBeGreaterThan(0);
    expect(shared('corsica', 'FR')).toBeGreaterThan(0);
  });

  it('make one shape of an area: Corsica, of two départements', () => {
    const [haute, sud] = ['FR-2A', 'FR-2B'].map((id) =>
      read(FRONT_MATTER + scene(`view: [France]\nhighlight: [${id}]`))
    );
    const areaIn = (one: Story, id: string): number => {
      const { topology } = atlasOf(one, known.atlas);
      const geometry = topology.objects.provinces!.geometries.find((candidate) => candidate.id === id)!;
      return areaOf(feature(topology, geometry) as unknown as Feature<Polygon | MultiPolygon>);
    };
    expect(areaIn(story, 'corsica')).toBeCloseTo(areaIn(haute!, 'FR-2A') + areaIn(sud!, 'FR-2B'), 3);
  });

  it('change nothing for a story without any, and are not asked for', () => {
    const untouched = () => {
      throw new Error('provinces were asked for');
    };
    const files = folderOf({
      'story.md': FRONT_MATTER + scene('view: [Bakou]\nhighlight: [Azerbaïdjan]\nmark: [Bakou]')
    });
    const provinces = () => ({ find: untouched, areaOf: untouched, nearest: untouched, shown: untouched });
    const { stories, issues } = validateStory(files, { ...known, provinces });
    expect(issues).toEqual([]);
    expect('provinces' in stories[0]!).toBe(false);
    expect('provinces' in makeStoryMap(stories[0]!, known.atlas).topology.objects).toBe(false);
  });
});

describe('the card of a province', () => {
  it('says what it is, in which state, and as of which edition', () => {
    const card = dossierIn(read(FRONT_MATTER + scene('view: [DE-BY]')), 'DE-BY');
    expect(card).toMatchObject({
      kind: 'province',
      name: 'Bavière',
      unit: { text: 'Land' },
      countries: [{ name: 'Allemagne', from: '2011-07-09', to: null }]
    });
    expect(card.otherNames).toEqual([{ text: 'Bayern', lang: 'de' }]);
    const { period, notes } = cardOn(card, '2024-01-01');
    expect(period?.sources[0]).toMatchObject({ publisher: 'Natural Earth', date: '2019-08-15' });
    expect(notes[0]!.text).toContain('15 août 2019');
    expect(period?.area?.km2).toBeGreaterThan(69_000);
  });

  it.each(['UA-65', 'UA-23', 'UA-14', 'UA-09'])(
    'says of %s what Russia declared, from the day on which it did',
    (id) => {
      const card = dossierIn(read(FRONT_MATTER + scene(`view: [${id}]`)), id);
      expect(cardOn(card, '2022-09-29').period?.claimedBy).not.toContain('Russie');
      const { period } = cardOn(card, '2022-09-30');
      expect(period?.claimedBy).toEqual(['Ukraine', 'Russie']);
      expect(period?.sources[0]).toMatchObject({ url: 'https://undocs.org/A/RES/ES-11/4', date: '2022-10-12' });
    }
  );

  it.each(['UA-43', 'UA-40'])('says of %s that it was annexed', (id) => {
    const card = dossierIn(read(FRONT_MATTER + scene(`view: [${id}]`)), id);
    expect(cardOn(card, '2022-01-01').period?.status.text).toContain('annexée par la Russie en mars 2014');
    expect(cardOn(card, '2013-01-01').period?.claimedBy).toEqual([]);
  });
});

describe('the regions that Russia declared annexed in 2022', () => {
  const dated = (day: string) =>
    FRONT_MATTER.replace('2022-10-03', day) + scene('view: [Ukraine]\nhighlight: [annexed-2022]');

  it('are one shape, hatched, where a story shows it', () => {
    const story = read(dated('2022-10-05'));
    const [staged] = makeStoryMap(story, known.atlas).scenes;
    expect(staged!.disputed).toContain('annexed-2022');
    expect(staged!.about).toContain('annexed-2022');
    expect(dossierIn(story, 'annexed-2022')).toMatchObject({
      kind: 'disputed',
      countries: [{ name: 'Ukraine', from: '2011-07-09', to: null }]
    });
  });

  it('are not drawn before that day, nor in any other story', () => {
    expect(validate(dated('2022-09-01')).issues.map(brief)).toEqual(['10:13 highlight-not-drawn']);
    const other = read(FRONT_MATTER + scene('view: [Ukraine]\nhighlight: [Ukraine]'));
    expect(makeStoryMap(other, known.atlas).scenes[0]!.disputed).not.toContain('annexed-2022');
  });
});

describe('a table of provinces', () => {
  const table = (rows: string, region = '') =>
    validate({
      'story.md':
        FRONT_MATTER.replace(
          '---\n',
          `---\nlayers:\n  - { id: a, file: a.csv, kind: region,${region} name: Un nombre, source: un office, color: { by: n, classes: 2 } }\n`
        ) + scene('view: [Europe]\nlayers: [a]'),
      'a.csv': `unité,n\n${rows}\n`
    });
  const ids = ({ stories }: ReturnType<typeof table>) => stories[0]!.layers[0]!.data.features.map(({ id }) => id);

  it('is joined by codes of ISO 3166-2 and by names', () => {
    const read = table('UA-65,1\nDonetsk,2\nZaporizhzhia Oblast,3\nLviv,4', ' region: unité,');
    expect(read.issues.map(brief)).toEqual([]);
    expect(ids(read)).toEqual(['UA-65', 'UA-14', 'UA-23', 'UA-46']);
    expect(makeStoryMap(read.stories[0]!, known.atlas).topology.objects.provinces?.geometries).toHaveLength(4);
  });

  it('has its column found', () => {
    expect(table('Bavière,1\nHesse,2\nThuringe,3').issues.map(({ code }) => code)).toEqual(['join-column-guessed']);
  });

  it('means its country’s Luxembourg, where the rest of it does', () => {
    expect(ids(table('Namur,1\nHainaut,2\nLuxembourg,3\nLiège,4', ' region: unité,'))).toEqual([
      'BE-WNA',
      'BE-WHT',
      'BE-WLX',
      'BE-WLG'
    ]);
  });

  it('keeps countries what they are', () => {
    expect(ids(table('Luxembourg,1\nBelgique,2\nGéorgie,3', ' region: unité,'))).toEqual(['LU', 'BE', 'GE']);
  });
});
