import { describe, expect, it } from 'vitest';
import type { View } from '#lib/story/story.ts';
import { brief, FRONT_MATTER, known, scene, validate } from '../known.ts';

const storyOf = (files: Parameters<typeof validate>[0]) => {
  const { stories, issues } = validate(files);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [story] = stories;
  if (story === undefined) throw new Error('no story was built');
  return story;
};
const scenesOf = (...fields: string[]) =>
  storyOf(FRONT_MATTER + fields.map((written) => scene(written)).join('')).steps.map((step) => step.scene);
const framed = (...names: string[]): View =>
  scenesOf(`view: [${names.join(', ')}]`)[0]?.view ?? { kind: 'bounds', bounds: [0, 0, 0, 0] };
const region = (id: string) => {
  const found = known.atlas.regions.get(id);
  if (found === undefined) throw new Error(`no region ${id}`);
  return found;
};

describe('a scene', { timeout: 60_000 }, () => {
  it('has every default', () => {
    const { steps } = storyOf(FRONT_MATTER + scene('view: [Azerbaïdjan]'));
    expect(steps[0]).toMatchObject({
      id: 'step-1',
      scene: {
        id: 'step-1',
        highlight: [],
        mark: [],
        route: [],
        layers: [],
        date: '2022-10-03',
        travel: 'scrub',
        alt: null
      }
    });
  });

  it('has every field', () => {
    const [first] = scenesOf(
      'id: axe\nview: { center: [49.87, 40.4], zoom: 6.5, bearing: -20, pitch: 30 }\nhighlight: [Azerbaïdjan, IL]\n' +
        'parts: none\nmark: [Bakou, jerusalem]\nroute: [Jérusalem, [40, 38.5], Bakou]\ndate: 2020-09-26\ntravel: fly\nalt: Une carte.'
    );
    const positionOf = (id: string) => known.atlas.places.get(id)?.position;
    expect(first).toEqual({
      id: 'axe',
      view: { kind: 'camera', camera: { center: [49.87, 40.4], zoom: 6.5, bearing: -20, pitch: 30 } },
      highlight: ['AZ', 'IL'],
      parts: 'none',
      framed: [],
      mark: ['baku', 'jerusalem'],
      route: [positionOf('jerusalem'), [40, 38.5], positionOf('baku')],
      layers: [],
      date: '2020-09-26',
      travel: 'fly',
      alt: 'Une carte.'
    });
  });
});

describe('the view of a scene', () => {
  it('frames what is highlighted, then marks and stops, then what the text names', () => {
    const all = storyOf(
      FRONT_MATTER +
        scene('highlight: [Azerbaïdjan]\nmark: [Jérusalem]', 'En Turquie.') +
        scene('mark: [Bakou]\nroute: [Jérusalem, tbilisi]', 'En Turquie.') +
        scene('id: texte', 'En Turquie.')
    ).steps.map((step) => step.scene.view);
    expect(all).toEqual([framed('Azerbaïdjan'), framed('Bakou', 'Jérusalem', 'tbilisi'), framed('Turquie')]);
    expect(framed('Turquie')).toEqual({ kind: 'bounds', bounds: region('TR').bounds });
  });

  it('is that of the step before where a scene names nothing, and before the first that of the first that does', () => {
    const [first, second, third, fourth] = scenesOf('id: a', 'view: [Arménie]', 'id: c', 'view: [Géorgie]').map(
      ({ view }) => view
    );
    expect([first, second, third]).toEqual([framed('Arménie'), framed('Arménie'), framed('Arménie')]);
    expect(fourth).toEqual(framed('Géorgie'));
  });

  it('gives a town alone a box of 1.2° in height', () => {
    const view = framed('Bakou');
    if (view.kind !== 'bounds') throw new Error('bounds were expected');
    const [west, south, east, north] = view.bounds;
    const [longitude, latitude] = known.atlas.places.get('baku')?.position ?? [0, 0];
    expect(north - south).toBeCloseTo(1.2);
    expect((south + north) / 2).toBeCloseTo(latitude);
    expect((west + east) / 2).toBeCloseTo(longitude);
  });

  const withOwn = FRONT_MATTER.replace(
    'date:',
    `places:
  - { id: maternite, name: Maternité, at: [37.5334, 47.0965], source: S }
  - { id: theatre, name: Théâtre, at: [37.5487, 47.0961], source: S }
layers:
  - { id: rayon, kind: line, name: Rayon, source: S, shapes: [{ circle: maternite, radius: 0.5 }, { circle: theatre, radius: 5, kind: large }] }
date:`
  );
  const heightOf = (fields: string): number => {
    const others = scene('layers: [rayon]\nmark: [maternite, theatre]');
    const view = storyOf(withOwn + scene(fields) + others).steps[0]!.scene.view;
    if (view.kind !== 'bounds') throw new Error('bounds were expected');
    return view.bounds[3] - view.bounds[1];
  };

  it('comes as near as the story’s own places and positions lie to each other, and no nearer than a kilometre', () => {
    expect(heightOf('view: [maternite, theatre]')).toBeCloseTo(0.01);
    expect(heightOf('view: [maternite, [37.54, 47.2]]')).toBeCloseTo(0.1035);
    expect(heightOf('view: [maternite]')).toBeCloseTo(1.2);
  });

  it('is of what it shows of a layer, by its id', () => {
    expect(heightOf('view: [rayon]\nlayers: [rayon]')).toBeCloseTo(0.09, 2);
    expect(heightOf('view: [rayon]')).toBeCloseTo(0.09, 2);
    expect(heightOf('view: [theatre, rayon]\nlayers: [rayon]\nonly: { kind: large }')).toBeCloseTo(0.09, 2);
  });

  it('crosses the antimeridian the short way', () => {
    const view = framed('Nouvelle-Zélande', 'Samoa');
    if (view.kind !== 'bounds') throw new Error('bounds were expected');
    const [west, , east] = view.bounds;
    expect(west).toBeGreaterThan(160);
    expect(east).toBeLessThan(-165);
  });
});

