import { embed, WINDOW_EVENTS, type Embedded } from './embedded.ts';
import { failed } from './failed.ts';
import { headerHeight } from './header.ts';
import { embedOf, ownOrigins } from './origins.ts';

/** What a page's own scripts can ask of the loader. */
export interface Loader {
  /** Loads an embed now, whatever its `data-load` says. */
  readonly load: (element: HTMLElement) => void;
  /**
   * Finds the embeds in a part of the page; the loader does so by itself when something is added to the document, and in a
   * shadow root from when it was asked to once.
   * @param origins further ones whose stories it may embed, for all of the page
   */
  readonly scan: (root?: ParentNode & Node, origins?: readonly string[]) => void;
}

declare global {
  interface Window {
    lieudit?: Loader;
  }
}

/** An embed as it was found. */
interface Found {
  readonly address: string;
  /** What its frame would show; undefined where it must have none. */
  readonly url: URL | undefined;
  /** From when it is loaded. */
  embedded?: Embedded;
}

const EMBEDS = '[data-lieudit]:not(form), lieu-dit[src]';
/** How long after a change of the page new embeds are looked for, ms. */
const PAUSE = 50;
/** How long an element in a shadow root has to be announced, ms. */
const UNANNOUNCED = 3000;

const addressOf = (element: Element): string => element.getAttribute('data-lieudit') ?? element.getAttribute('src')!;

/** Something that is done once after all that asks for it within a time, ms. */
function later(act: () => void, wait: number): () => void {
  let asked = false;
  return () => {
    if (!asked) {
      setTimeout(() => {
        asked = false;
        act();
      }, wait);
    }
    asked = true;
  };
}

function start(allowed: Set<string>): Loader {
  const all = new Map<HTMLElement, Found>();
  const each: (...told: Parameters<Embedded>) => void = (...told) => {
    for (const { embedded } of all.values()) embedded?.(...told);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target as HTMLElement);
    },
    // The second is for what scrolls within the page: in px, since Chromium takes a share of all that there is to scroll.
    { rootMargin: '150% 0px', scrollMargin: '1000px 0px' } as IntersectionObserverInit
  );

  const grown = new ResizeObserver(() => each('move'));

  /** Whether it was not loaded before, and is now. */
  function load(element: HTMLElement): boolean {
    seen.unobserve(element);
    const found = all.get(element);
    if (!found?.url || found.embedded) return false;
    found.embedded = embed(element, found.url);
    grown.observe(document.body);
    return true;
  }

  function scan(root: ParentNode = document): void {
    // What the page has taken away, has emptied, or has given another story.
    for (const [element, { address, url, embedded }] of all) {
      const same = element.isConnected && addressOf(element) === address && (url || !embedOf(address, allowed));
      if (same && embedded?.('move') !== false) continue;
      embedded?.('end');
      all.delete(element);
    }
    for (const element of root.querySelectorAll<HTMLElement>(EMBEDS)) {
      if (all.has(element)) continue;
      const address = addressOf(element);
      const url = embedOf(address, allowed);
      all.set(element, { address, url });
      const when = element.dataset['load'];
      if (!url) failed(element, `not of ${[...allowed]} (data-lieudit-origins)`);
      else if (when === 'eager') load(element);
      else if (when === 'click') {
        element.addEventListener('click', (event) => {
          if (load(element)) event.preventDefault();
        });
      } else {
        seen.observe(element);
        if (getComputedStyle(element).display === 'contents') failed(element, 'display: contents');
      }
    }
  }

  const soon = later(scan, PAUSE);
  /** Nothing is told of what is in a shadow root: that its embeds stay links would go unnoticed. */
  const look = later(() => {
    for (const { shadowRoot } of document.querySelectorAll('*')) {
      for (const element of shadowRoot?.querySelectorAll<HTMLElement>(EMBEDS) ?? []) {
        if (!all.has(element)) failed(element, 'shadow root: lieudit.scan(root)');
      }
    }
  }, UNANNOUNCED);
  const observer = new MutationObserver(() => {
    soon();
    look();
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-lieudit', 'src'] });
  observe(document);
  look();
  // Caught on its way down: whatever scrolls in the page.
  for (const type of WINDOW_EVENTS) addEventListener(type, (event) => each(type, event), true);
  headerHeight();
  scan();
  return {
    load(element) {
      scan(element.parentElement!);
      load(element);
    },
    scan(root = document, origins = []) {
      for (const origin of origins) allowed.add(origin);
      observe(root);
      scan(root);
    }
  };
}

// However often the script is in the page, it runs once, for the origins of each.
const origins = ownOrigins();
if (window.lieudit) window.lieudit.scan(document, origins);
else window.lieudit = start(new Set(origins));
