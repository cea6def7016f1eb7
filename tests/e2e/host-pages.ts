import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

const words = 'A page of somebody else’s, with paragraphs above the embed and below it, as every article has them. ';
const text = Array.from({ length: 8 }, () => `<p>${words.repeat(3)}</p>`).join('\n');

/** A running server of pages that embed the story. */
export interface HostPages {
  /** `http://localhost:34567/`, which every name of a file in `hosts/`, without its ending, can follow. */
  readonly url: string;
  /** The site again, as other hosts would serve it. */
  readonly sites: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves the pages in `hosts/`, at an origin that is not the site's. In each `{{loader}}` and `{{text}}` are filled in, and
 * so is what embeds the story: `{{embed}}`, `{{live}}` with a live map, `{{other}}` another one, `{{refused}}` from a site
 * that refuses to be framed, `{{bare}}` from one that does not send what a page needs that is isolated from other origins.
 * `{{sites}}` are the origins of the last two, which are not the loader's.
 */
export async function serveHostPages(site: string): Promise<HostPages> {
  const refused = await listen('127.0.0.1', withHeaders(site, { 'Content-Security-Policy': "frame-ancestors 'none'" }));
  const bare = await listen('127.0.0.1', withHeaders(site, { 'Cross-Origin-Resource-Policy': 'cross-origin' }));
  const embeds: Record<string, string> = {
    embed: `${site}gantz-bakou/?stage=light`,
    live: `${site}gantz-bakou/`,
    other: `${site}suez/?stage=light`,
    refused: `${refused.url}gantz-bakou/?stage=light`,
    bare: `${bare.url}gantz-bakou/?stage=light`
  };
  const fill = (template: string) =>
    template
      .replaceAll('{{text}}', text)
      .replaceAll('{{sites}}', [refused.url, bare.url].map((url) => new URL(url).origin).join(' '))
      .replaceAll(
        /\{\{(embed|live|other|refused|bare)([^}]*)\}\}/g,
        (_, kind: string, attributes: string) =>
          `<div class="lieudit" data-lieudit="${embeds[kind]}" data-title="A story"${attributes}>
            <a href="${site}gantz-bakou/">Read the map story</a></div>`
      )
      .replaceAll(
        /\{\{loader([^}]*)\}\}/g,
        (_, more: string) => `<script async src="${site}embed/v1.js"${more}></script>`
      )
      .replaceAll('{{story}}', `${site}gantz-bakou/embed/?stage=light`)
      .replaceAll('{{site}}', site)
      .replaceAll('{{host}}', new URL(site).host)
      .replaceAll('{{origin}}', new URL(site).origin);
  const hosts = await listen('localhost', (request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1);
    if (!/^[a-z-]+$/.test(name)) return void response.writeHead(404).end();
    const page = fill(readFileSync(new URL(`hosts/${name}.html`, import.meta.url), 'utf8'));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [, header, value] of page.matchAll(/^<!-- header ([\w-]+): (.*) -->$/gm)) {
      response.setHeader(header!, value!);
    }
    response.end(page.replace(/^<!-- header .*\n/gm, ''));
  });
  const all = [hosts, refused, bare];
  return {
    url: hosts.url,
    sites: [refused.url, bare.url],
    close: () => Promise.all(all.map(({ close }) => close())).then(() => undefined)
  };
}

/** The site as it would be at a host that sends further headers. */
function withHeaders(site: string, headers: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', site));
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(answer.status, { 'content-type': type, 'Access-Control-Allow-Origin': '*', ...headers });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch(() => response.destroy());
  };
}

async function listen(host: string, answer: RequestListener): Promise<Omit<HostPages, 'sites'>> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/`,
    close: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections()))
  };
}
