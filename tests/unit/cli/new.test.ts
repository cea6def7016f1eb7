import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAtlas } from '#lib/server/atlas.ts';
import { readRegionNames } from '#lib/server/region-names.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';
import { listSlugs, readStories } from '#lib/server/stories.ts';
import { validateStory } from '#lib/story/check/validate.ts';
import { TAKEN } from '#lib/story/taken.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import { begin } from '../../../src/cli/new.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'new-'))));
afterEach(() => rmSync(root, { recursive: true }));

function run(...args: string[]) {
  const complaints: string[] = [];
  const status = begin(
    [...args, '--stories', root],
    '2026-01-31',
    () => {},
    (line) => complaints.push(line)
  );
  return { status, complaints: complaints.join('\n') };
}

describe('npm run new', { timeout: 60_000 }, () => {
  it.each([...ATLAS_LANGUAGES])('begins a story in %s that has no issue', (lang) => {
    expect(run('a-new-one', '--lang', lang).status).toBe(0);
    const { stories, issues } = readStories(root);
    expect(issues).toEqual([]);
    expect(stories).toMatchObject([{ slug: 'a-new-one', lang, title: 'A new one', date: '2026-01-31' }]);
    expect(stories[0]?.steps.map(({ id }) => id)).toEqual(['beginning', 'journey']);
  });

  it.each([...ATLAS_LANGUAGES].filter((lang) => lang !== 'en'))('speaks %s in it', (lang) => {
    run('own', '--lang', lang);
    run('english');
    const lines = (slug: string) => readFileSync(join(root, slug, 'story.md'), 'utf8').split('\n');
    const english = new Set(lines('english'));
    // What is to be read, in the text as in the notes beside fields; keys and ids are the same everywhere.
    const fixed = /^# {3}(url|date):|^title: /;
    const said = lines('own').filter((line) => /[:#] .* .* /.test(line) || (line.length > 40 && !line.startsWith('#')));
    expect(said.length).toBeGreaterThanOrEqual(6);
    expect(said.filter((line) => english.has(line) && !fixed.test(line))).toEqual([]);
  });

  it.each([
    ['fr-FR', 'fr-FR'],
    ['en-gb', 'en-GB']
  ])('takes a country: %s', (lang, written) => {
    expect(run('a', '--lang', lang).status).toBe(0);
    expect(readStories(root)).toMatchObject({ stories: [{ lang: written }], issues: [] });
  });

  it('says where it has no words, and begins in English', () => {
    const said: string[] = [];
    expect(begin(['b', '--lang', 'it', '--stories', root], '2026-01-31', (line) => said.push(line), said.push)).toBe(0);
    expect(said.join('\n')).toContain('Italian');
    expect(readStories(root).stories[0]?.lang).toBe('it');
  });

  it('keeps any title as it is', () => {
    const title = 'L’essai : "un" #2 — {fin} \\ & \'x\'';
    expect(run('essai', '--lang', 'fr', '--title', title).status).toBe(0);
    expect(readStories(root).stories[0]?.title).toBe(title);
  });

  it('never writes over a story', () => {
    run('one');
    const file = join(root, 'one', 'story.md');
    const before = readFileSync(file, 'utf8');
    expect(run('one', '--title', 'Another')).toEqual({
      status: 2,
      complaints: `${join(root, 'one')} is there already.`
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([...TAKEN])('refuses %s, which the site has taken, in the words of check', (slug) => {
    const folder = { path: `stories/${slug}`, files: new Map() };
    const atlas = readAtlas();
    const { issues } = validateStory(folder, {
      atlas,
      gazetteer: (language) => readGazetteer(language, atlas),
      regionNames: () => readRegionNames(atlas)
    });
    const told = issues.find(({ code }) => code === 'slug-invalid');
    expect(run(slug)).toEqual({ status: 2, complaints: `${told?.message} ${told?.hint}` });
    expect(listSlugs(root)).toEqual([]);
  });

  it.each([[['Éa']], [['../one']], [['a/b']], [[]], [['a', 'b']], [['a', '--lang', 'fr_FR']], [['a', '--nope']]])(
    'refuses %j and writes nothing',
    (args) => {
      const { status, complaints } = run(...args);
      expect(status).toBe(2);
      expect(complaints).not.toBe('');
      expect(readStories(root)).toMatchObject({ stories: [], issues: [] });
    }
  );
});
