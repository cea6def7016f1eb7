import { PLAIN, headerHeight, style } from './box.ts';
import { diagnose, steps } from './diagnose.ts';
import { envelope, fromFrame, type Body, type FrameMessage, type HostMessage, type Nearness } from './message.ts';

/** Screens away from which an embed gives its live map back, and within which it may have one. */
const FAR = 3;
const NEAR = 2;
/** A frame that no word has come of after this much more than `data-wait` has failed, ms: a blocked one may not even load. */
const LONGEST = 20_000;
/** A frame may scroll the page of its host no sooner than this after it did so, ms. */
const BETWEEN_SEEKS = 95;
/** Nor is a line to a frame made anew sooner than this, ms. */
const BETWEEN_HELLOS = 50;
const LATE = 'no answer';
/** So many moves without a scroll, and the page is one that moves by transforms. */
const MOVES = 3;

/** One embed: a link and a picture, until the frame in their place has said that it is there. */
export class Embedded {
  readonly #element: HTMLElement;
  readonly #url: URL;
  readonly #nonce = [...crypto.getRandomValues(new Uint8Array(12))]
    .map((n) => n.toString(16).padStart(2, '0'))
    .join('');
  readonly #track = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  /** The element's own styles. */
  readonly #styled: string;
  readonly #ended = new AbortController();
  /** Where messages of the frame come from: `null` where a sandbox gives it no origin. */
  readonly #origin: string;
  #kept: ChildNode[] = [];
  #port: MessagePort | null = null;
  #how = steps('');
  #length = 1;
  #top = 0;
  #p = -1;
  #near: Nearness | '' = '';
  #met = -Infinity;
  #sought = -Infinity;
  #height = 640;
  #placed = '';
  #at = 0;
  #tall = 0;
  #scrolled = 0;
  #moves = 0;

  constructor(element: HTMLElement, url: URL) {
    this.#element = element;
    this.#styled = element.style.cssText;
    this.#url = url;
    const { sandbox } = element.dataset;
    const opaque = (sandbox !== undefined && !/\ballow-same-origin\b/.test(sandbox)) || self.origin === 'null';
    this.#origin = opaque ? 'null' : url.origin;
  }

