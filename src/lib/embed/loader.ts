import { Embedded } from './embedded.ts';

/** What a page's own scripts can ask of the loader. */
export interface Loader {
  /** Loads an embed now, whatever its `data-load` says. */
  readonly load: (element: HTMLElement) => void;
  /** Finds the embeds in a part of the page; the loader does so by itself when something is added to it. */
  readonly scan: (root?: ParentNode) => void;
}

declare global {
  interface Window {
    lieudit?: Loader;
  }
}

/** How long after a change of the page new embeds are looked for, ms. */
const PAUSE = 50;

/** The story's address as the address of its embed; null where it is none that a frame should have. */
function addressOf(element: HTMLElement): URL | null {
  const value = element.dataset['lieudit'] ?? element.getAttribute('src') ?? '';
  if (!URL.canParse(value, document.baseURI)) return null;
  const url = new URL(value, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  url.pathname = url.pathname.replace(/\/*(embed\/*)?$/, '/embed/');
  return url;
}

function start(): Loader {
  const all = new Map<HTMLElement, Embedded | null>();
  const each = (act: (embedded: Embedded) => void) => {
    for (const embedded of all.values()) if (embedded) act(embedded);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target as HTMLElement);
    },
    // The second is for what scrolls within the page: in px, since Chromium takes a share of all that there is to scroll.
    { rootMargin: '150% 0px', scrollMargin: '1000px 0px' } as IntersectionObserverInit
  );

  function load(element: HTMLElement): void {
    seen.unobserve(element);
    const url = addressOf(element);
    if (!url || all.get(element)) return;
    const embedded = new Embedded(element, url);
    all.set(element, embedded);
    embedded.mount();
  }

  function scan(root: ParentNode = document): void {
    for (const element of root.querySelectorAll<HTMLElement>('[data-lieudit], lieu-dit[src]')) {
      if (all.has(element)) continue;
      all.set(element, null);
      const when = element.dataset['load'];
      if (when === 'eager') load(element);
      else if (when === 'click') {
        element.addEventListener('click', (event) => {
          if (all.get(element)) return;
          event.preventDefault();
          load(element);
        });
      } else seen.observe(element);
    }
    for (const [element, embedded] of all) {
      if (element.isConnected) continue;
      embedded?.end();
      seen.unobserve(element);
      all.delete(element);
    }
  }

  let pending = 0;
  new MutationObserver(() => {
    pending ||= setTimeout(() => {
      pending = 0;
      scan();
    }, PAUSE) as unknown as number;
  }).observe(document, { childList: true, subtree: true });
  // Caught on its way down: whatever scrolls in the page.
  addEventListener('scroll', () => each((embedded) => embedded.relay()), { capture: true, passive: true });
  addEventListener('resize', () => each((embedded) => embedded.layout()));
  const follow = () => new ResizeObserver(() => each((embedded) => embedded.relay(false))).observe(document.body);
  if (document.body) follow();
  else addEventListener('DOMContentLoaded', follow);
  scan();
  return { load, scan: (root) => scan(root) };
}

// However often the script is in the page, it runs once.
if (window.lieudit) window.lieudit.scan();
else window.lieudit = start();
