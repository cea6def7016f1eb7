import { expect, test } from 'vitest';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { noteLists } from '#lib/render/notes/note-list.ts';
import { notesCss } from '#lib/render/notes/notes-css.ts';
import { stillFile } from '#lib/render/still/still-file.ts';
import { THEMES } from '#lib/render/theme.ts';
import { map as plain } from '../gantz-bakou.ts';
import { FRONT_MATTER, known, scene, validate } from '../../story/known.ts';

const made = (notes: string, more = '') => {
  const [story] = validate(FRONT_MATTER + scene(`view: [Azerbaïdjan]\nmark: [Bakou]\nnotes:\n${notes}${more}`)).stories;
  return { story: story!, map: makeStoryMap(story!, known.atlas) };
};
const listsOf = ({ story, map }: ReturnType<typeof made>) =>
  noteLists(
    map,
    story.steps.map((step) => step.scene)
  );

const LONG =
  'Une phrase longue de cent vingt caractères, qui dit d’un lieu tout ce que peut en dire une phrase, et un peu plus encore';

test('a text is text: nothing of it is markup, on the map or in the list', () => {
  const one = made('  - { at: Bakou, text: "<b>&amp; \'12\' > 3</b>" }');
  const [list] = listsOf(one);
  expect(list!.html).toContain('&#60;b&#62;&#38;amp; &#39;12&#39; &#62; 3&#60;/b&#62;');
  const svg = stillFile(one.map, 0, 'landscape', '', { layers: new Map() });
  expect(svg).not.toContain('<b>');
  expect(svg).toContain('&#60;b&#62;&#38;amp;');
});

test('a still has callouts, or numbers and the step a list', () => {
  const few = made('  - { at: Bakou, text: "Explosion" }');
  expect(listsOf(few)[0]!.numbered).toBe('');
  expect(stillFile(few.map, 0, 'portrait', '', { layers: new Map() })).toContain('class="callout"');
  const many = made([46, 47, 48, 49].map((x) => `  - { at: [${x}, 40.2], text: "${LONG}" }`).join('\n'));
  const [list] = listsOf(many);
  expect(list!.numbered).toContain('portrait');
  expect(list!.html.match(/<li/g)).toHaveLength(4);
  const svg = stillFile(many.map, 0, 'portrait', '', { layers: new Map() });
  expect(svg).not.toContain('class="callout"');
  expect(svg.match(/class="number"/g)).toHaveLength(4);
});

test('what an editor says of the map does not keep the notes from who does not see it', () => {
  expect(listsOf(made('  - { at: Bakou, text: Un }'))[0]!.html).toContain('class="callouts"');
  expect(listsOf(made('  - { at: Bakou, text: Un }', '\nalt: Une carte.'))[0]!.html).toContain('class="callouts said"');
});

test('a map without notes has no rule of them', () => {
  expect(notesCss(plain)).toBe('');
  const { map } = made('  - { at: Bakou, text: Un }');
  expect(notesCss(map, THEMES.light)).not.toContain('var(');
  expect(JSON.stringify(plain.scenes)).not.toContain('notes');
});
