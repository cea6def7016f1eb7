import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readByteRange } from '../../../src/cli/byte-range.ts';

const SECRET = 'what lies beside the site';
const FILE = '0123456789';
const outer = mkdtempSync(join(tmpdir(), 'lieudit-anything-'));
const dir = join(outer, 'build');

let server: ChildProcess;
let port: number;
let said = '';

// In a process of its own, as `npm start` has it: what throws there ends it.
beforeAll(async () => {
  mkdirSync(join(dir, 'story'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), SECRET);
  writeFileSync(join(dir, 'index.html'), '<p>home');
  writeFileSync(join(dir, 'story/index.html'), `<p>story ${'words '.repeat(500)}`);
  writeFileSync(join(dir, 'atlas.pmtiles'), FILE);
  writeFileSync(join(dir, 'nothing.txt'), '');
  const code = `import { serve } from './src/cli/serve.ts';
    console.log((await serve({ dir: ${JSON.stringify(dir)}, port: 0 })).url);`;
  server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  port = await new Promise<number>((resolve, reject) => {
    server.stdout?.once('data', (url: Buffer) => resolve(Number(new URL(url.toString().trim()).port)));
    server.once('exit', () => reject(new Error(said)));
  });
}, 30_000);
afterAll(() => {
  server.kill();
  rmSync(outer, { recursive: true });
});

/** What comes back for these bytes until the server ends the connection, or has said nothing for a while. */
function exchange(bytes: string, wait = 40): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const done = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.setTimeout(wait, done);
    socket.on('data', (chunk) => chunks.push(chunk)).on('close', done);
    // A server that has read enough resets the connection; one that is not there refuses it.
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? reject(error) : done()));
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

