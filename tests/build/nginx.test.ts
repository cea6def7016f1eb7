import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../tools/free-port.ts';
import { machine } from '../tools/machine.ts';
import { findNginx } from '../tools/nginx.ts';

const nginx = await findNginx(machine);

/** What the docs tell a host to write: what stands outside of the server block, and the block. */
function documented(): readonly [outside: string, server: string] {
  const text = readFileSync('docs/hosting.md', 'utf8').match(/```nginx\n([^]*?)\n```/)![1]!;
  const server = text.match(/^server \{$[^]*?^\}$/m)![0];
  return [text.replace(server, ''), server];
}

describe.skipIf(!nginx)('the configuration for nginx of the docs', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lieudit-nginx-'));
  let port = 0;
  let server: ChildProcess;

  const get = (path: string): Promise<IncomingMessage> =>
    new Promise((done, failed) =>
      request({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        answer.resume();
        done(answer);
      })
        .on('error', failed)
        .end()
    );

  beforeAll(async () => {
    port = await freePort();
    const [outside, block] = documented();
    const here = block
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/stories;', `root ${resolve('build')};`);
    expect(here).toContain(`127.0.0.1:${port}`);
    expect(here).toContain(resolve('build'));
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
      events {}
      http { access_log off; ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      ${outside}
      ${here} }`
    );
    server = spawn(nginx!, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    server.stderr!.on('data', (chunk) => (said += chunk));
    for (let i = 0; i < 100; i++) {
      if (server.exitCode !== null) throw new Error(`nginx refuses the configuration: ${said}`);
      if (await get('/').catch(() => null)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`nginx does not answer: ${said}`);
  }, 60_000);

  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const chunk = (end: string, folder: string) =>
    `/_app/immutable/${folder}/${readdirSync(`build/_app/immutable/${folder}`).find((name) => name.endsWith(end))!}`;
  const short = 'public, max-age=60, stale-while-revalidate=600';
  const forever = 'public, max-age=31536000, immutable';
  const loader = `/embed/${readdirSync('build/embed').find((name) => /^v\d+\.\d+\.\d+\.js$/.test(name))!}`;

  it.each([
    ['/', 'text/html', short, true],
    ['/gantz-bakou/', 'text/html', short, true],
    ['/gantz-bakou/map.json', 'application/json', short, true],
    ['/gantz-bakou/card.png', 'image/png', short, false],
    ['/gantz-bakou/stills/axe.portrait.svg', 'image/svg+xml', short, true],
    ['/atlas/shapes/AD.geojson', 'application/geo+json', short, true],
    ['/feed.xml', 'text/xml', short, true],
    ['/embed/v1.js', 'text/javascript', 'public, max-age=3600, stale-while-revalidate=86400', true],
    [loader, 'text/javascript', forever, true],
    [chunk('.js', 'chunks'), 'text/javascript', forever, null],
    [chunk('.woff2', 'assets'), 'font/woff2', forever, false]
  ])('%s', async (path, type, cache, compressed) => {
    const { statusCode, headers } = await get(path);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
    expect(headers['cache-control']).toBe(cache);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBeUndefined();
    // A small file is sent as it is.
    if (compressed !== null) expect(headers['content-encoding']).toBe(compressed ? 'gzip' : undefined);
  });

  it('an address without its last slash leads to the one that has it', async () => {
    const { statusCode, headers } = await get('/gantz-bakou');
    expect(statusCode).toBe(301);
    expect(new URL(headers.location!, 'http://host').pathname).toBe('/gantz-bakou/');
  });

  it('what is not there is a page that says so, for everybody', async () => {
    const { statusCode, headers } = await get('/nowhere/at/all');
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});
