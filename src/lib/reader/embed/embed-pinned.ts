import type { HostMessage } from '#lib/embed/message.ts';
import type { HostLink } from './embed-link.ts';
import { pageKeyOf } from './embed-keys.ts';
import type { Reading } from '#lib/reader/reading.ts';
import type { Scroller } from '#lib/reader/scroller.ts';

/** A scroll that differs by no more than this from what the host asked for was the host's, CSS px. */
const ROUNDING = 1;
/** The host listens to no more than ten wishes a second, ms. */
const BETWEEN_SEEKS = 110;
/** Two positions that come within this time are drawn as one, ms: no screen shows more. */
const BETWEEN_DRAWS = 3;
/** Where the host is by another layout's share is not followed until it has been told of this one, or for so long, ms. */
const UNTIL_TOLD = 600;

/** A frame that is pinned in the host's page: the host's scroll is its own, and what scrolls it here scrolls the host. */
export class Pinned {
  readonly #root = document.documentElement;
  readonly #reading: Reading;
  readonly #host: HTMLElement;
  readonly #link: HostLink;
  #range = 0;
  #length = 0;
  /** Where the host has put the scroll, CSS px from the top. */
  #caused = 0;
  #wanted = 0;
  #drawn = 0;
  #late: ReturnType<typeof setTimeout> | undefined;
  #sought = 0;
  #seeking: ReturnType<typeof setTimeout> | undefined;
  readonly #ended = new AbortController();
  readonly #scrollItself: () => void;
  #step = '';
  /** The share of the story at which it has to go on where it is read, which the host has been asked for. */
  #kept: number | null = null;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(reading: Reading, scroller: Scroller, host: HTMLElement, link: HostLink) {
    this.#reading = reading;
    this.#host = host;
    this.#link = link;
    this.#caused = this.#root.scrollTop;
    this.#measure();
    this.#scrollItself = scroller.handOver({
      // At once where the reader wants no motion: it is the host that would scroll smoothly.
      to: (top, behavior) => this.#seek(top, behavior === 'smooth' ? 'link' : 'scroll'),
      put: (top) => this.#put(top)
    });
    const { signal } = this.#ended;
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    // What gets the focus has been scrolled to by then; a scroll event waits for a frame, which may be long in coming.
    addEventListener('focusin', () => this.#scrolled(), { signal });
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(document.body);
    signal.addEventListener('abort', () => observer.disconnect());
    addEventListener('resize', () => this.#measure(), { signal });
    const press = (event: KeyboardEvent): void => {
      const key = pageKeyOf(event);
      if (!key) return;
      event.preventDefault();
      link.send({ type: 'key', key });
    };
    addEventListener('keydown', press, { signal });
  }

  /** The host leads no more. */
  end(): void {
    this.#ended.abort();
    clearTimeout(this.#late);
    clearTimeout(this.#seeking);
    clearTimeout(this.#keeping);
    this.#scrollItself();
  }

  /** What the host says. */
  hear(message: HostMessage): void {
    if (message.type === 'pos') this.#follow(message.p);
    else if (message.type === 'vis') this.#reading.live(message.state !== 'off');
    else if (message.type === 'goto') this.#goTo(message.id);
  }

  #follow(p: number): void {
    this.#wanted = p;
    clearTimeout(this.#late);
    if (this.#kept !== null && Math.abs(p - this.#kept) * this.#range > 2 * ROUNDING) return;
    this.#kept = null;
    if (performance.now() - this.#drawn < BETWEEN_DRAWS) {
      this.#late = setTimeout(() => this.#draw(), BETWEEN_DRAWS);
    } else this.#draw();
  }

  /** In the turn of the message: a browser that halves a frame's animation frames does not halve this. */
  #draw(): void {
    // Before its scroll event has come: the host, which has moved a little in the same moment, does not take it back.
    if (this.#scrolled()) return;
    this.#root.scrollTop = this.#wanted * this.#range;
    this.#caused = this.#root.scrollTop;
    this.#reading.follow();
    this.#drawn = performance.now();
    this.#tellStep();
  }

  /** Tab, find in page, a screen reader: whatever scrolled that was not the host. False where nothing did. */
  #scrolled(): boolean {
    const { scrollTop, scrollHeight } = this.#root;
    // A story that has become shorter is put to its new end by the browser: nobody has scrolled it.
    const expected = Math.min(this.#caused, scrollHeight - innerHeight);
    if (Math.abs(scrollTop - expected) <= ROUNDING) return false;
    this.#caused = scrollTop;
    this.#seek(scrollTop, 'scroll');
    this.#tellStep();
    return true;
  }

  #seek(top: number, why: 'scroll' | 'link'): void {
    const p = Math.min(1, Math.max(0, top / Math.max(1, this.#range)));
    clearTimeout(this.#seeking);
    const send = () => {
      this.#sought = performance.now();
      this.#link.send({ type: 'seek', p, why });
    };
    const wait = this.#sought + BETWEEN_SEEKS - performance.now();
    if (wait > 0) this.#seeking = setTimeout(send, wait);
    else send();
  }

  /** Goes on where it is read, in another layout, and has the host come along; at the story's ends the host stays where it is. */
  #put(top: number): void {
    this.#measure();
    const p = this.#wanted;
    const within = p > 0 && p < 1;
    this.#root.scrollTop = within ? top : p * this.#range;
    this.#caused = this.#root.scrollTop;
    if (!within) return;
    this.#kept = Math.min(1, top / Math.max(1, this.#range));
    this.#seek(top, 'scroll');
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      const refused = this.#kept !== null && this.#wanted !== p;
      this.#kept = null;
      if (refused) this.#draw();
    }, UNTIL_TOLD);
  }

  #measure(): void {
    // Hidden, or on paper, a frame has no size, and nothing to say.
    if (innerHeight === 0 || innerWidth === 0) return;
    this.#range = this.#root.scrollHeight - innerHeight;
    const { length } = this.#link;
    if (Math.abs(length - this.#length) < 0.001) return;
    this.#length = length;
    this.#link.send({ type: 'len', len: length });
  }

  #tellStep(): void {
    const id = this.#host.dataset['scene'] ?? '';
    if (!id || id === this.#step) return;
    this.#step = id;
    this.#link.send({ type: 'step', index: Math.round(this.#reading.position), id });
  }

  #goTo(id: string): void {
    const index = [...document.querySelectorAll('[data-step]')].findIndex((step) => step.id === id);
    if (index >= 0) this.#reading.goTo(index);
  }
}
