import { describe, expect, test } from 'vitest';
import { altsOf } from '#lib/render/alt.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readPhrases } from '#lib/server/phrases.ts';
import { readStories } from '#lib/server/stories.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { dayIn } from '#lib/text/dates.ts';
import { isLatin } from '#lib/text/latin.ts';
import { baseOf, pageLanguage } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';

const atlas = readAtlas();
const { stories } = readStories('src/stories', ['gantz-bakou']);

describe.each(stories)('the words of $slug in $lang', (story) => {
  const alts = altsOf(story, makeStoryMap(story, atlas), atlas, readPhrases(story.lang));
  const of = (id: string) => alts[story.steps.findIndex((step) => step.id === id)]!;
  const french = story.lang === 'fr';

  test('every scene has some, and they end with the day of its borders', () => {
    for (const alt of alts) expect(alt.length).toBeGreaterThan(30);
    expect(of('axe')).toContain(french ? 'Frontières au 3 octobre 2022.' : 'Borders as of October 3, 2022.');
    expect(of('veille-de-guerre')).toContain(french ? '26 septembre 2020' : 'September 26, 2020');
  });

  test('a route has its ends, its length and its direction, in grammar', () => {
    expect(of('axe')).toMatch(
      french
        ? /Trajet de Jérusalem à Bakou, 1\s?6\d0 km vers le nord-est\./u
        : /Route from Jerusalem to Baku, 1,6\d0 km to the north-east\./
    );
  });

  test('countries have their articles, a disputed region its status', () => {
    expect(of('moyen-orient')).toContain(french ? 'les Émirats arabes unis' : 'the United Arab Emirates');
    expect(of('veille-de-guerre')).toContain(french ? 'Haut-Karabakh\u00a0: ' : 'Nagorno-Karabakh: ');
  });
});

const drawn = makeStoryMap(stories[0]!, atlas);

describe.each([...ATLAS_LANGUAGES, 'en-GB', 'de-AT', 'it', 'fa'])('the same story told in %s', (lang) => {
  const [original] = stories;
  const steps = original!.steps.map((step) => ({ ...step, scene: { ...step.scene, alt: null } }));
  const story = { ...original!, lang, originalLang: lang, steps };
  const page = pageLanguage(lang);
  const alts = altsOf(story, { ...drawn, lang }, atlas, readPhrases(page));

  test('is described in one language, that of its page', () => {
    for (const [i, alt] of alts.entries()) {
      expect(alt).toContain(dayIn(steps[i]!.scene.date, page));
      if (isLatin(messagesIn(page).town)) expect(isLatin(alt), alt).toBe(true);
      else expect(alt).not.toMatch(/[a-z]/i);
      if (baseOf(page) !== 'en') expect(alt).not.toMatch(/\b(Borders|Highlighted|Marked|Route|shows|the)\b/);
      expect(alt).not.toMatch(/[{}]|\.\.|undefined/);
      expect(alt).toMatch(/[.։]$/);
    }
  });

  test('has the status of a disputed region, or in words of its own that it is disputed', () => {
    const at = steps.findIndex(({ id }) => id === 'veille-de-guerre');
    const status = atlas.regions.get('nagorno-karabakh')!.periods.find(({ id }) => id === 'nk-1994-2020')!.status;
    expect(alts[at]).toContain(status[baseOf(page)] ?? messagesIn(page).disputedRegion);
  });
});

test('what is drawn for a scene comes first: route, marks, layers with whom they are from, then what is highlighted', () => {
  const story = stories.find(({ lang }) => lang === 'en')!;
  const layer = {
    id: 'lane',
    file: 'lane.geojson',
    kind: 'line',
    name: 'Sea lane',
    source: 'Port of Suez',
    simplify: false
  };
  const step = story.steps.find(({ id }) => id === 'axe')!;
  const scene = { ...step.scene, layers: ['lane'] };
  const bare = { ...scene, id: 'bare', route: [], mark: [], highlight: [] };
  const told = {
    ...story,
    layers: [{ ...layer, data: { type: 'FeatureCollection', features: [] } }],
    steps: [
      { ...step, scene },
      { ...step, scene: bare },
      { ...step, scene: { ...bare, layers: [] } }
    ]
  } as unknown as typeof story;
  const [all, layerAlone, none] = altsOf(told, makeStoryMap(told, atlas), atlas, readPhrases('en')) as [
    string,
    string,
    string
  ];
  const at = [
    'Route from',
    'Marked:',
    'On the map: Sea lane (source: Port of Suez).',
    'Highlighted:',
    'Borders as of'
  ].map((words) => all.indexOf(words));
  expect(Math.min(...at)).toBe(0);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(layerAlone).toMatch(/^On the map: Sea lane \(source: Port of Suez\)\. Borders as of /);
  expect(none).toMatch(/^The map shows /);
  expect(none).not.toContain('Sea lane');

  // A disputed shape that is drawn in each of these scenes has an id that a layer may have too.
  const { topology, scenes } = makeStoryMap(told, atlas);
  const kept = new Set(topology.objects.disputed.geometries.map(({ id }) => id));
  const id = scenes[0]!.disputed.find((shape) => kept.has(shape))!;
  const namesake = { ...told, layers: [...told.layers, { ...told.layers[0]!, id, name: 'Namesake' }] };
  const [said] = altsOf(namesake, makeStoryMap(namesake, atlas), atlas, readPhrases('en'));
  expect(said).toContain('Sea lane');
  expect(said).not.toContain('Namesake');
});

test.each(ATLAS_LANGUAGES)('a layer has its name and its source in the words of a page in %s', (lang) => {
  const { altLayers, altLayer, layers } = messagesIn(lang);
  expect(altLayers).toContain('{names}');
  expect(altLayer).toMatch(/\{name\}.*\{source\}/);
  expect(layers).not.toBe('');
});

describe('several routes and roles', () => {
  const { stories } = readStories('tests/stories/good/lines-and-roles');
  const altsIn = (lang: string) => {
    const story = stories.find((one) => one.lang === lang)!;
    return altsOf(story, makeStoryMap(story, atlas), atlas, readPhrases(lang));
  };

  test('each route is said by its name, whose it is, its length and where it goes, over the antimeridian too', () => {
    const [, , pacific] = altsIn('en');
    expect(pacific).toContain('Osaka–Seattle (Other party): A route of 8,090 km to the north-east.');
    expect(pacific).toContain('The Pacific link (source: La compagnie): A route of 7,090 km to the north-east.');
    expect(pacific!.match(/A route/g)).toHaveLength(3);
  });

  test('who is highlighted is said with the role that the story names, or with the page’s word', () => {
    const [first] = altsIn('fr');
    expect(first).toContain('Coalition\u00a0: la République démocratique du Congo.');
    expect(first).toContain('Autre partie\u00a0: le Rwanda.');
    expect(first).not.toContain('En évidence');
  });
});
