import { expect, test } from 'vitest';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { FRAMES } from '#lib/render/screens.ts';
import { stillLabels } from '#lib/render/still/still-labels.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { ROLE_LOOKS } from '#lib/render/roles.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readStories } from '#lib/server/stories.ts';
import { withStyle } from '#lib/server/with-style.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { map as plain } from './gantz-bakou.ts';

const [original, english] = readStories('tests/stories/good/lines-and-roles').stories;
const map = makeStoryMap(original!, readAtlas());

test('a story that paints nothing in a way of its own has no style sheet of its own, and nothing of it in its map', () => {
  expect(storyCss(plain)).toBe('');
  expect(storyCss(plain, 'light')).toBe('');
  expect(plain).not.toHaveProperty('roles');
});

test('a role has its two tones, dark ones on dark screens alone; on paper and on the card the light ones', () => {
  const { light, dark } = ROLE_LOOKS.counterpart.line;
  const [before, after] = storyCss(map).split('@media screen and (prefers-color-scheme:dark)') as [string, string];
  expect(before).toContain(`.map .outline[data-role=counterpart]{fill:none;stroke:${light};`);
  expect(before).not.toContain(dark);
  expect(after).toContain(`stroke:${dark};`);
  expect(storyCss(map, 'light')).not.toContain('@media');
});

test('a place of the story’s own is marked in the tone of its role, by a dot or by an icon', () => {
  const { light, dark } = ROLE_LOOKS.counterpart.line;
  expect(map.labels.find(({ id }) => id === 'depot')?.role).toBe('counterpart');
  expect(storyCss(map)).toContain(`.map .mark[data-role=counterpart]{fill:${light};`);
  expect(storyCss(map, 'dark')).toContain(`.map .mark[data-role=counterpart]{fill:${dark};`);
  expect(storyCss(map)).toContain(`.map [data-role=movement] .icon-picture{fill:${ROLE_LOOKS.movement.line.light}}`);
  const { sceneAt, cameraAt } = storyTimeline(map.scenes, FRAMES.portrait);
  const marked = (index: number) => stillLabels(map, sceneAt(index), cameraAt(index), FRAMES.portrait);
  expect(marked(1)).toMatch(/<circle class="mark"[^>]* data-role="counterpart"/);
  expect(marked(0)).toMatch(/<g data-icon="danger" data-role="movement"/);
});

test('a region changes its role on the way to the next scene, from the one look to the other', () => {
  const { sceneAt } = storyTimeline(map.scenes, FRAMES.landscape);
  expect(sceneAt(0).filled).toEqual(
    new Map([
      ['RW~counterpart', 1],
      ['CD~actor', 1]
    ])
  );
  const { filled, highlight } = sceneAt(0.5);
  expect(filled.get('RW~counterpart')).toBeCloseTo(0.5);
  expect(filled.get('RW~actor')).toBeCloseTo(0.5);
  // The same region all the way.
  expect(highlight.get('RW')).toBe(1);
});

test('readers are told the name that the story gives to a role, in their language, or else the page’s word', () => {
  expect(map.roles).toMatchObject({ actor: { name: 'Coalition' }, counterpart: { name: 'Autre partie' } });
  const translated = makeStoryMap(english!, readAtlas()).roles;
  expect(translated).toMatchObject({ context: { name: 'Around' }, counterpart: { name: 'Other party' } });
});

test('two pictures that are compared bring the line between them', () => {
  const compared = makeStoryMap(readStories('tests/stories/good/imagery').stories[0]!, readAtlas());
  for (const name of ['wipe-halo', 'wipe', 'wipe-arrow', 'wipe-days']) {
    expect(storyCss(compared)).toContain(`.map .${name}{fill:`);
    expect(storyCss(map)).not.toContain(`.${name}{`);
  }
});

test('a page has the sheet in its head', () => {
  const page = '<head></head><body></body>';
  expect(withStyle(page, '')).toBe(page);
  expect(withStyle(page, '.map .a{fill:#000}')).toBe('<head><style>.map .a{fill:#000}</style></head><body></body>');
});
