import { readFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

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

const html = 'text/html;charset=utf-8';
const plainNotFound =
  '<!doctype html><html lang="en"><title>Not found</title><p>404: there is no such page here.</p></html>\n';

/**
 * Serves a built site as a plain static host does: compressed, with types, the hashed files cached for ever and the
 * others revalidated, a folder's address ending in a slash, the site's own 404.html for what is missing.
 * The list of files is read once, so a path can only ever name a file that is inside the folder.
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
  const files = sirv(dir, { etag: true, setHeaders });
  return (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2) as [string, string?];
    if (`${path}/` === base) return redirect(response, base, query);
    if (!path.startsWith(base) || path.startsWith('//')) return notFound(dir, response);
    const inside = path.slice(base.length - 1);
    if (isFolder(dir, inside)) return redirect(response, `${path}/`, query);
    request.url = inside;
    if (!ranges) delete request.headers.range;
    const send = () => files(request, response, () => notFound(dir, response));
    // A compressed part of a file is no part of the compressed file: a Range is answered as it lies on the disk.
    if (request.headers.range) send();
    else compress(request, response, send);
  };
}

/** `/slug`, where `/slug/index.html` is: served there, its relative links would resolve one folder too high. */
function isFolder(dir: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    const name = decodeURIComponent(path);
    return !/\.\.|\0/.test(name) && existsSync(join(dir, name, 'index.html'));
  } catch {
    return false; // a malformed escape
  }
}

function redirect(response: ServerResponse, to: string, query: string | undefined) {
  response.writeHead(301, { Location: query === undefined ? to : `${to}?${query}` }).end();
}

function setHeaders(response: ServerResponse, path: string) {
  response.setHeader(
    'Cache-Control',
    path.includes('/_app/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache'
  );
  // Types that sirv's table lacks.
  if (path.endsWith('.pmtiles')) response.setHeader('Content-Type', 'application/vnd.pmtiles');
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