const get = (path: string, headers = '') =>
  exchange(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`, 5000);

async function stillAnswers(after: string): Promise<void> {
  const answer = await get('/').catch(String);
  expect([after, answer.split('\r\n')[0]]).toEqual([after, 'HTTP/1.1 200 OK']);
}

const number = fc.oneof(
  fc.nat(12).map(String),
  fc.bigInt({ min: 0n }).map(String),
  fc.constantFrom('', '-1', '1e3', 'x')
);
const range = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('bytes', 'Bytes', 'lines', ''),
      fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 3 })
    )
    .map(([unit, parts]) => `${unit}=${parts.map((ends) => ends.join('-')).join(',')}`),
  fc.constantFrom('bytes=5-2', 'bytes=0-0', 'bytes=-0', 'bytes', 'bytes=', '-', '=')
);
const piece = fc.oneof(
  fc.constantFrom('.', '..', '...', '%2e%2e', '%252e%252e', '..%2f', '%5c', '\\', '%00', '%', '%f', '%ff%fe', '%c0%ae'),
  fc.constantFrom(
    'story',
    'index.html',
    'atlas.pmtiles',
    'secret.txt',
    '?',
    '??a=%',
    '#',
    ';',
    '',
    '\u00e9',
    '\0',
    '\t'
  ),
  fc.nat(5000).map((length) => 'a'.repeat(length)),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ''))
);
const target = fc
  .tuple(
    fc.constantFrom('/', '/', '/', '//', '', 'http://a/', 'HTTP://a:b@c:1/', 'https://', 'file:///', '*'),
    fc.array(piece, { maxLength: 6 })
  )
  .map(([start, pieces]) => start + pieces.join('/'));
const header = fc.oneof(
  range.map((value) => `Range: ${value}`),
  fc.constantFrom('gzip', 'br', 'br;q=0, gzip;q=0', '*', 'gzip;q=x', ',,,', 'x-br').map((v) => `Accept-Encoding: ${v}`),
  fc.constantFrom('*', 'W/"', '"a", W/"b"', ',').map((value) => `If-None-Match: ${value}`),
  fc.constantFrom(
    'If-Match: "x"',
    'If-Range: "x"',
    'If-Range: never',
    'If-Modified-Since: 9999',
    'If-Unmodified-Since: -1'
  ),
  fc.constantFrom('Content-Length: 5', 'Content-Length: -1', 'Transfer-Encoding: chunked', 'Expect: 100-continue'),
  fc.constantFrom('Expect: wonders', 'Upgrade: websocket\r\nConnection: upgrade', 'Host: b', ': empty', 'No colon'),
  fc.nat(3000).map((count) => Array.from({ length: count }, (_, i) => `X-${i}: ${i}`).join('\r\n')),
  fc.nat(40_000).map((length) => `X-Long: ${'x'.repeat(length)}`)
);
const method = fc.constantFrom(
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'OPTIONS',
  'CONNECT',
  'TRACE',
  'get',
  'BREW',
  '',
  'G ET'
);
const version = fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9', 'SPDY', '');
const request = fc
  .tuple(method, target, version, fc.array(header, { maxLength: 4 }), fc.constantFrom('Host: a\r\n', 'Host: a\r\n', ''))
  .map(
    ([verb, path, protocol, headers, host]) =>
      `${verb} ${path} ${protocol}\r\n${host}${headers.map((line) => `${line}\r\n`).join('')}\r\n`
  );
/** One request, several at once, one that breaks off, or no request at all. */
const bytes = fc.oneof(
  { weight: 6, arbitrary: request },
  { weight: 2, arbitrary: fc.array(request, { minLength: 2, maxLength: 5 }).map((all) => all.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(request, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([all, part]) => all.slice(0, all.length * part))
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }
);

describe('the server of npm start', { timeout: 60_000 }, () => {
  it('answers a Range as RFC 9110 has it', async () => {
    await fc.assert(
      fc.asyncProperty(range, async (value) => {
        const [head = '', body] = (await get('/atlas.pmtiles', `Range: ${value}\r\n`)).split('\r\n\r\n');
        const part = readByteRange(value, FILE.length);
        const [status, content, contentRange] = part
          ? [206, FILE.slice(part.start, part.end + 1), `bytes ${part.start}-${part.end}/10`]
          : part === null
            ? [416, '', 'bytes */10']
            : [200, FILE, undefined];
        expect(Number(head.split(' ')[1])).toBe(status);
        expect(/^content-range: (.*)$/im.exec(head)?.[1]?.trim()).toBe(contentRange);
        expect(body).toBe(content);
      }),
      { numRuns: 100, examples: [['bytes=5-2'], ['bytes=0-0'], ['bytes=-99'], ['bytes=10-'], ['bytes=99-1']] }
    );
    expect(await get('/nothing.txt', 'Range: bytes=0-\r\n')).toMatch(
      /^HTTP\/1.1 416 [^]*content-range: bytes \*\/0\r\n/i
    );
    await stillAnswers('ranges');
  });

  it('lives through whatever is sent to it, and gives nothing that lies beside the site', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 10, maxLength: 10 }), async (batch) => {
        const answers = await Promise.all(batch.map((sent) => exchange(sent)));
        for (const answer of answers) {
          expect(answer).not.toContain(SECRET);
          if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
        }
        await stillAnswers(JSON.stringify(batch).slice(0, 2000));
      }),
      { numRuns: 40, endOnFailure: true }
    );
    expect(server.exitCode).toBeNull();
  });

  it.each([
    ['GET http://anywhere.example/story/?a=1 HTTP/1.1\r\nHost: a', 200],
    ['GET http://anywhere.example HTTP/1.1\r\nHost: a', 200],
    ['GET /story/ HTTP/1.0', 200],
    ['GET /story/?%E0%A4%A HTTP/1.1\r\nHost: a', 200],
    ['GET /%E0%A4%A HTTP/1.1\r\nHost: a', 404],
    ['GET /.. HTTP/1.1\r\nHost: a', 404],
    ['GET file:///etc/hostname HTTP/1.1\r\nHost: a', 404],
    [`GET /${'a'.repeat(300)} HTTP/1.1\r\nHost: a`, 404],
    ['OPTIONS * HTTP/1.1\r\nHost: a', 405],
    ['GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: *', 304],
    ['GET / HTTP/1.1\r\nHost: a\r\nIf-Match: "another"', 412],
    ['nonsense', 400]
  ])('answers %j with %i', async (head, status) => {
    const answer = await exchange(`${head}\r\nConnection: close\r\n\r\n`, 5000);
    expect(Number(answer.split(' ')[1])).toBe(status);
  });

  it('answers a flood of headers with 431', async () => {
    const flood = Array.from({ length: 3000 }, (_, i) => `X-${i}: ${i}\r\n`).join('');
    expect(await get('/', flood)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('sends nothing in an encoding that was refused', async () => {
    expect(await get('/story/', 'Accept-Encoding: br, gzip\r\n')).toMatch(/content-encoding: br/i);
    expect(await get('/story/', 'Accept-Encoding: br;q=0, gzip\r\n')).toMatch(/content-encoding: gzip/i);
    expect(await get('/story/', 'Accept-Encoding: br;q=0, gzip; q=0.0\r\n')).not.toMatch(/content-encoding/i);
  });
});
