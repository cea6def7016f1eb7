import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPositions } from '#lib/render/count-positions.ts';
import { BEARABLE } from '#lib/render/cut-layer.ts';
import { readStoryFolder } from '#lib/server/read-story.ts';
import { listSlugs, readStories } from '#lib/server/stories.ts';
import { LARGEST, LARGEST_SIMPLIFIED } from '#lib/story/story-file.ts';
import { coast } from '../../../src/cli/bench/coast.ts';

const LAYERS = 'layers: [{ id: a, file: a.geojson, kind: circle, name: A, source: B }]\n';
const STORY = `---\ntitle: T\nlang: fr\ndate: 2022-10-03\n${LAYERS}---\n\n\`\`\`scene\nview: [AZ]\nlayers: [a]\n\`\`\`\n\nUn.\n`;
const POINT = '{"type":"Point","coordinates":[49.9,40.4]}';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stories-'));
  mkdirSync(join(root, 'one'));
});
afterEach(() => rmSync(root, { recursive: true }));
const write = (name: string, content: string): void => writeFileSync(join(root, 'one', name), content);

describe('listSlugs', () => {
  it('lists folders, sorted, and neither files nor what is hidden', () => {
    for (const name of ['two', '.git', 'a-first']) mkdirSync(join(root, name));
    writeFileSync(join(root, 'README.md'), '');
    expect(listSlugs(root)).toEqual(['a-first', 'one', 'two']);
  });
});

describe('readStoryFolder', () => {
  it('reads what stories are made of, and names the rest', () => {
    write('story.md', 'é');
    write('photo.jpg', 'x');
    write('.DS_Store', 'x');
    mkdirSync(join(root, 'one', 'story.en.md'));
    symlinkSync(join(root, 'nowhere'), join(root, 'one', 'story.de.md'));
    const { path, files } = readStoryFolder(join(root, 'one'), 'src/stories/one');
    expect(path).toBe('src/stories/one');
    expect([...files].map(([name, { size, bytes }]) => [name, bytes && [size, bytes.length]])).toEqual([
      ['photo.jpg', null],
      ['story.en.md/', null],
      ['story.md', [2, 2]]
    ]);
  });
});

describe('readStories', { timeout: 60_000 }, () => {
  it('takes a file of five megabytes, and refuses one of a byte more', () => {
    write('story.md', STORY);
    write('a.geojson', POINT.padEnd(LARGEST));
    expect(readStories(root)).toMatchObject({ stories: [{ slug: 'one' }], issues: [] });
    write('a.geojson', POINT.padEnd(LARGEST + 1));
    const { stories, issues } = readStories(root);
    expect(stories).toEqual([]);
    expect(issues).toMatchObject([{ code: 'file-too-large', severity: 'error', line: 1, column: 1 }]);
    expect(issues[0]?.file).toMatch(/\/one\/a\.geojson$/);
  });

  it('takes a larger one where the build simplifies it, and serves what is left', () => {
    const ring = coast(250_000);
    write('story.md', STORY.replace('kind: circle', 'kind: fill, simplify: true'));
    write('a.geojson', JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    expect(statSync(join(root, 'one', 'a.geojson')).size).toBeGreaterThan(LARGEST * 0.9);
    const { stories, issues } = readStories(root);
    expect(issues).toEqual([]);
    const [layer] = stories[0]!.layers;
    expect(layer!.cut!.before).toBe(ring.length);
    expect(layer!.cut!.count).toBe(countPositions(layer!.data.features));
    expect(layer!.cut!.count).toBeLessThanOrEqual(BEARABLE);
    write('a.geojson', POINT.padEnd(LARGEST_SIMPLIFIED + 1));
    expect(readStories(root).issues).toMatchObject([{ code: 'file-too-large' }]);
  });

  it('gives every language of a story the same layer', () => {
    write('story.md', STORY.replace('kind: circle', 'kind: fill'));
    write('story.en.md', '---\ntitle: T\n---\n\n```scene\nid: step-1\n```\n\nOne.\n');
    write('a.geojson', JSON.stringify({ type: 'Polygon', coordinates: [coast(20_000)] }));
    const { stories, issues } = readStories(root);
    expect(issues.map(({ code }) => code)).toContain('layer-simplified');
    expect(stories.map(({ lang }) => lang)).toEqual(['fr', 'en']);
    expect(stories[1]!.layers).toEqual(stories[0]!.layers);
  });

  it('reads a folder again only when something in it has changed', () => {
    write('story.md', STORY);
    write('a.geojson', POINT);
    const [first] = readStories(root).stories;
    expect(readStories(root).stories[0]).toBe(first);
    write('story.md', STORY.replace('Un.', 'Deux.'));
    // Saved within the same tick of a coarse clock: the next save is what an editor sees.
    utimesSync(join(root, 'one', 'story.md'), 1, 1);
    expect(readStories(root).stories[0]?.steps[0]?.html).toBe('<p>Deux.</p>');
    rmSync(join(root, 'one', 'a.geojson'));
    expect(readStories(root).issues.map(({ code }) => code)).toEqual(['geojson-missing']);
  });

  it('reads those that it is asked for', () => {
    write('story.md', '');
    mkdirSync(join(root, 'two'));
    expect(readStories(root, ['two']).issues.map(({ code }) => code)).toEqual(['story-missing']);
    expect(readStories(root, []).issues).toEqual([]);
  });

  it('gives paths from the project root', () => {
    const { issues } = readStories('tests/stories/bad/view-none');
    expect(issues.map(({ file }) => file)).toEqual(['tests/stories/bad/view-none/story/story.md']);
  });
});
