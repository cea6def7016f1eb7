import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { expect as baseExpect, test as site } from './site.ts';
import { watchFaults } from './faults.ts';

const words = 'A page of somebody else’s, with paragraphs above the embed and below it, as every article has them. ';
const text = Array.from({ length: 8 }, () => `<p>${words.repeat(3)}</p>`).join('\n');

/** The pages in `hosts/`, at an origin that is not the site's: `{{embed …}}`, `{{live}}`, `{{loader}}` and `{{text}}` are filled in. */
async function serveHosts(siteUrl: string) {
  const story = (query: string) => `${siteUrl}gantz-bakou/${query}`;
  const fill = (template: string) =>
    template
      .replaceAll('{{text}}', text)
      .replaceAll(
        /\{\{(embed|live)([^}]*)\}\}/g,
        (_, kind: string, attributes: string) =>
          `<div class="lieudit" data-lieudit="${story(kind === 'live' ? '' : '?stage=light')}" data-title="A story"${attributes}>
            <a href="${story('')}">Read the map story</a></div>`
      )
      .replaceAll(
        /\{\{loader([^}]*)\}\}/g,
        (_, more: string) => `<script async src="${siteUrl}embed/v1.js"${more}></script>`
      )
      .replaceAll('{{story}}', story('embed/?stage=light'))
      .replaceAll('{{site}}', siteUrl)
      .replaceAll('{{origin}}', new URL(siteUrl).origin);
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1);
    if (!/^[a-z-]+$/.test(name)) return void response.writeHead(404).end();
    const page = fill(readFileSync(new URL(`hosts/${name}.html`, import.meta.url), 'utf8'));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [, header, value] of page.matchAll(/^<!-- header ([\w-]+): (.*) -->$/gm)) {
      response.setHeader(header!, value!);
    }
    response.end(page.replace(/^<!-- header .*\n/gm, ''));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections()))
  };
}

/** Tests of the site's stories in the pages of others; every page is watched, and what a test expects it says. */
export const test = site.extend<{ expected: RegExp[] }, { hosts: { url: string } }>({
  hosts: [
    async ({ site: { url } }, use) => {
      const hosts = await serveHosts(url);
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' }
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
  expected: async ({}, use) => use([]),
  guard: async ({ context, site: { url }, hosts, expected }, use) => {
    const faults = watchFaults(context, new URL(url).origin);
    await use();
    const own = new RegExp(`${hosts.url}|/favicon.ico|data:text/html`);
    baseExpect(faults.filter((fault) => ![own, ...expected].some((pattern) => pattern.test(fault)))).toEqual([]);
  }
});

/** A page that embeds the story. */
export class Host {
  constructor(readonly page: Page) {}

  /** Opens it, brings its first embed near, and waits until the loader has decided. */
  async open(url: string, viewport = { width: 1000, height: 700 }): Promise<string> {
    await this.page.setViewportSize(viewport);
    await this.page.goto(url);
    return this.mode();
  }

  async mode(): Promise<string> {
    const element = this.page.locator('[data-lieudit-mode]').first();
    await element.waitFor({ state: 'attached', timeout: 30_000 });
    return (await element.getAttribute('data-lieudit-mode')) ?? '';
  }

  /** The story's document. */
  async frame(): Promise<Frame> {
    const find = () => this.page.frames().find((frame) => frame.url().includes('/embed/'));
    await baseExpect.poll(find, { timeout: 20_000 }).toBeTruthy();
    const frame = find()!;
    await frame.locator('[data-stage][data-camera]').waitFor({ state: 'attached', timeout: 30_000 });
    await frame.evaluate(() => document.fonts.ready.then(() => undefined));
    return frame;
  }

  /** Scrolls so that a share of the first embed's story has been read; returns where its frame then is. */
  async scrollTo(share: number): Promise<{ top: number; height: number; width: number; p: number }> {
    return this.page.evaluate(async (share) => {
      const track = document.querySelector<HTMLElement>('[data-lieudit] > div')!;
      const frame = track.querySelector('iframe')!;
      const scrolls = (at: Element) =>
        /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 1;
      let scroller: Element = document.scrollingElement!;
      for (let at = track.parentElement; at && at !== document.documentElement; at = at.parentElement) {
        if (scrolls(at)) {
          scroller = at;
          break;
        }
      }
      const offset = parseFloat(document.querySelector<HTMLElement>('[data-lieudit]')!.dataset['top'] ?? '0') || 0;
      const travel = track.offsetHeight - frame.offsetHeight;
      scroller.scrollBy({ top: track.getBoundingClientRect().top - offset + share * travel, behavior: 'instant' });
      const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await next();
      await next();
      const { top, height, width } = frame.getBoundingClientRect();
      return { top, height, width, p: (offset - track.getBoundingClientRect().top) / travel };
    }, share);
  }

  /** The share of the first embed's story that the page has scrolled past. */
  async scrolled(): Promise<number> {
    return this.page.evaluate(() => {
      const track = document.querySelector<HTMLElement>('[data-lieudit] > div')!;
      return -track.getBoundingClientRect().top / (track.offsetHeight - track.querySelector('iframe')!.offsetHeight);
    });
  }

  /** The share of the story that the frame itself shows. */
  async share(): Promise<number> {
    const frame = await this.frame();
    return frame.evaluate(() => scrollY / (document.documentElement.scrollHeight - innerHeight));
  }

  /** The top of the frame in each animation frame while the page scrolls through the embed, CSS px. */
  async tops(blocked = 0): Promise<number[]> {
    return this.page.evaluate(async (blocked) => {
      const track = document.querySelector<HTMLElement>('[data-lieudit] > div')!;
      const frame = track.querySelector('iframe')!;
      const travel = track.offsetHeight - frame.offsetHeight;
      const start = track.getBoundingClientRect().top + scrollY;
      const tops: number[] = [];
      for (let i = 1; i < 24; i++) {
        window.scrollTo({ top: start + (travel * i) / 24, behavior: 'instant' });
        if (blocked && i % 4 === 0) for (const end = performance.now() + blocked; performance.now() < end;);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        tops.push(frame.getBoundingClientRect().top);
      }
      return tops;
    }, blocked);
  }
}

export { baseExpect as expect };
