import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAddress, USER_AGENT, type Answer } from '../../../../src/cli/atlas/sources/ask-address.ts';
import { saysTitle } from '../../../../src/cli/atlas/sources/says-title.ts';
import { makeTurns } from '../../../../src/cli/atlas/sources/turns.ts';
import { addressesOf, writtenAddresses } from '../../../../src/cli/atlas/sources/written-sources.ts';
import { askSources } from '../../../../src/cli/atlas/sources.ts';
import { freePort } from '../../../tools/free-port.ts';

const TITLE = 'The Antarctic Treaty of 1959';
const page = (text: string): string =>
  `<!doctype html><title>${text}</title><script>Antarctic Treaty 1959</script><p>${text}`;

/** Requests in the order in which they came, and how many were open at once at most. */
let seen: string[] = [];
let open = 0;
let most = 0;

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html').end(page(`${TITLE} – Secretariat`)),
  '/paper.pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'),
  '/soft': (_, response) => response.setHeader('content-type', 'text/html').end(page('Sorry! This page was not found')),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/moved-away': (_, response) => response.writeHead(308, { location: '/nothing' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/no-head': ({ method }, response) =>
    method === 'HEAD'
      ? response.writeHead(405).end()
      : response.setHeader('content-type', 'text/html').end(page(TITLE)),
  '/refused': (_, response) => response.writeHead(403).end(),
  '/failing': (_, response) => response.writeHead(503).end(),
  '/broken': (_, response) => void response.socket?.destroy(),
  '/slow': () => undefined,
  '/mail': (_, response) => response.writeHead(302, { location: 'mailto:a@b.example' }).end()
};

let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  most = 0;
});

const ask = (path: string, patience = 2000): Promise<Answer> =>
  askAddress(`${host}${path}`, TITLE, { turns: makeTurns(0), patience });

describe('an address is asked', () => {
  it.each<[string, Omit<Answer, 'to'> & { to?: string }]>([
    ['/page', { verdict: 'ok', status: 200 }],
    ['/paper.pdf', { verdict: 'ok', status: 200 }],
    ['/no-head', { verdict: 'ok', status: 200 }],
    ['/nothing', { verdict: 'gone', status: 404 }],
    ['/gone', { verdict: 'gone', status: 410 }],
    ['/moved', { verdict: 'moved', status: 200, to: '/page' }],
    ['/for-now', { verdict: 'ok', status: 200, to: '/page' }],
    ['/moved-away', { verdict: 'gone', status: 404, to: '/nothing' }],
    ['/round', { verdict: 'gone', status: 'more than 8 redirects', to: '/round' }],
    ['/soft', { verdict: 'otherwise', status: 200 }],
    ['/refused', { verdict: 'refused', status: 403 }],
    ['/failing', { verdict: 'failing', status: 503 }]
  ])('%s', async (path, { to, ...expected }) => {
    expect(await ask(path)).toEqual({ ...expected, ...(to && { to: host + to }) });
  });

  it('and given up where nobody answers in time, or the line is cut', async () => {
    expect(await ask('/slow', 200)).toEqual({ verdict: 'silent', status: 'no answer in time' });
    expect(await ask('/broken')).toMatchObject({ verdict: 'silent', status: expect.stringMatching(/\S/) as string });
    const closed = `http://127.0.0.1:${await freePort()}/`;
    expect(await askAddress(closed, TITLE, { turns: makeTurns(0), patience: 2000 })).toEqual({
      verdict: 'silent',
      status: 'ECONNREFUSED'
    });
  });

  it('by HEAD alone where there is no page to read, and in the project’s name', async () => {
    await ask('/paper.pdf');
    expect(seen).toEqual([`HEAD /paper.pdf ${USER_AGENT}`]);
    expect(USER_AGENT).toMatch(/^lieudit/);
  });

  it('never while another one of its host is, nor at once after it', async () => {
    const asking = { turns: makeTurns(60), patience: 2000 };
    const began = performance.now();
    await Promise.all(['/paper.pdf', '/page', '/moved'].map((path) => askAddress(host + path, TITLE, asking)));
    expect(most).toBe(1);
    expect(seen).toHaveLength(6);
    // Five pauses; nobody waits before the first.
    expect(performance.now() - began).toBeGreaterThanOrEqual(5 * 60 - 5);
  });
});

describe('a page says a title', () => {
  it.each([
    ['Resolution 68/262: Territorial integrity of Ukraine', '<h1>68/262. Territorial integrity of Ukraine</h1>'],
    ['Constitución de la Nación Argentina', '<p>CONSTITUCION DE LA NACION ARGENTINA</p>'],
    ['Kosovo: Background and U.S. Policy', '<meta property="og:title" content="Kosovo: Background and U.S. Policy">'],
    ['Law of 4', '']
  ])('%s', (title, html) => expect(saysTitle(html, title)).toBe(!/^Law/.test(title)));

  it('and not where it says less than half of it, or in a script alone', () => {
    expect(saysTitle('<h1>Ukraine</h1>', 'Territorial integrity of Ukraine')).toBe(false);
    expect(saysTitle('<script>"Territorial integrity of Ukraine"</script>', 'Territorial integrity of Ukraine')).toBe(
      false
    );
  });
});

