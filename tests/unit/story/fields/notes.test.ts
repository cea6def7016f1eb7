import { describe, expect, it } from 'vitest';
import { brief, FRONT_MATTER, known, scene, validate } from '../known.ts';

const notesIn = (files: Parameters<typeof validate>[0], lang = 'fr') => {
  const { stories, issues } = validate(files);
  return { notes: stories.find((story) => story.lang === lang)?.steps[0]?.scene.notes, issues: issues.map(brief) };
};
const written = (notes: string) => FRONT_MATTER + scene(`id: axe\nview: [Azerbaïdjan]\nnotes:\n${notes}`);

describe('the notes of a scene', () => {
  it('are of places, regions and positions', () => {
    const { notes, issues } = notesIn(
      written(
        '  - { at: Bakou, text: "Explosion, 3 h 12" }\n  - { at: Géorgie, text: "Neutre", side: w }\n  - { at: [46.75, 39.8], text: Ici }'
      )
    );
    expect(issues).toEqual([]);
    expect(notes).toEqual([
      { position: known.atlas.places.get('baku')!.position, of: 'baku', text: 'Explosion, 3 h 12' },
      { position: known.atlas.regions.get('GE')!.label, of: 'GE', text: 'Neutre', side: 'w' },
      { position: [46.75, 39.8], text: 'Ici' }
    ]);
  });

  it('are not there where none are written', () => {
    const { stories } = validate(FRONT_MATTER + scene('view: [Azerbaïdjan]'));
    expect(Object.keys(stories[0]!.steps[0]!.scene)).not.toContain('notes');
  });

  it('are on one line, with their no-break spaces', () => {
    const { notes } = notesIn(written('  - at: Bakou\n    text: |\n      Trois\u00a0morts\n      à Bakou'));
    expect(notes?.map(({ text }) => text)).toEqual(['Trois\u00a0morts à Bakou']);
  });

  it.each([
    ['a text alone', '  - Explosion', ['12:5 field-type']],
    ['no text', '  - { at: Bakou }', ['12:5 field-missing']],
    ['an empty text', '  - { at: Bakou, text: "" }', ['12:18 field-empty']],
    ['a number for text', '  - { at: Bakou, text: 12 }', ['12:24 field-type']],
    ['an unknown place', '  - { at: Bakuo, text: Ici }', ['12:11 place-unknown']],
    ['latitude first', '  - { at: [40.4, 49.9], text: Ici }', ['12:11 position-swapped']],
    ['another field', '  - { at: Bakou, text: Ici, colour: red }', ['12:29 field-unknown']],
    ['a group, and no list', '  at: Bakou\n  text: Ici', ['12:3 field-type']]
  ])('with %s are an issue', (_, notes, expected) => {
    expect(notesIn(written(notes)).issues).toEqual(expected);
  });

  it.each(['a * b * c', 'snake_case_name', '5 < 6', 'C’est [sic]', 'R&D, 50 % *'])('may say %s', (text) => {
    expect(notesIn(written(`  - { at: Bakou, text: "${text}" }`)).issues).toEqual([]);
  });
});

describe('the notes of a translation', () => {
  const original = written('  - { at: Bakou, text: Un }\n  - { at: [46.75, 39.8], text: Deux }');
  const translated = (notes: string) => ({
    'story.md': original,
    'story.en.md': `---\ntitle: Gantz in Baku\nstandfirst: A journey.\n---\n${scene(`id: axe${notes}`, 'The text.')}`
  });

  it('are texts, in the order of the original', () => {
    const { notes, issues } = notesIn(translated('\nnotes: [One, Two]'), 'en');
    expect(issues).toEqual([]);
    expect(notes).toMatchObject([{ text: 'One', of: 'baku' }, { text: 'Two' }]);
    expect(notes!.some((note) => 'lang' in note)).toBe(false);
  });

  it('have the words of the original where they give none, marked as of its language', () => {
    const { notes, issues } = notesIn(translated('\nnotes: [One]'), 'en');
    expect(issues).toEqual(['8:8 translation-part-missing']);
    expect(notes).toMatchObject([{ text: 'One' }, { text: 'Deux', lang: 'fr' }]);
  });

  it('are no groups', () => {
    expect(notesIn(translated('\nnotes: [{ at: Bakou, text: One }, Two]'), 'en').issues).toEqual(['8:9 field-type']);
  });
});
