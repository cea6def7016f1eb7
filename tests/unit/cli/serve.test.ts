import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../src/cli/serve.ts';

const outer = mkdtempSync(join(tmpdir(), 'lieudit-serve-'));
const dir = join(outer, 'build');
const script = 'export const words = "lieu-dit ";\n'.repeat(200);

beforeAll(() => {
  mkdirSync(join(dir, 'story'), { recursive: true });
  mkdirSync(join(dir, '_app/immutable'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'not served');
  writeFileSync(join(dir, 'index.html'), '<p>home');
  writeFileSync(join(dir, '404.html'), '<p>nowhere');
  writeFileSync(join(dir, 'story/index.html'), '<p>story');
  writeFileSync(join(dir, '_app/immutable/entry.js'), script);
  writeFileSync(join(dir, 'atlas.pmtiles'), '0123456789');
  writeFileSync(join(dir, 'shapes.geojson'), '{}');
});
afterAll(() => rmSync(outer, { recursive: true }));

/** One exchange as it goes over the wire: no redirect followed, no path tidied, no body decompressed. */
function get(site: Served, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(site.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      );
    });
    sent.on('error', reject).end();
  });
}

describe('serve', () => {
  let site: Served;
  beforeAll(async () => void (site = await serve({ dir, port: 0 })));
  afterAll(() => site.close());

  it('serves an index with its type, revalidated, to any origin', async () => {
    const home = await get(site, '/');
    expect(home.body.toString()).toBe('<p>home');
    expect(home.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*'
    });
    const again = await get(site, '/', { 'if-none-match': home.headers.etag as string });
    expect(again.status).toBe(304);
  });

  it('keeps hashed files for ever', async () => {
    const { headers } = await get(site, '/_app/immutable/entry.js');
    expect(headers['cache-control']).toBe('public,max-age=31536000,immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('knows the types of map data', async () => {
    expect((await get(site, '/atlas.pmtiles')).headers['content-type']).toBe('application/vnd.pmtiles');
    expect((await get(site, '/shapes.geojson')).headers['content-type']).toBe('application/geo+json');
  });

  it('compresses with brotli, else gzip, else not', async () => {
    const path = '/_app/immutable/entry.js';
    const br = await get(site, path, { 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(script);
    const gz = await get(site, path, { 'accept-encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(script);
    expect(br.body.length).toBeLessThan(script.length / 10);
    expect((await get(site, path)).body.toString()).toBe(script);
  });

  it('answers a Range uncompressed, unless it is told to act as a host without', async () => {
    const range = { range: 'bytes=2-4', 'accept-encoding': 'br' };
    const part = await get(site, '/atlas.pmtiles', range);
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    const plain = await serve({ dir, port: 0, ranges: false });
    const whole = await get(plain, '/atlas.pmtiles', range);
    expect([whole.status, whole.body.toString()]).toEqual([200, '0123456789']);
    await plain.close();
  });

  it('sends a folder without its slash to the folder, with its query', async () => {
    const moved = await get(site, '/story?a=1');
    expect([moved.status, moved.headers.location]).toEqual([301, '/story/?a=1']);
    expect((await get(site, '/story/')).body.toString()).toBe('<p>story');
  });

  it("answers what is missing with the site's own 404 page", async () => {
    const missing = await get(site, '/nothing/');
    expect([missing.status, missing.body.toString()]).toEqual([404, '<p>nowhere']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/story/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
    '//story',
    '/\\..\\secret.txt'
  ])('never leaves its folder: %s', async (path) => {
    expect((await get(site, path)).status).toBe(404);
  });

  it('refuses to be written to', async () => {
    expect((await get(site, '/', {}, 'POST')).status).toBe(405);
  });

  it('serves under a base, and nothing beside it', async () => {
    const under = await serve({ dir, port: 0, base: '/some/sub/' });
    expect(under.url).toMatch(/\/some\/sub\/$/);
    expect((await get(under, '/some/sub/story/')).body.toString()).toBe('<p>story');
    expect((await get(under, '/some/sub')).headers.location).toBe('/some/sub/');
    expect((await get(under, '/some/sub/story')).headers.location).toBe('/some/sub/story/');
    expect((await get(under, '/story/')).status).toBe(404);
    await under.close();
    await expect(serve({ dir, port: 0, base: 'sub' })).rejects.toThrow('base');
  });

  it('takes the next free port when it may, and says so when it may not', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as AddressInfo;
    await expect(serve({ dir, port })).rejects.toThrow('EADDRINUSE');
    const next = await serve({ dir, port, tries: 20 });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
    blocker.close();
  });
});
