import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, describe, it } from 'vitest';
import { readStories } from '#lib/server/stories.ts';

const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const read = (path: string): string => readFileSync(path, 'utf8');

/** Without examples: what a story may say, and what a site serves, is no file of ours. */
const prose = (text: string): string => text.replace(/^(`{3,})[^]*?^\1$/gm, '');

/** As GitHub and GitLab make the address of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (path: string): string[] =>
  [...prose(read(path)).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => anchorOf(heading!));

describe.each(DOCS)('%s', (path) => {
  const text = prose(read(path));

  it('has links and pictures that lead to something', () => {
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, file]) => link ?? file!
    );
    const lost = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [file, anchor] = link.split('#') as [string, string?];
        const target = file === '' ? path : join(dirname(path), file);
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
      });
    expect(lost).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|docs|static|\.ci)\/[^`\s#<>*{}…]*)[#`]/g)].map(([, file]) => file!);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('names commands that package.json has', () => {
    const named = [...read(path).matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('the story in README.md is sound as it stands', () => {
  const [, story] = /^````markdown\n([^]*?)^````$/m.exec(read('README.md'))!;
  const root = mkdtempSync(join(tmpdir(), 'lieudit-readme-'));
  try {
    mkdirSync(join(root, 'sample'));
    writeFileSync(join(root, 'sample', 'story.md'), story!);
    const { stories, issues } = readStories(root);
    expect(issues).toEqual([]);
    expect(stories[0]?.steps).toHaveLength(2);
  } finally {
    rmSync(root, { recursive: true });
  }
});
