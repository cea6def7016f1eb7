import type { HostMessage } from '#lib/embed/message.ts';
import type { HostLink } from './embed-link.ts';
import { stopsOf } from './embed-stops.ts';
import { reducesMotion } from '#lib/reader/motion.ts';
import type { Reading } from '#lib/reader/reading.ts';

/** A swipe to the side is this long at least, CSS px, and this many times as wide as high. */
const SWIPE = { length: 48, flat: 1.5 } as const;

/** A story that is turned page by page, where nothing may scroll: by its buttons, to the side by a finger, by keys. */
export class Turning {
  readonly #reading: Reading;
  readonly #host: HTMLElement;
  readonly #link: HostLink | null;
  readonly #bar = document.querySelector<HTMLElement>('[data-embed] .bar')!;
  readonly #blocks = [...document.querySelectorAll<HTMLElement>('article > header, [data-step], article > footer')];
  readonly #ended = new AbortController();
  readonly #rtl = document.querySelector('.story')?.matches('[dir=rtl]') ?? false;
  /** Where a turn that is under way leads, CSS px from the top. */
  #target: number | null = null;
  #step = '';

  constructor(reading: Reading, host: HTMLElement, link: HostLink | null) {
    this.#reading = reading;
    this.#host = host;
    this.#link = link;
    document.documentElement.classList.add('turned');
    const { signal } = this.#ended;
    for (const button of this.#bar.querySelectorAll<HTMLElement>('[data-turn]')) {
      button.addEventListener('click', () => this.by(Number(button.dataset['turn'])), { signal });
    }
    addEventListener('keydown', (event) => this.#press(event), { signal, capture: true });
    addEventListener('scroll', () => this.#show(), { signal, passive: true });
    addEventListener('scrollend', () => (this.#target = null), { signal });
    addEventListener('resize', () => this.#show(), { signal });
    this.#listenToSwipes(signal);
    this.#show();
  }

  /** Turns to the next page of the story, or back by one. */
  by(direction: number): void {
    const from = this.#target ?? window.scrollY;
    const stops = this.#stops();
    const top = direction > 0 ? stops.find((stop) => stop > from + 4) : stops.findLast((stop) => stop < from - 4);
    if (top === undefined) return;
    this.#target = top;
    window.scrollTo({ top, behavior: reducesMotion() ? 'instant' : 'smooth' });
  }

  end(): void {
    this.#ended.abort();
    document.documentElement.classList.remove('turned');
  }

  #stops(): number[] {
    const stage = this.#host.getBoundingClientRect();
    const beside = stage.height > innerHeight * 0.9;
    const window = { top: beside ? 0 : stage.height, bottom: innerHeight - this.#bar.offsetHeight };
    return stopsOf(this.#blocks.map(textOf), window, document.documentElement.scrollHeight - innerHeight);
  }

  #show(): void {
    const steps = document.querySelectorAll('[data-step]').length;
    const index = Math.round(this.#reading.position);
    this.#bar.querySelector('[data-count]')!.textContent = `${index + 1} / ${steps}`;
    const stops = this.#stops();
    for (const button of this.#bar.querySelectorAll<HTMLElement>('[data-turn]')) {
      const back = Number(button.dataset['turn']) < 0;
      const none = back ? scrollY <= (stops[0] ?? 0) + 4 : scrollY >= (stops.at(-1) ?? 0) - 4;
      button.setAttribute('aria-disabled', String(none));
    }
    const id = this.#host.dataset['scene'] ?? '';
    if (!id || id === this.#step) return;
    this.#step = id;
    this.#link?.send({ type: 'step', index, id });
  }

  /** What the host says. */
  hear(message: HostMessage): void {
    if (message.type === 'vis') this.#reading.live(message.state !== 'off');
    if (message.type !== 'goto') return;
    const index = [...document.querySelectorAll('[data-step]')].findIndex((step) => step.id === message.id);
    if (index >= 0) this.#reading.goTo(index);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, select, textarea, pre, .card') || this.#exploring) return;
    const side = this.#rtl ? -1 : 1;
    const by = { ArrowRight: side, ArrowLeft: -side, j: 1, k: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.by(by);
  }

  get #exploring(): boolean {
    return document.documentElement.classList.contains('exploring');
  }

  #listenToSwipes(signal: AbortSignal): void {
    let start: Touch | null = null;
    addEventListener(
      'touchstart',
      ({ touches, target }) => {
        // Code is scrolled to its side.
        const turns = touches.length === 1 && !(target instanceof Element && target.closest('pre'));
        start = turns ? touches[0]! : null;
      },
      { signal, passive: true }
    );
    addEventListener(
      'touchend',
      ({ changedTouches }) => {
        const end = changedTouches[0];
        if (!start || !end || this.#exploring) return;
        const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
        start = null;
        if (Math.abs(x) < SWIPE.length || Math.abs(x) < SWIPE.flat * Math.abs(y)) return;
        this.by((x < 0 ? 1 : -1) * (this.#rtl ? -1 : 1));
      },
      { signal, passive: true }
    );
  }
}

/** Where the text of a block is, CSS px from the document's top: what is blank below it makes no page of its own. */
function textOf(block: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = block.getBoundingClientRect();
  const ends = [...block.children].map((child) => {
    const { lineHeight, fontSize } = getComputedStyle(child);
    // Nor is the half of a line's leading that is below its letters.
    return child.getBoundingClientRect().bottom - ((parseFloat(lineHeight) - parseFloat(fontSize)) / 2 || 0);
  });
  return { top: top + scrollY, bottom: Math.min(bottom, Math.max(top, ...ends)) + scrollY };
}
