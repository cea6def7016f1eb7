import { describe, expect, it } from 'vitest';
import { brief, known, scene, validate } from './known.ts';

const front = (places: string, lang = 'fr'): string =>
  `---\ntitle: Un titre\nstandfirst: Un voyage.\nlang: ${lang}\ndate: 2022-10-03\nplaces:\n${places}\n---\n`;
const DEPOT = '  - { id: depot, name: Dépôt de munitions, at: [49.83, 40.42], source: Planet }';
const story = (files: Parameters<typeof validate>[0]) => {
  const { stories, issues } = validate(files);
  expect(issues.map(brief)).toEqual([]);
  return stories;
};

describe('places of a story’s own', () => {
  it('are views, marks and stops, by id and by name', () => {
    const [read] = story(front(DEPOT) + scene('view: [depot]\nmark: [depot]\nroute: [Bakou, Dépôt de munitions]'));
    const { mark, route, view } = read!.steps[0]!.scene;
    expect(mark).toEqual(['depot']);
    expect(route.at(-1)).toEqual([49.83, 40.42]);
    expect(view.kind === 'bounds' && view.bounds[0] < 49.83 && view.bounds[2] > 49.83).toBe(true);
    expect(read!.places).toMatchObject([{ id: 'depot', country: 'AZ', own: { source: { text: 'Planet' } } }]);
  });

  it('are linked in the text, in small letters and in emphasis too, and by hand', () => {
    const text = 'Le dépôt de munitions brûle. *Dépôt de munitions*, encore. Le [dépôt](place:depot).';
    const [read] = story(front(DEPOT) + scene('view: [Azerbaïdjan]', text));
    expect(read!.steps[0]!.html.match(/data-place="depot"/g)).toHaveLength(3);
    expect(read!.steps[0]!.mentions).toEqual([{ id: 'depot', kind: 'place', text: 'dépôt de munitions' }]);
  });

  it.each([
    ['ru', 'Завод Электрон', 'На заводе Электрон пожар.', '[Баку]'],
    ['ru', 'Тимуровка', 'Взрыв в Тимуровке.', '[Баку]'],
    ['hy', 'Կանաչավան', 'Պայթյուն Կանաչավանում։', '[Բաքու]'],
    ['tr', 'Kuyucak', 'Kuyucak’ta bir patlama.', '[Bakü]'],
    ['he', 'בית המלאכה', 'פיצוץ בבית המלאכה.', '[באקו]'],
    ['ar', 'المستودع', 'انفجار في المستودع.', '[باكو]'],
    ['zh', '彈藥庫', '爆炸 彈藥庫 起火', '[Baku]']
  ])('are found with what %s writes onto names: %s', (lang, name, text, mark) => {
    const places = `  - { id: spot, name: "${name}", at: [49.83, 40.42], source: Planet }`;
    const { stories } = validate(front(places, lang) + scene(`mark: ${mark}\nview: ${mark}`, text));
    expect(stories[0]?.steps[0]?.mentions.map(({ id }) => id)).toEqual(['spot']);
  });

  it('win by name over the atlas, whose own are named by their ids', () => {
    const paris = '  - { id: cafe, name: Paris, at: [49.83, 40.42], source: Planet }';
    const [read] = story(front(paris) + scene('mark: [Paris, paris]', 'À Paris.'));
    expect(read!.steps[0]!.scene.mark).toEqual(['cafe', 'paris']);
    expect(read!.steps[0]!.mentions.map(({ id }) => id)).toEqual(['cafe']);
    const gaza = '  - { id: bar, name: Gaza, at: [49.83, 40.42], source: Planet }';
    const [other] = story(front(gaza) + scene('highlight: [Gaza]\nmark: [Gaza]'));
    expect(other!.steps[0]!.scene).toMatchObject({ highlight: ['gaza'], mark: ['bar'] });
  });

  it('are nobody else’s', () => {
    story(front(DEPOT) + scene('mark: [depot]'));
    expect(known.atlas.places.has('depot')).toBe(false);
    const [read] = story(front(DEPOT).replace('id: depot', 'id: other') + scene('mark: [other]', 'Le dépôt.'));
    expect(read!.places?.map(({ id }) => id)).toEqual(['other']);
    expect(validate(front(DEPOT).replace(/places:\n.*\n/, '') + scene('mark: [depot]')).issues.map(brief)).toEqual([
      '9:8 place-unknown'
    ]);
  });

  it('may be marked by a position and a name: the same spot is one place, of any script', () => {
    const marked = (name: string, at = '[49.9, 40.4]') => `mark: [{ at: ${at}, name: ${name} }]`;
    const fields = [marked('Le pont'), marked('Le pont'), marked('Le pont', '[49.8, 40.4]'), marked('גשר')];
    const [read] = story(front(DEPOT) + fields.map((one) => scene(one, 'Le dépôt de munitions.')).join(''));
    expect(read!.steps.map((step) => step.scene.mark[0])).toEqual(['le-pont', 'le-pont', 'le-pont-2', 'spot']);
    expect(read!.places?.find(({ id }) => id === 'le-pont')?.own?.source).toBeNull();
  });

  it('lie in no country at sea', () => {
    const ship = '  - { id: ship, name: Le navire, at: [-30, 40], source: AIS }';
    expect(story(front(ship) + scene('mark: [ship]'))[0]!.places?.[0]?.country).toBeNull();
  });

  it('are told where their numbers are swapped, by what else the story shows', () => {
    const swapped = DEPOT.replace('[49.83, 40.42]', '[40.42, 49.83]');
    expect(validate(front(swapped) + scene('highlight: [Azerbaïdjan]\nmark: [depot]')).issues.map(brief)).toEqual([
      '7:48 position-swapped'
    ]);
    const marked = scene(
      'highlight: [Azerbaïdjan]\nmark: [{ at: [40.42, 49.83], name: Le pont }]',
      'Dépôt de munitions.'
    );
    expect(validate(front(DEPOT) + marked).issues.map(brief)).toEqual(['12:14 position-swapped']);
  });

  it('that cannot be read are told once', () => {
    const broken = DEPOT.replace('[49.83, 40.42]', '[49.83, 400]');
    const { issues } = validate(front(broken) + scene('mark: [depot]', 'Le [dépôt](place:depot).'));
    expect(issues.map(brief)).toEqual(['7:56 latitude-range']);
  });

  it('are called by a translation as it says, or else as the original does', () => {
    const english = (places: string) =>
      `---\ntitle: A title\nstandfirst: A journey.\n${places}---\n${scene('id: a', 'The ammunition depot, the Dépôt de munitions.')}`;
    const original = front(DEPOT) + scene('id: a\nmark: [depot]');
    const [, en] = story({ 'story.md': original, 'story.en.md': english('places: { depot: Ammunition depot }\n') });
    expect(en!.places).toMatchObject([
      { names: { en: 'Ammunition depot' }, own: { lang: 'en', source: { lang: 'fr' } } }
    ]);
    expect(en!.steps[0]!.mentions).toMatchObject([{ id: 'depot', text: 'ammunition depot' }]);
    const { issues, stories } = validate({ 'story.md': original, 'story.en.md': english('') });
    expect(issues.map(brief)).toEqual(['2:1 translation-part-missing']);
    expect(stories[1]!.places).toMatchObject([{ names: { en: 'Dépôt de munitions' }, own: { lang: 'fr' } }]);
  });
});
