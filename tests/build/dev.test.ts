import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageMessagesIn } from '#lib/text/page-messages.ts';
import { copySite, type CopiedSite } from '../tools/copy-site.ts';
import { freePort } from '../tools/free-port.ts';

const story = (title: string) => `---
title: ${title}
standfirst: An essay.
lang: en
date: 2024-05-01
published: 2024-05-02
authors: [The desk]
sources:
  - { title: A document, publisher: A paper, url: "https://example.org/", date: 2024-05-01 }
---

\`\`\`scene
id: one
view: [Georgia, Azerbaijan]
\`\`\`

What is read in ${title}.
`;

// `npm run dev` itself, of two stories: what an editor breaks and mends, without a restart.
describe('while an editor writes', () => {
  let site: CopiedSite;
  let server: ChildProcess;
  let url: string;
  let said = '';
  beforeAll(async () => {
    site = await copySite({ first: story('First'), second: story('Second') });
    const port = await freePort();
    url = `http://localhost:${port}`;
    const args = ['node_modules/vite/bin/vite.js', 'dev', '--port', String(port), '--strictPort'];
    server = spawn(process.execPath, args, { cwd: site.root });
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
    await until(async () => (await page('/first/')).status === 200);
  }, 120_000);
  afterAll(async () => {
    server?.kill();
    await site?.remove();
  });

  const page = async (path: string) => {
    const response = await fetch(url + path, { headers: { connection: 'close' } }).catch(() => null);
    return { status: response?.status, html: (await response?.text()) ?? '' };
  };

  /** Waits, for the file system says when it likes that a file was saved. */
  async function until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 50_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`It does not come to that. The server says:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const faultIn = (html: string): string | null => /data-fault="(\w+)"/.exec(html)?.[1] ?? null;

  it('an address without a page is told from a program that fails', { timeout: 120_000 }, async () => {
    for (const [path, lang] of [
      ['/nowhere/', 'en'],
      ['/first/fr/', 'fr'],
      ['/first/never/said/', 'en']
    ] as const) {
      const { status, html } = await page(path);
      expect([path, status, faultIn(html)]).toEqual([path, 404, 'notFound']);
      expect(html).toContain(`>${pageMessagesIn(lang).notFound}</h1>`);
    }
    renameSync(join(site.root, 'src/stories'), join(site.root, 'src/elsewhere'));
    await until(async () => (await page('/first/')).status === 500);
    const { html } = await page('/first/');
    expect([faultIn(html), html.includes('ENOENT')]).toEqual(['failure', true]);
    renameSync(join(site.root, 'src/elsewhere'), join(site.root, 'src/stories'));
    await until(async () => (await page('/first/')).status === 200);
  });

  it.each([
    // A file of the atlas, what is changed in it, and a file of the site that has it.
    ['src/atlas/tables/statuses.yaml', 'en: Member State', 'en: Test State', '/first/regions.json'],
    ['src/atlas/derived/shapes.json', '"label":[43.5073', '"label":[43.6073', '/first/map.json'],
    ['src/atlas/names/regions.json', '"Azerbaïdjan"', '"Azerbaïdjanie"', '/atlas/regions/fr.json'],
    ['src/atlas/names/tables/abbreviations.yaml', 'en: [DRC,', 'en: [DROC,', '/atlas/names.json'],
    ['src/atlas/names/tables/own-languages.yaml', 'IL: [he, ar]', 'IL: [he, hy]', '/atlas/regions/en.json']
  ] as const)('%s: “%s” as “%s” is in %s', { timeout: 120_000 }, async (file, find, put, address) => {
    const path = join(site.root, file);
    const sound = readFileSync(path, 'utf8');
    expect(sound).toContain(find);
    const before = (await page(address)).html;
    writeFileSync(path, sound.replace(find, put));
    await until(async () => (await page(address)).html !== before);
    expect((await page(address)).status).toBe(200);
    writeFileSync(path, sound);
    await until(async () => (await page(address)).html === before);
  });

  it.each([
    // What is broken, how, what is said of it, and what the page that stands in for the story is of; null where the story is shown all the same.
    ['src/stories/first/story.md', 'view: [Georgia', 'view: [Gorgia', 'place-unknown', null],
    ['src/stories/first/story.md', 'view: [', 'view: [[', 'yaml-syntax', null],
    ['src/stories/first/story.md', 'lang: en', '', 'field-missing', 'storyMistakes'],
    ['src/atlas/regions/crimea.yaml', 'kind: disputed\n', '', 'table-invalid', 'tableMistakes'],
    ['src/atlas/names/tables/en.yaml', 'aliases:', 'alias:', 'table-invalid', 'tableMistakes']
  ] as const)('%s: “%s” as “%s”', { timeout: 120_000 }, async (file, find, put, code, fault) => {
    const path = join(site.root, file);
    const sound = readFileSync(path, 'utf8');
    expect(sound).toContain(find);
    writeFileSync(path, sound.replace(find, put));
    await until(async () => (await page('/first/')).html.includes(`(${code})`));
    const { status, html } = await page('/first/');
    expect([status, html.includes('What is read in')]).toEqual(fault === null ? [200, true] : [500, false]);
    expect(faultIn(html)).toBe(fault);
    expect(html).toMatch(/>error</);
    // A story's mistake is no other's.
    if (file.includes('stories')) expect((await page('/second/')).status).toBe(200);
    await until(() => Promise.resolve(said.includes(`(${code})`)));
    writeFileSync(path, sound);
    await until(
      async () => (await page('/first/')).status === 200 && !(await page('/first/')).html.includes(`(${code})`)
    );
    expect((await page('/second/')).status).toBe(200);
  });
});