describe('names', () => {
  const issueOf = (lang: string, fields: string, others = '') =>
    validate(FRONT_MATTER.replace('lang: fr', `lang: ${lang}`) + scene(`id: a\n${fields}`) + others).issues.find(
      ({ severity }) => severity === 'error'
    );

  it.each(['fr: Gaza', 'en: Gaza', 'en: Gaza City', 'de: Gaza', 'tr: Gazze', 'he: עזה', 'ar: غزة', 'fr: gaza'])(
    'mean the town in a mark, and the region in a highlight, where both have one: %s',
    (written) => {
      const [lang = '', name = ''] = written.split(': ');
      const text =
        FRONT_MATTER.replace('lang: fr', `lang: ${lang}`) + scene(`mark: [${name}]\nroute: [${name}, jerusalem]`);
      const [story] = validate(text).stories;
      const gaza = known.atlas.places.get('gaza');
      expect(story?.steps[0]?.scene).toMatchObject({ mark: ['gaza'] });
      expect(story?.steps[0]?.scene.route[0]).toEqual(gaza?.position);
      if (name === 'Gaza City') return;
      expect(validate(text.replace('mark', 'highlight')).stories[0]?.steps[0]?.scene.highlight).toEqual(['gaza']);
    }
  );

  it.each([
    // By what it is called in English, however far the letters are.
    ['fr', 'mark: [Gaza City]', 'Did you mean “Gaza”?'],
    ['fr', 'mark: [Vienna]', /^Did you mean “Vienne”/],
    // The better known first.
    ['fr', 'mark: [Pariss]', /^Did you mean “Paris”/],
    ['en', 'mark: [Lodnon]', /^Did you mean “London”/],
    ['fr', 'mark: [Moscoi]', /^Did you mean “Moscou”/]
  ])('that are wrong in %s, %s: %s', (lang, fields, hint) => {
    const found = issueOf(lang, fields);
    expect(found?.code).toBe('place-unknown');
    expect(found?.hint).toMatch(hint);
  });

  it('that are wrong are nearly those that are near on the map', () => {
    const hintOf = (country: string) => issueOf('en', 'mark: [Barq]', scene(`id: b\nhighlight: [${country}]`))?.hint;
    expect(hintOf('IT')).toMatch(/^Did you mean “Bari”/);
    expect(hintOf('VE')).toMatch(/^Did you mean “Barquisimeto”/);
  });

  it('may be positions among what a view frames, and are told how a mark has them', () => {
    const [first] = scenesOf('view: [Bakou, [40, 38.5]]');
    expect(first?.view).toMatchObject({ kind: 'bounds' });
    const bounds = first?.view.kind === 'bounds' ? first.view.bounds : [0, 0, 0, 0];
    expect(bounds[0]).toBeCloseTo(40);
    expect(bounds[1]).toBeCloseTo(38.5);
    expect(issueOf('fr', 'view: [Bakou, [38.5, 400]]')?.code).toBe('latitude-range');
    expect(issueOf('fr', 'mark: [[49.87, 40.4]]')).toMatchObject({
      code: 'field-type',
      hint: expect.stringContaining('mark: [{ at: [49.87, 40.4], name: … }]') as string
    });
  });
});

describe('a draft', () => {
  it('is the rest of a story that one name or link keeps from being sound', () => {
    const text = FRONT_MATTER + scene('id: a\nmark: [Bakoo, Bakou]', 'Ici, [là](#c).') + scene('id: b\nview: [AZ]');
    const { stories, drafts, issues } = validate(text);
    expect(stories).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['place-unknown', 'link-anchor']);
    expect(drafts[0]?.steps.map((step) => [step.id, step.scene.mark])).toEqual([
      ['a', ['baku']],
      ['b', []]
    ]);
    const sound = validate(text.replace('Bakoo, ', '').replace('#c', '#b'));
    expect(sound.drafts).toEqual(sound.stories);
    expect(validate(text.replace('view: [AZ]', 'zom: 3')).drafts[0]?.steps).toHaveLength(2);
  });
});

