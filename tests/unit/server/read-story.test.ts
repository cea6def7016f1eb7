import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPositions } from '#lib/render/generalise/count-positions.ts';
import { BEARABLE } from '#lib/render/generalise/generalise-layer.ts';
import { readStoryFolder } from '#lib/server/read-story.ts';
import { listSlugs, readStories } from '#lib/server/stories.ts';
import { LARGEST_CLIP } from '#lib/story/pictures/clip-bytes.ts';
import { LARGEST, LARGEST_SIMPLIFIED } from '#lib/story/story-file.ts';
import { mp4Of } from '../story/pictures/mp4.ts';
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

describe('a link', { timeout: 60_000 }, () => {
  const SECRET = 'root:x:0:0:secret';
  const link = (target: string, name: string): void => symlinkSync(target, join(root, 'one', name));
  const issuesOf = () => readStories(root).issues;
  beforeEach(() => {
    mkdirSync(join(root, '.elsewhere'));
    writeFileSync(join(root, '.elsewhere', 'secret.txt'), SECRET);
    writeFileSync(join(root, '.elsewhere', 'story.md'), STORY);
    writeFileSync(join(root, '.elsewhere', 'a.geojson'), POINT);
    write('story.md', STORY);
  });

  it.each<[string, () => void]>([
    ['to a file by its whole path', () => link(join(root, '.elsewhere', 'a.geojson'), 'a.geojson')],
    ['to a file by a way up', () => link('../.elsewhere/a.geojson', 'a.geojson')],
    ['to a text', () => link('../.elsewhere/secret.txt', 'a.geojson')],
    ['to a folder', () => link('../.elsewhere', 'a.geojson')],
    ['to a device', () => link('/dev/zero', 'a.geojson')],
    [
      'to another link',
      () => {
        symlinkSync(join(root, '.elsewhere', 'secret.txt'), join(root, '.elsewhere', 'next'));
        link('../.elsewhere/next', 'a.geojson');
      }
    ],
    [
      'through a folder that is one',
      () => {
        link('../.elsewhere', 'dir');
        link('dir/a.geojson', 'a.geojson');
      }
    ]
  ])('out of the folder is refused by name, and nothing is read of where it leads: %s', (_, make) => {
    make();
    const { stories } = readStories(root);
    const issues = issuesOf();
    expect(stories).toEqual([]);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'file-outside',
        severity: 'error',
        line: 1,
        column: 1,
        message: '“a.geojson” is a link that leads out of the story’s folder, and is not read.'
      })
    );
    for (const { code, message, hint } of issues) {
      expect(code).toBe('file-outside');
      expect(message + hint).not.toMatch(/secret|\.elsewhere|root:x/);
    }
  });

  it.each(['story.md', 'story.en.md', 'notes.txt', 'b.geojson'])('is refused whatever it is called: %s', (name) => {
    write('a.geojson', POINT);
    rmSync(join(root, 'one', name), { force: true });
    link('../.elsewhere/secret.txt', name);
    const issues = issuesOf();
    expect(issues.map(({ code, file }) => [code, file.split('/').at(-1)])).toEqual([['file-outside', name]]);
    expect(JSON.stringify(issues)).not.toContain(SECRET);
  });

  it('within the folder is followed', () => {
    write('data.geojson', POINT);
    link('data.geojson', 'next.geojson');
    link('next.geojson', 'a.geojson');
    const { stories, issues } = readStories(root);
    expect(stories[0]?.layers[0]?.data.features).toHaveLength(1);
    expect([...new Set(issues.map(({ code }) => code))]).toEqual(['file-stray']);
  });

  it('in a circle is none, and neither is one to a story that is not there', () => {
    link('a.geojson', 'a.geojson');
    symlinkSync(join(root, 'nowhere'), join(root, 'two'));
    expect(listSlugs(root)).toEqual(['one']);
    expect(issuesOf().map(({ code }) => code)).toEqual(['geojson-missing']);
  });

  it('may be the story’s folder itself', () => {
    rmSync(join(root, 'one'), { recursive: true });
    symlinkSync('.elsewhere', join(root, 'one'));
    expect(issuesOf().map(({ code }) => code)).toEqual(['file-stray']);
  });
});

describe('what has the name of a layer’s file', { timeout: 60_000 }, () => {
  it('and is a pipe is never opened', () => {
    write('story.md', STORY);
    execFileSync('mkfifo', [join(root, 'one', 'a.geojson')]);
    expect(readStories(root).issues.map(({ code }) => code)).toEqual(['file-outside']);
  });

  it('and is a folder is told as one', () => {
    write('story.md', STORY);
    mkdirSync(join(root, 'one', 'a.geojson'));
    const missing = readStories(root).issues.find(({ code }) => code === 'geojson-missing');
    expect(missing!.hint).toContain('That is a folder');
  });

  it.each(['../two/a.geojson', '/etc/passwd', '../two/story.md', 'C:\\\\a.geojson', 'data/a.geojson', '..', '.'])(
    'and lies elsewhere is not looked for: %s',
    (file) => {
      mkdirSync(join(root, 'two'));
      writeFileSync(join(root, 'two', 'story.md'), STORY);
      writeFileSync(join(root, 'two', 'a.geojson'), POINT);
      write('story.md', STORY.replace('a.geojson', `"${file}"`));
      const { stories, issues } = readStories(root, ['one']);
      expect(stories).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(['geojson-missing']);
      expect(issues[0]!.message).toContain('The folder has no file of data');
    }
  );
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

  it('takes a clip of eight megabytes, and refuses one of a byte more', () => {
    write('story.md', `${STORY}\n![Un ferry](ferry.mp4 "© AFP")\n`);
    write('a.geojson', POINT);
    const clip = Buffer.alloc(LARGEST_CLIP + 1);
    mp4Of({}).forEach((byte, i) => (clip[i] = byte));
    const said = (length: number): string[] => {
      writeFileSync(join(root, 'one', 'ferry.mp4'), clip.subarray(0, length));
      return readStories(root).issues.map(({ code }) => code);
    };
    expect(said(LARGEST_CLIP)).toEqual(['clip-poster']);
    expect(said(LARGEST_CLIP + 1)).toEqual(['file-too-large']);
  });

  it('takes a larger one where the build simplifies it, and serves what is left', () => {
    const ring = coast(250_000);
    write('story.md', STORY.replace('kind: circle', 'kind: fill, simplify: true'));
    write('a.geojson', JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    expect(statSync(join(root, 'one', 'a.geojson')).size).toBeGreaterThan(LARGEST * 0.9);
    const { stories, issues } = readStories(root);
    expect(issues).toEqual([]);
    const [layer] = stories[0]!.layers;
    expect(layer!.generalised!.before).toBe(ring.length);
    expect(layer!.generalised!.count).toBe(countPositions(layer!.data.features));
    expect(layer!.generalised!.count).toBeLessThanOrEqual(BEARABLE);
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
