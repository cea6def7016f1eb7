import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { altsOf } from '#lib/render/alt.ts';
import { detailOf } from '#lib/render/generalise/detail.ts';
import { firstStill } from '#lib/render/still/first-still.ts';
import { makeStoryMap } from '#lib/render/make-story-map.ts';
import { packStoryMap } from '#lib/render/map-file/pack-story-map.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readPhrases } from '#lib/server/phrases.ts';
import { listSlugs, readStories } from '#lib/server/stories.ts';

const BAD = 'tests/stories/bad';
const EVERY = readdirSync(BAD).flatMap((code) => listSlugs(`${BAD}/${code}`).map((slug) => [code, slug] as const));

const read = (code: string, slug: string) => readStories(`${BAD}/${code}`, [slug]);

describe('a story with mistakes, for whoever writes it', () => {
  it.each(EVERY)('%s/%s can be drawn as far as it can be read', (code, slug) => {
    for (const story of read(code, slug).drafts) {
      const map = makeStoryMap(story, readAtlas());
      expect(packStoryMap(map, detailOf(map.scenes, map.lang)).map).toBeDefined();
      expect(firstStill(map, new Map(story.layers.map(({ id, data }) => [id, data])))).toBeDefined();
      expect(altsOf(story, map, readAtlas(), readPhrases(story.lang))).toHaveLength(story.steps.length);
    }
  });

  it.each([
    ['place-unknown', 'story'],
    ['yaml-syntax', 'story'],
    ['geojson-syntax', 'story'],
    ['layer-undeclared', 'story'],
    ['scene-id-duplicate', 'story'],
    ['travel-unknown', 'story'],
    ['field-type', 'scenes']
  ])('%s/%s is not built, and keeps the text of each of its scenes', (code, slug) => {
    const { stories, drafts, issues } = read(code, slug);
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    expect(stories).toEqual([]);
    if (code !== 'yaml-syntax') expect(drafts[0]?.steps.length).toBeGreaterThan(0);
    for (const { html } of drafts[0]?.steps ?? []) expect(html).not.toBe('');
  });

  it('is sound and whole where no draft differs from it', () => {
    const { stories, drafts } = readStories();
    expect(drafts).toEqual(stories);
  });
});
