import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { FRONT_LANGUAGES, frontPath } from '#lib/text/front-languages.ts';
import { storyPages } from '../tools/stories.ts';
import { linksInCss, linksInHtml, type Link } from './links.ts';

const files = readdirSync('build', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative('build', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const read = (path: string) => readFileSync(join('build', path), 'utf8');
const pages = files.filter((path) => path.endsWith('.html'));

const origin = 'https://site.invalid';

const frontPages = FRONT_LANGUAGES.map(frontPath);

/** The addresses in a file of the build, each as it resolves where the site's root is at `base`. */
function links(path: string, base = '/'): (Link & { readonly resolved: URL })[] {
  const found = path.endsWith('.css') ? linksInCss(read(path)) : linksInHtml(read(path));
  const page = new URL(base + path.replace(/(^|\/)index\.html$/, '$1'), origin);
  return found.map((link) => ({ ...link, resolved: new URL(link.url, page) }));
}

describe('the build', () => {
  it('has the front page in each of its languages, and every page of every story', () => {
    const paths = [...frontPages, ...storyPages].map((path) => `${path}index.html`);
    expect(pages).toEqual(expect.arrayContaining(paths));
  });

  it('names every layer of a story with its source, in the credits of its page and its embed', () => {
    const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&[a-z]+;|&#\d+;|\s+/g, ' ');
    let named = 0;
    for (const path of storyPages) {
      const { layers } = JSON.parse(read(`${path}map.json`)) as { layers: { name: string; source: string }[] };
      for (const page of [`${path}index.html`, `${path}embed/index.html`]) {
        const html = read(page);
        // A source stands once, after all that is from it.
        const lines = html.slice(html.indexOf('<footer')).split('<li').map(text);
        for (const { name, source } of layers) {
          const line = lines.find((line) => line.includes(`: ${source}`));
          expect(line, `${page}: ${source}`).toContain(name);
          named += 1;
        }
      }
    }
    expect(named).toBeGreaterThan(0);
  });

  it.each(pages)('%s names no file that is not there', (path) => {
    const missing = links(path)
      .filter(({ resolved }) => resolved.origin === origin)
      .filter(({ resolved }) => {
        const file = join('build', decodeURIComponent(resolved.pathname));
        return !(existsSync(file) && (statSync(file).isFile() || existsSync(join(file, 'index.html'))));
      });
    expect(missing.map(({ at, url }) => `${at}: ${url}`)).toEqual([]);
  });

  it.each(files.filter((path) => /\.(html|css)$/.test(path)))('%s has a browser ask no other origin', (path) => {
    const foreign = links(path).filter(
      ({ resolved, fetched }) => fetched && resolved.origin !== origin && resolved.protocol !== 'data:'
    );
    expect(foreign.map(({ at, url }) => `${at}: ${url}`)).toEqual([]);
  });

  it.each(pages)('%s handles no event in an attribute, which its policy forbids', (path) => {
    expect(read(path).match(/<[a-z][^<>]*\son[a-z]+="[^"]*"/g) ?? []).toEqual([]);
  });

  it.each(frontPages)(
    'has each story once in the list of its front page at “%s”, with its languages, and leads on',
    (page) => {
      const html = read(`${page}index.html`);
      const list = /<ul class="stories[^]*?<\/ul>/.exec(html)![0];
      const hrefs = (text: string) =>
        linksInHtml(text)
          .filter(({ at }) => at === 'a href')
          .map(({ url }) => new URL(url, `${origin}/${page}`).pathname.slice(1));
      expect(hrefs(list).sort()).toEqual([...storyPages].sort());
      const others = frontPages.filter((other) => other !== page);
      expect([...new Set(hrefs(html))].sort()).toEqual([...storyPages, ...others, 'atlas/'].sort());
      const stills = linksInHtml(list).filter(({ at }) => at === 'img src');
      // Of the newest; what more there are weighs nothing.
      expect(stills.length).toBe(2);
    }
  );

  it.each(frontPages)('has a story move on its front page at “%s”, and no script', (page) => {
    const html = read(`${page}index.html`);
    expect(html).not.toMatch(/<script\b/);
    const css = links(`${page}index.html`).find(({ resolved }) => /\/film\.\w+\.css$/.test(resolved.pathname))!;
    const sheet = read(css.resolved.pathname.slice(1));
    const stills = html.match(/class="still-\d/g)!;
    expect(stills.length).toBeGreaterThan(1);
    for (let i = 0; i < stills.length; i++) expect(sheet).toContain(`.still-${i}{`);
  });

  it('says nothing of the machine that built it', () => {
    const own = [
      process.cwd(),
      `${homedir()}/`,
      'file:///',
      'node_modules/',
      'registry.npmjs.org',
      '//localhost',
      '//127.0.0.1'
    ];
    const telling = files
      .filter((path) => /\.(html|css|js|mjs|json|geojson|svg|xml|txt|webmanifest)$/.test(path))
      .flatMap((path) => own.filter((word) => read(path).includes(word)).map((word) => `${path}: ${word}`));
    expect(telling).toEqual([]);
  });
});

describe('the build under a sub-folder', () => {
  const base = '/some/sub/dir/';
  let site: Served;
  beforeAll(async () => void (site = await serve({ dir: 'build', base, port: 0 })));
  afterAll(() => site.close());

  it('is whole: every page and all that it names is answered', async () => {
    const named = files
      .filter((path) => /\.(html|css)$/.test(path) && path !== '404.html')
      .flatMap((path) => links(path, base).map((link) => ({ ...link, path })))
      .filter(({ resolved }) => resolved.origin === origin);
    const answers = new Map<string, number>();
    for (const path of new Set(named.map(({ resolved }) => resolved.pathname))) {
      const response = await fetch(new URL(path, site.url), { redirect: 'manual' });
      await response.arrayBuffer();
      answers.set(path, response.status);
    }
    expect(answers.size).toBeGreaterThan(0);
    const wrong = named.filter(({ resolved }) => answers.get(resolved.pathname) !== 200);
    expect(wrong.map(({ path, at, url }) => `${path}: ${at}: ${url}`)).toEqual([]);
  });

  it('serves each page at its address', async () => {
    for (const path of [...frontPages, ...storyPages])
      expect([path, (await fetch(site.url + path)).status]).toEqual([path, 200]);
  });
});