describe('front matter', () => {
  const EXAMPLE = 'https://example.org';

  it('falls back to what the atlas and the date say', () => {
    const story = storyOf('---\ntitle: " Un titre "\nlang: fr\ndate: 2022-10-03\n---\n' + scene('view: [AZ]'));
    expect(story).toMatchObject({
      slug: 'story',
      title: 'Un titre',
      standfirst: '',
      lang: 'fr',
      originalLang: 'fr',
      languages: ['fr'],
      published: '2022-10-03',
      authors: [],
      sources: [],
      layers: [],
      basemap: { kind: 'atlas' },
      introduction: ''
    });
  });

  it.each([
    ['atlas', { kind: 'atlas' }],
    ['https://example.org/style.json', { kind: 'style', url: 'https://example.org/style.json', origins: [EXAMPLE] }],
    ['https://example.org/a.pmtiles', { kind: 'pmtiles', url: 'https://example.org/a.pmtiles', origins: [EXAMPLE] }],
    ['pmtiles://https://example.org/a', { kind: 'pmtiles', url: 'https://example.org/a', origins: [EXAMPLE] }],
    [
      'https://example.org/a\nbasemapOrigins: [http://127.0.0.1:8080/, https://example.org]',
      { kind: 'style', url: 'https://example.org/a', origins: [EXAMPLE, 'http://127.0.0.1:8080'] }
    ]
  ])('takes the basemap %s', (basemap, expected) => {
    const text = FRONT_MATTER.replace('date:', `basemap: ${basemap}\ndate:`) + scene('view: [AZ]');
    expect(storyOf(text).basemap).toEqual(expected);
  });

  it('completes a source as it warns of it', () => {
    const text = FRONT_MATTER.replace(
      'date:',
      'published: 2022-10-05\nsources: [{ title: A, url: https://www.example.org/a }]\ndate:'
    );
    expect(storyOf(text + scene('view: [AZ]')).sources).toEqual([
      { title: 'A', publisher: 'example.org', url: 'https://www.example.org/a', date: '2022-10-05' }
    ]);
  });
});

describe('a translation', () => {
  const original =
    FRONT_MATTER.replace('date:', 'authors: [A]\ndate:') +
    '\nIntroduction.\n' +
    scene('id: bakou\nview: [Azerbaïdjan]\nalt: Une carte.', 'À Bakou.') +
    scene('mark: [Erevan]', 'À Erevan.');
  const english = `---\ntitle: Gantz in Baku\nstandfirst: A.\n---\n\nOne.\n${scene('id: bakou\nalt: A map.', 'In Baku.')}${scene('', 'In Yerevan.')}`;
  const german = `---\ntitle: Gantz in Baku\nstandfirst: A.\nlang: de\nauthors: [B]\n---\n\nEins.\n${scene('id: bakou\nalt: Karte.', 'In Baku.')}${scene('id: step-2', 'Da.')}`;

  it('is the story in other words', () => {
    const { stories, issues } = validate({ 'story.md': original, 'story.en.md': english, 'story.de.md': german });
    expect(issues).toEqual([]);
    expect(stories.map(({ lang }) => lang)).toEqual(['fr', 'de', 'en']);
    const [fr, de, en] = stories;
    expect(en).toMatchObject({
      originalLang: 'fr',
      languages: ['fr', 'de', 'en'],
      title: 'Gantz in Baku',
      authors: ['A']
    });
    expect(de).toMatchObject({ authors: ['B'], date: '2022-10-03' });
    expect(en?.introduction).toBe('<p>One.</p>');
    expect(en?.steps.map((step) => step.scene.alt)).toEqual(['A map.', null]);
    expect(en?.steps.map(({ scene }) => ({ ...scene, alt: null }))).toEqual(
      fr?.steps.map(({ scene }) => ({ ...scene, alt: null }))
    );
    expect(en?.steps[1]?.mentions).toEqual([{ id: 'yerevan', kind: 'place', text: 'Yerevan' }]);
  });

  it('is not compared with an original whose scenes are not all there', () => {
    const broken = original.replace('```\n\nÀ Bakou', '\nÀ Bakou');
    const { issues } = validate({ 'story.md': broken, 'story.en.md': english });
    expect(issues.map(brief)).toEqual(['11:1 scene-unclosed']);
  });
});

describe('issues', () => {
  it('come all at once, sorted by file, line and column', () => {
    const { stories, issues } = validate({
      'story.md':
        FRONT_MATTER.replace('2022-10-03', '2022-13-03') + scene('view: [Xyzzyx]\nzom: 3\nmark: [Qwrtz, Plugh]'),
      'story.en.md': '---\ntitel: x\n---\n' + scene('id: a'),
      'a.txt': ''
    });
    expect(stories).toEqual([]);
    expect(issues.map((issue) => `${issue.file.split('/').at(-1)} ${brief(issue)}`)).toEqual([
      'a.txt 1:1 file-stray',
      'story.en.md 2:1 field-missing',
      'story.en.md 2:1 field-unknown',
      'story.en.md 2:1 translation-part-missing',
      'story.en.md 6:5 translation-scene-extra',
      'story.md 5:7 date-invalid',
      'story.md 9:8 place-unknown',
      'story.md 10:1 field-unknown',
      'story.md 11:8 place-unknown',
      'story.md 11:15 place-unknown'
    ]);
  });
});
