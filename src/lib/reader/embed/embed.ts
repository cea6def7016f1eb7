import { fromHost } from '#lib/embed/message.ts';
import { askForHeight, openWhole } from './embed-dialects.ts';
import { HostLink } from './embed-link.ts';
import { Pinned } from './embed-pinned.ts';
import { Turning } from './embed-turning.ts';
import type { Reading } from '#lib/reader/reading.ts';
import { paintAsAsked } from '#lib/reader/paint-as-asked.ts';
import type { Scroller } from '#lib/reader/scroller.ts';

/** Whoever hears nothing of a loader within this time turns the pages itself, ms. */
const TIMEOUT = 1500;

/** Reads a story within somebody's page: as far as its scroll, which the host's loader relays, or page by page. */
export function embed(reading: Reading, scroller: Scroller, host: HTMLElement): void {
  openLinksOutside();
  paintAsAsked();
  // On its own, an embed is a page like another.
  if (parent === window) return;
  document.documentElement.classList.add('embedded');
  const nonce = new URLSearchParams(location.hash.slice(1)).get('ms') ?? '';
  let turning: Turning | null = null;
  const turn = (link: HostLink | null): void => {
    turning?.end();
    turning = new Turning(reading, host, link);
    if (!link) watch(reading, host);
    askForHeight(link);
  };
  if (!nonce) return turn(null);

  let pinned: Pinned | null = null;
  const link = new HostLink(nonce, (message) => (pinned ?? turning)?.hear(message));
  const waiting = setTimeout(() => turn(null), TIMEOUT);
  const hello = greet(link);
  addEventListener('message', (event) => {
    const message = event.source === parent ? fromHost(event.data, nonce) : undefined;
    const [port, ...more] = event.ports;
    if (message?.type !== 'init' || !port || more.length > 0) return;
    clearTimeout(waiting);
    clearInterval(hello);
    // A loader that finds out more about its page says so by another line.
    if (message.mode === 'steps') {
      pinned?.end();
      pinned = null;
      turn(link);
    } else {
      turning?.end();
      turning = null;
      pinned ??= new Pinned(reading, scroller, host, link);
    }
    link.start(port);
  });
}

/** Says hello until somebody answers: a loader may start later than the frame. */
function greet(link: HostLink): ReturnType<typeof setInterval> {
  link.hello();
  const end = performance.now() + TIMEOUT;
  const again = setInterval(() => {
    if (link.open || performance.now() > end) clearInterval(again);
    else link.hello();
  }, 75);
  return again;
}

/** The live map only while it is seen, where no loader says so. A frame's own observer knows the screen's edge. */
function watch(reading: Reading, host: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  new IntersectionObserver((entries) => {
    const seen = entries.at(-1)!.isIntersecting;
    clearTimeout(timer);
    timer = setTimeout(() => reading.live(seen), seen ? 0 : 5000);
  }).observe(host);
}

/** A link out of the story would open within the frame. */
function openLinksOutside(): void {
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link?.href || link.getAttribute('href')?.startsWith('#')) return;
      if (link.hasAttribute('data-whole') && openWhole(link.href)) return event.preventDefault();
      link.target = '_blank';
      link.relList.add('noopener');
    },
    true
  );
}
