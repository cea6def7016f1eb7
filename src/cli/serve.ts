import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from '@polka/compression';
import send from 'send';
import { readByteRange } from './byte-range.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder that is served: every file in it is public, nothing outside it is. */
  readonly dir: string;
  /** The path that the folder is served under, with a slash at both ends; `/` by default. */
  readonly base?: string;
  /** 127.0.0.1 by default: this machine alone. `0.0.0.0` lets a phone on the same network in. */
  readonly host?: string;
  /** 4173 by default; 0 takes any free one. */
  readonly port?: number;
  /** How many further ports to try where that one is taken; 0 by default: fail with EADDRINUSE. */
  readonly tries?: number;
  /** Whether a Range header is answered with 206, as most hosts do; true by default. */
  readonly ranges?: boolean;
}

/** A running server. */
export interface Served {
  /** `http://127.0.0.1:4173/`, with the base and its last slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const html = 'text/html; charset=utf-8';
const plainNotFound =
  '<!doctype html><html lang="en"><title>Not found</title><p>404: there is no such page here.</p></html>\n';

/**
 * Serves a built site as a plain static host does: compressed, with types, the hashed files cached for ever and the
 * others revalidated, a folder's address ending in a slash, the site's own 404.html for what is missing.
 * No request ends it, and none names a file outside the folder.
 * @throws Error with code EADDRINUSE when no port is free.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { base = '/', host = '127.0.0.1', port = 4173, tries = 0 } = options;
  if (!/^\/(.+\/)?$/.test(base)) throw new Error(`base must start and end with a slash, got ${base}`);
  const server = createServer(handler({ ...options, base }));
  await listen(server, host, port, tries);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function handler({ dir, base = '/', ranges = true }: ServeOptions) {
  const compress = compression({ brotli: true, gzip: true, level: 5, mimes: /text|javascript|json|xml/i });
  return (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    // A page that is isolated from other origins can embed the stories, as docs/hosting.md has it for other servers.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
      return;
    }
    const [path, query] = targetOf(request);
    if (`${path}/` === base) return redirect(response, base, query);
    if (!path.startsWith(base) || path.startsWith('//')) return notFound(dir, response);
    if (!ranges) delete request.headers.range;
    const file = send(request, path.slice(base.length - 1), { root: dir, cacheControl: false });
    file.on('file', (_: string, { size }: { readonly size: number }) => narrowRange(request, size));
    file.on('headers', setHeaders);
    // `/slug`, where `/slug/index.html` is: served there, its relative links would resolve one folder too high.
    file.on('directory', (_: ServerResponse, folder: string) =>
      existsSync(join(folder, 'index.html')) ? redirect(response, `${path}/`, query) : notFound(dir, response)
    );
    file.on('error', ({ status }: { readonly status: number }) => refuse(dir, response, status));
    // A compressed part of a file is no part of the compressed file: a Range is answered as it lies on the disk.
    if (request.headers.range) file.pipe(response);
    else compress(withoutRefused(request), response, () => file.pipe(response));
  };
}

/** The path and the query that are asked for; what is asked of a proxy, `GET http://host/path`, names both alike. */
function targetOf({ url = '/' }: IncomingMessage): [path: string, query: string | undefined] {
  const target = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const at = target.indexOf('?');
  return at < 0 ? [target || '/', undefined] : [target.slice(0, at) || '/', target.slice(at + 1)];
}

/** Says what a Range asks for in the one way that every reader of it understands alike, or takes it away. */
function narrowRange({ headers }: IncomingMessage, size: number): void {
  if (headers.range === undefined) return;
  const range = readByteRange(headers.range, size);
  if (range === undefined) delete headers.range;
  else headers.range = range === null ? `bytes=${size}-` : `bytes=${range.start}-${range.end}`;
}

/** An encoding of weight 0 is one that the other side does not want. */
function withoutRefused(request: IncomingMessage): IncomingMessage {
  const accepted = String(request.headers['accept-encoding'] ?? '').split(',');
  request.headers['accept-encoding'] = accepted.filter((name) => !/;\s*q=0(\.0*)?\s*$/i.test(name)).join(',');
  return request;
}

function redirect(response: ServerResponse, to: string, query: string | undefined) {
  const location = query === undefined ? to : `${to}?${query}`;
  response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
}

function setHeaders(response: ServerResponse, path: string) {
  response.setHeader(
    'Cache-Control',
    /[\\/]_app[\\/]immutable[\\/]/.test(path) ? 'public,max-age=31536000,immutable' : 'no-cache'
  );
  // A type that the tables lack.
  if (path.endsWith('.pmtiles')) response.setHeader('Content-Type', 'application/vnd.pmtiles');
}

/** What cannot be sent: not there, not in the folder, no such part of it; a file that breaks off takes the answer with it. */
function refuse(dir: string, response: ServerResponse, status: number) {
  if (response.headersSent) return void response.destroy();
  if (status < 500 && status !== 412 && status !== 416) return notFound(dir, response);
  for (const name of ['Content-Type', 'ETag', 'Last-Modified']) response.removeHeader(name);
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

function notFound(dir: string, response: ServerResponse) {
  const own = join(dir, '404.html');
  response.writeHead(404, { 'Content-Type': html, 'Cache-Control': 'no-cache' });
  response.end(existsSync(own) ? readFileSync(own) : plainNotFound);
}

async function listen(server: Server, host: string, port: number, tries: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === 0 || port === 0) throw error;
    server.removeAllListeners('error');
    await listen(server, host, port + 1, tries - 1);
  }
}