  /** Loads the frame, unseen, over what is there: how long the story is depends on how wide it is. */
  mount(): void {
    const { title, sandbox, wait } = this.#element.dataset;
    const { signal } = this.#ended;
    const frame = this.#frame;
    frame.title = title ?? this.#element.querySelector('a')?.textContent?.trim() ?? '';
    frame.allow = 'fullscreen';
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    const patience = number(wait, 6000);
    setTimeout(() => this.#fail(), LONGEST + patience);
    frame.onload = () => setTimeout(() => this.#fail(), patience);
    addEventListener('message', (event) => this.#meet(event), { signal });
    // Never taken out of the flow: a browser would then not keep the place of a reader below what grows.
    style(this.#track, { ...PLAIN, height: 0, visibility: 'hidden' });
    style(frame, PLAIN);
    frame.src = `${this.#url.href}#ms=${this.#nonce}`;
    this.#track.append(frame);
    this.#element.append(this.#track);
    this.#size();
    addEventListener('beforeprint', () => this.#print(true), { signal });
    addEventListener('afterprint', () => this.#print(false), { signal });
  }

  /** Ends it; what was there comes back. */
  end(): void {
    this.#ended.abort();
    this.#port?.close();
    this.#port = null;
    this.#track.remove();
    this.#element.append(...this.#kept);
    this.#kept = [];
    this.#element.style.cssText = this.#styled;
  }

  /** Follows the page: its scroll, or whatever else has moved the embed. */
  relay(scrolled = true): void {
    if (!this.#port) return;
    const rect = this.#rect;
    if (scrolled) {
      this.#scrolled = performance.now();
      this.#moves = 0;
    }
    const away = Math.max(0, -rect.bottom, rect.top - innerHeight) / innerHeight;
    const near = away === 0 ? 'on' : away > FAR ? 'off' : away < NEAR ? 'near' : this.#near || 'near';
    if (near !== this.#near) {
      this.#near = near;
      this.#send({ type: 'vis', state: near });
    }
    if (this.#how.way === 'steps') return;
    const travel = rect.height - this.#frame.offsetHeight;
    const above = this.#edge - rect.top;
    if (this.#how.way === 'fixed') this.#place(above, travel, rect);
    const p = travel > 0 ? Math.min(1, Math.max(0, above / travel)) : 0;
    if (p === this.#p) return;
    this.#p = p;
    this.#send({ type: 'pos', p });
  }

  /** Measures again what the size of the page's window, or of anything in it, may have changed. */
  layout(): void {
    if (!this.#port) return;
    this.#keepPlace(() => this.#size());
    this.relay(false);
  }

  /** The embed has moved and nothing has scrolled: once is an advertisement, time and again a page of transforms. */
  moved(): void {
    const { top } = this.#rect;
    const tall = document.documentElement.scrollHeight;
    const alone = performance.now() - this.#scrolled > 200 && tall === this.#tall && Math.abs(top - this.#at) > 2;
    this.#at = top;
    this.#tall = tall;
    if (alone && ++this.#moves >= MOVES && this.#how.way !== 'steps') {
      this.#how = steps('moves');
      this.#join();
    } else this.relay(false);
  }

  #meet({ source, origin, data }: MessageEvent): void {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const message = fromFrame(data, this.#nonce);
    const now = performance.now();
    if (message?.type !== 'hello' || now - this.#met < BETWEEN_HELLOS) return;
    this.#met = now;
    const first = !this.#port;
    this.#length = message.len;
    this.#keepPlace(() => {
      if (first) {
        this.#kept = [...this.#element.childNodes].filter((node) => node !== this.#track);
        for (const node of this.#kept) node.remove();
        style(this.#element, PLAIN);
        style(this.#track, { visibility: 'visible' });
        this.#watch();
      }
      this.#choose();
      this.#join();
    });
    if (first) this.#tell('ready', { mode: this.#how.way });
  }

  /** Decides how it stands, once it is as high as it would be. */
  #choose(): void {
    const { mode } = this.#element.dataset;
    this.#how = { way: 'sticky', why: '' };
    this.#size();
    const found = diagnose(this.#track);
    const byHand = mode === 'fixed' && found.way === 'sticky' && !found.scroller;
    this.#how = mode === 'steps' || byHand ? { way: mode, why: mode } : found;
  }

  /** A line to the frame that nobody else has; a new one when it was loaded anew. */
  #join(): void {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    this.#p = -1;
    this.#near = '';
    this.#placed = '';
    this.#element.dataset['lieuditMode'] = this.#how.way;
    this.#element.dataset['lieuditWhy'] = this.#how.why;
    port1.onmessage = ({ data }) => {
      const message = fromFrame(data, this.#nonce);
      if (message) this.#hear(message);
    };
    const init: HostMessage = {
      type: 'init',
      nonce: this.#nonce,
      mode: this.#how.way === 'steps' ? 'steps' : 'pinned'
    };
    this.#frame.contentWindow!.postMessage(envelope(init), this.#origin === 'null' ? '*' : this.#origin, [port2]);
    this.layout();
  }

  #hear(message: FrameMessage): void {
    if (message.type === 'len') {
      if (this.#how.way === 'steps' || Math.abs(message.len - this.#length) < 0.001) return;
      this.#length = message.len;
      this.layout();
    } else if (message.type === 'height') {
      this.#height = message.height;
      this.layout();
    } else if (message.type === 'step') this.#tell('step', { index: message.index, id: message.id });
    else if (message.type === 'seek') this.#seek(message.p, message.why === 'link');
    else if (message.type === 'key' && this.#focused) this.#press(message.key);
  }

  #seek(p: number, smooth: boolean): void {
    const rect = this.#rect;
    const now = performance.now();
    // The frame has scrolled by itself: where the page is now it has to be told, even if that is where it was before.
    this.#p = -1;
    if (this.#how.way === 'steps' || now - this.#sought < BETWEEN_SEEKS) return;
    if (!this.#focused && (rect.bottom < 0 || rect.top > innerHeight)) return;
    this.#sought = now;
    const top = rect.top - this.#edge + p * (rect.height - this.#frame.offsetHeight);
    this.#scroller.scrollBy({ top, behavior: smooth ? 'smooth' : 'instant' });
  }

  #press(key: Extract<FrameMessage, { type: 'key' }>['key']): void {
    const { clientHeight, scrollHeight: all } = this.#scroller;
    const page = clientHeight * 0.875;
    const top = { page, '-page': -page, line: 40, '-line': -40, home: -all, end: all }[key];
    this.#scroller.scrollBy({ top, behavior: 'instant' });
  }

  /** A browser keeps the place of a reader below what grows or shrinks, by scrolling; WebKit leaves it to the page. */
  #keepPlace(change: () => void): void {
    const { bottom } = this.#rect;
    change();
    const top = this.#rect.bottom - bottom;
    if (bottom < 0 && !CSS.supports('overflow-anchor: auto')) this.#scroller.scrollBy({ top, behavior: 'instant' });
  }

  get #rect(): DOMRect {
    return this.#track.getBoundingClientRect();
  }

  get #focused(): boolean {
    return document.activeElement === this.#frame;
  }

  get #scroller(): Element {
    return this.#how.scroller ?? document.scrollingElement!;
  }

  /** Where the top of the pinned frame is, CSS px from the top of the viewport. */
  get #edge(): number {
    const { scroller } = this.#how;
    return this.#top + (scroller ? scroller.getBoundingClientRect().top + scroller.clientTop : 0);
  }

  #size(): void {
    const { top, height, width } = this.#element.dataset;
    const { way, scroller } = this.#how;
    const frame = this.#frame;
    if (width === 'full') {
      style(this.#element, { width: '100%', 'margin-left': 0 });
      const { left } = this.#element.getBoundingClientRect();
      style(this.#element, { width: document.documentElement.clientWidth, 'margin-left': -left });
    }
    if (this.#port && way === 'steps') {
      const chosen = number(height, this.#height);
      style(this.#track, { height: chosen });
      return style(frame, { position: 'static', height: chosen });
    }
    this.#top = top === 'auto' ? headerHeight() : number(top, 0);
    if (way === 'sticky') style(frame, { position: 'sticky', top: this.#top });
    if (scroller) style(frame, { height: scroller.clientHeight - this.#top });
    else for (const unit of ['vh', 'svh']) style(frame, { height: `calc(100${unit} - ${this.#top}px)` });
    // Pixel by pixel: what the page scrolls is what the story scrolls.
    if (way !== 'steps') style(this.#track, { height: Math.round(this.#length * frame.offsetHeight) });
  }

  /** Pins by hand, where the browser cannot. */
  #place(above: number, travel: number, { left, width }: DOMRect): void {
    const pinned = above >= 0 && above <= travel;
    const top = pinned ? this.#top : above < 0 ? 0 : travel;
    const placed = `${pinned} ${top} ${left} ${width}`;
    if (placed === this.#placed) return;
    this.#placed = placed;
    style(
      this.#frame,
      pinned ? { position: 'fixed', top, left, width } : { position: 'relative', top, left: 0, width: '100%' }
    );
  }

  /** What moves the embed without a scroll moves it past one of these shares of itself. */
  #watch(): void {
    const threshold = Array.from({ length: 51 }, (_, i) => i / 50);
    const observer = new IntersectionObserver(() => this.moved(), { threshold });
    observer.observe(this.#track);
    this.#ended.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** On paper there is the picture and the link. */
  #print(begins: boolean): void {
    if (!this.#port) return;
    style(this.#track, { display: begins ? 'none' : 'block' });
    if (begins) {
      this.#element.style.cssText = this.#styled;
      this.#element.append(...this.#kept);
    } else {
      for (const node of this.#kept) node.remove();
      style(this.#element, PLAIN);
      this.layout();
    }
  }

  /** What was there comes back. */
  #fail(): void {
    if (this.#port || this.#ended.signal.aborted) return;
    this.end();
    this.#element.dataset['lieuditMode'] = 'failed';
    this.#element.dataset['lieuditWhy'] = LATE;
    this.#tell('failed', { why: LATE });
  }

  #send(body: Body<HostMessage>): void {
    this.#port?.postMessage(envelope({ ...body, nonce: this.#nonce } as HostMessage));
  }

  #tell(type: string, detail: Readonly<Record<string, unknown>>): void {
    this.#element.dispatchEvent(new CustomEvent(`lieudit:${type}`, { bubbles: true, detail }));
  }
}

const number = (text: string | undefined, otherwise: number): number => {
  const value = parseFloat(text ?? '');
  return Number.isFinite(value) ? Math.max(0, value) : otherwise;
};