describe('npm run atlas:sources', () => {
  let root: string;
  beforeAll(async () => {
    root = join(mkdtempSync(join(tmpdir(), 'sources-')), 'atlas');
    mkdirSync(join(root, 'tables'), { recursive: true });
    cpSync('src/atlas/regions', join(root, 'regions'), { recursive: true });
    cpSync('src/atlas/tables', join(root, 'tables'), { recursive: true });
    rmSync(join(root, 'tables/history'), { recursive: true });
    const fields = (key: string, path: string, more = '') =>
      `${key}:\n  title: ${TITLE}\n  publisher: Somebody\n  url: https://${key}.example.org${path}\n  date: 2020-01-02\n${more}`;
    const copy = '  archive: https://web.archive.org/web/20200102030405/https://b.example.org/moved\n';
    const rows = [fields('a', '/page'), fields('b', '/moved', copy), fields('c', '/nothing'), fields('d', '/soft')];
    writeFileSync(join(root, 'tables/sources.yaml'), `# Some.\n${rows.join('')}`);
    writeFileSync(join(root, 'regions/crimea.yaml'), 'periods: [{ sources: [b] }]\n');
  });
  afterAll(() => rmSync(join(root, '..'), { recursive: true }));

  /** Runs it with each host of the table at the server here, where the archive has one copy. */
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const note = (line: string): void => void lines.push(line);
    const here = (url: string): string =>
      url.includes('archive') ? `${host}/page` : url.replace(/^https:\/\/\w\.example\.org/, host);
    const code = await askSources(
      [...args, '--pause', '0'],
      { print: note, complain: note, terminal: false, env: {} },
      { root, ask: (url, ...rest) => askAddress(here(url), ...rest) }
    );
    return { code, text: lines.join('\n').replaceAll(`${root}/`, '') };
  };

  it('tells by file, line and column what is not well, and how many there are', async () => {
    expect(await run()).toEqual({
      code: 1,
      text: [
        `tables/sources.yaml:10:8: moved (200): https://b.example.org/moved → ${host}/page`,
        'tables/sources.yaml:16:8: gone (404): https://c.example.org/nothing',
        'tables/sources.yaml:21:8: otherwise (200): https://d.example.org/soft',
        '5 addresses asked: 1 gone, 1 otherwise, 1 moved, 2 ok.'
      ].join('\n')
    });
  });

  it('is content where none is gone, and lists what is well where it is asked to', async () => {
    expect(await run('--only', 'a.example.org', '--all')).toEqual({
      code: 0,
      text: 'tables/sources.yaml:5:8: ok (200): https://a.example.org/page\n1 address asked: 1 ok.'
    });
    expect((await run('--only', 'd.example.org')).code).toBe(0);
  });

  it('gives them as JSON too', async () => {
    const { code, text } = await run('--only', 'c.example.org', '--json');
    expect(JSON.parse(text)).toEqual([
      {
        file: 'tables/sources.yaml',
        line: 16,
        column: 8,
        key: 'c',
        title: TITLE,
        url: 'https://c.example.org/nothing',
        verdict: 'gone',
        status: 404
      }
    ]);
    expect(code).toBe(1);
  });

  it('takes a host, or a table with what it names, kept copies too', () => {
    const all = writtenAddresses(root);
    const keys = (only: string) => addressesOf(all, only, root).map(({ key, line }) => `${key} ${line}`);
    expect(keys('example.org')).toEqual(['a 5', 'b 10', 'c 16', 'd 21']);
    expect(keys('archive.org')).toEqual(['b 12']);
    expect(keys('regions/crimea.yaml')).toEqual(['b 10', 'b 12']);
    expect(keys('sources.yaml')).toHaveLength(5);
  });

  it.each([
    [['--only', 'nowhere.example'], 'No source is at “nowhere.example”'],
    [['--onyl', 'x'], 'Unknown option'],
    [['--patience', 'long'], '--patience and --pause take milliseconds.']
  ])('%j makes no sense', async (args, said) => {
    const { code, text } = await run(...args);
    expect(text).toContain(said);
    expect(code).toBe(2);
  });
});

it('the atlas has addresses to ask, each where it is written', () => {
  const all = writtenAddresses('src/atlas');
  // Those of other days have tables of their own.
  expect(all.filter(({ file }) => file.includes('/history/')).length).toBeGreaterThan(100);
  expect(all.length).toBe(new Set(all.map(({ file, line }) => `${file}:${line}`)).size);
  expect(addressesOf(all, 'regions/crimea.yaml', 'src/atlas').length).toBeGreaterThan(3);
  expect(addressesOf(all, 'un.org', 'src/atlas').every(({ url }) => /un\.org\//.test(url))).toBe(true);
});
