import { PLAIN, boxOf, style, zoomOf } from './box.ts';
import { diagnose, steps } from './diagnose.ts';
import { failed, mark, tell } from './failed.ts';
import { headerHeight } from './header.ts';
import { envelope, fromFrame, type Body, type HostMessage, type Nearness } from './message.ts';

/** So many screens away an embed gives its live map back. */
const FAR = 2.5;
/** A frame that no word has come of after this time has failed, ms: a blocked one may not even load. */
const LONGEST = 26_000;
/** So many moves without a scroll, and the page is one that moves by transforms. */
const MOVES = 3;
/**
 * One embed: a link and a picture, until the frame in their place has said that it is there. It is told of what happens:
 * that it has been moved by something, that it ends and what was there comes back, or of an event of the page's window
 * (it was scrolled or resized, prints, or has got a message).
 * @returns whether its frame is still where it was put: a page may have emptied the element
 */
export type Embedded = (what: 'move' | 'end' | WindowEvent, event?: Event) => boolean;
export const WINDOW_EVENTS = ['scroll', 'resize', 'message', 'beforeprint', 'afterprint'] as const;
type WindowEvent = (typeof WINDOW_EVENTS)[number];

/** Loads the frame, unseen, under what is there: how long the story is depends on how wide it is. */
export function embed(element: HTMLElement, url: URL): Embedded {
  const { dataset } = element;
  const { sandbox } = dataset;
  const nonce = crypto.getRandomValues(new Uint32Array(3)).join('');
  /** Where messages of the frame come from: `null` where a sandbox gives it no origin. */
  const from =
    self.origin === 'null' || !/allow-same-origin/.test(sandbox ?? 'allow-same-origin') ? 'null' : url.origin;
  /** As high as the story is long: the frame is pinned in it. */
  const track = document.createElement('div');
  const frame = document.createElement('iframe');
  const styled = element.style.cssText;
  let how = steps('');
  let port: MessagePort | null = null;
  /** Whether the page that the frame shows by now has answered. */
  let heard = false;
  let ended = false;
  let shown = false;
  /** How long the story is, in windows, and how high it would be where it is turned, CSS px, as far as it has said so. */
  let length = 1;
  let turnedHeight = 640;
  let top = 0;
  let p = -1;
  /** How far the page could be scrolled through the embed, px. */
  let range = 0;
  let near: Nearness | '' = '';
  let at = 0;
  let tall = 0;
  let scrolled = 0;
  let moves = 0;

  const turned = () => how.way === 'steps';
  const focused = () => (frame.getRootNode() as Document).activeElement === frame;
  const send = (body: Body<HostMessage>) => port?.postMessage(envelope({ ...body, nonce } as HostMessage));
  const scroller = () => how.scroller ?? document.scrollingElement!;
  const scrollBy = (top: number, behavior: ScrollBehavior = 'instant') => scroller().scrollBy({ top, behavior });
  const travel = () => boxOf(track).height - boxOf(frame).height;
  const topWanted = () => (dataset['top'] === 'auto' ? headerHeight() : number(dataset['top'], 0) * zoomOf(element));
  /** How far the page has scrolled past where the frame begins to be pinned. */
  const above = () => {
    const { scroller } = how;
    return top + (scroller ? boxOf(scroller).top + scroller.clientTop * zoomOf(scroller) : 0) - boxOf(track).top;
  };

  /**
   * Puts what is in the element out of sight, and back. Nothing is moved and nothing is taken out: it is the page's, whose
   * own scripts will count on finding it. Its text, which has no style of its own, is hidden by what it inherits.
   */
  function putAside(away: boolean): void {
    if (away) style(element, { ...PLAIN, font: '0/0 a' });
    else element.style.cssText = styled;
    for (const child of element.children as HTMLCollectionOf<HTMLElement>) {
      if (child !== track) style(child, { display: away ? 'none' : '' });
    }
  }

  /** Changes sizes, and keeps what is in sight below the embed in its place, where the story itself begins out of sight. */
  function keep(change: () => void): void {
    const { bottom } = boxOf(element);
    change();
    if (above() > 0 && bottom < innerHeight) scrollBy(boxOf(element).bottom - bottom);
  }

  function size(): void {
    const { way, scroller, within } = how;
    // Whatever the page is zoomed by: a px of the story is one of the viewport, by which all of it scrolls.
    style(track, { zoom: `${1 / zoomOf(element)}` });
    if (shown && dataset['width'] === 'full') {
      style(track, { width: '100%', margin: 0 });
      const { left, right } = boxOf(track);
      const width = document.documentElement.clientWidth;
      // To the column that it is in, which would grow with it, it is no wider than it was.
      style(track, { width, margin: `0 ${right - width}px 0 ${-left}px` });
    }
    let height = number(dataset['height'], turnedHeight);
    if (turned()) {
      // No higher than what would cut it, or would scroll it within the page; a frame that is to grow with it begins at 150.
      if (within && within.clientHeight > 150) height = Math.min(height, within.clientHeight);
      style(frame, { position: 'static', height });
    } else {
      top = topWanted();
      const zoom = scroller ? zoomOf(scroller) : 1;
      // A browser has it stick to where the padding ends of what scrolls.
      const padding = scroller ? parseFloat(getComputedStyle(scroller).paddingTop) * zoom : 0;
      if (way === 'sticky') style(frame, { position: way, top: top - padding });
      style(frame, { height: `calc(${scroller ? `${scroller.clientHeight * zoom}px` : '100svh'} - ${top}px)` });
      // Pixel by pixel: what the page scrolls is what the story scrolls.
      height = Math.round(length * frame.offsetHeight);
    }
    // Until it is shown the page is given as much room as it needs at least: nothing in sight moves when it is.
    if (!shown) height = Math.max(0, height - boxOf(track).top + boxOf(element).top);
    style(track, { height });
  }

  /** Decides how it stands, once it is as high as it would be. */
  function choose(): void {
    const { mode } = dataset;
    how = { way: 'sticky', why: '' };
    size();
    how = diagnose(track, frame);
    // Pinned to the viewport by the browser, it can be so by hand.
    if (mode === 'steps' || (mode === 'fixed' && !how.why)) {
      how = { ...how, way: mode, why: mode };
    }
    size();
  }

  function relay(): void {
    if (!port) return;
    const { top: start, left, bottom, width } = boxOf(track);
    const away = Math.max(0, -bottom, start - innerHeight) / innerHeight;
    const now = away > FAR ? 'off' : away ? 'near' : 'on';
    if (now !== near) send({ type: 'vis', state: (near = now) });
    if (turned()) return;
    if (topWanted() !== top) keep(size);
    range = travel();
    const read = above() / range;
    const share = Math.min(1, Math.max(0, read)) || 0;
    if (how.way === 'fixed') {
      // Pinned by hand, where the browser cannot.
      const pinned = share === read;
      const position = pinned ? 'fixed' : 'relative';
      style(frame, { position, top: pinned ? top : share * range, left: pinned ? left : 0, width });
    }
    if (share !== p) send({ type: 'pos', p: (p = share) });
  }

  function layout(): void {
    if (!port) return;
    keep(size);
    // Whoever reads in it stays there, whatever it has become. On the screen, its frame may say where that is by now.
    if (p > 0 && p < 1 && range !== travel()) scrollBy(p * travel() - above());
    relay();
  }

  /** The embed has moved and nothing has scrolled: once is an advertisement, time and again a page of transforms. */
  function moved(): void {
    const { top } = boxOf(track);
    const { scrollHeight } = document.documentElement;
    const alone = Date.now() - scrolled > 200 && scrollHeight === tall && Math.abs(top - at) > 2;
    at = top;
    tall = scrollHeight;
    if (port && alone && ++moves >= MOVES && !turned()) {
      how = steps('moves');
      join();
    } else relay();
  }

  function meet({ source, origin, data }: MessageEvent): void {
    if (source !== frame.contentWindow || origin !== from) return;
    const message = fromFrame(data, nonce);
    if (message?.type !== 'hello') return;
    length = message.len;
    const first = !shown;
    keep(() => {
      shown = true;
      putAside(true);
      choose();
    });
    join();
    if (!first) return;
    style(track, { visibility: 'visible' });
    // What moves the embed without a scroll moves it past one of these shares of itself.
    const threshold = Array.from({ length: 51 }, (_, i) => i / 50);
    new IntersectionObserver(moved, { threshold }).observe(track);
    tell(element, 'ready');
  }

  /** A line to the frame that nobody else has; a new one when it was loaded anew. */
  function join(): void {
    const { port1, port2 } = new MessageChannel();
    port = port1;
    p = -1;
    near = '';
    heard = false;
    mark(element, how.way, how.why);
    port.onmessage = hear;
    const init: HostMessage = { type: 'init', nonce, mode: turned() ? 'steps' : 'pinned' };
    frame.contentWindow!.postMessage(envelope(init), from === 'null' ? '*' : from, [port2]);
    layout();
  }

  function hear({ data }: MessageEvent): void {
    const message = fromFrame(data, nonce);
    if (!message) return;
    heard = true;
    const { type } = message;
    if (type === 'len') {
      length = message.len;
      layout();
    } else if (type === 'height') {
      turnedHeight = message.height;
      layout();
    } else if (type === 'step') tell(element, type, { index: message.index, id: message.id });
    else if (type === 'seek') {
      // The frame has scrolled by itself: where the page is now it has to be told, even if that is where it was before.
      p = -1;
      if (turned() || (near !== 'on' && !focused())) return;
      scrollBy(message.p * travel() - above(), message.why === 'link' ? 'smooth' : 'instant');
    } else if (type === 'key' && focused()) {
      const { key } = message;
      const { clientHeight, scrollHeight } = scroller();
      const by = /page/.test(key) ? clientHeight * 0.875 : /line/.test(key) ? 40 : scrollHeight;
      scrollBy(/-|home/.test(key) ? -by : by);
    }
  }

  function end(): void {
    ended = true;
    port = null;
    track.remove();
    if (shown) putAside(false);
  }

  /** Nobody has answered, or what the frame was led to does not. */
  function giveUp(): void {
    if (heard || ended) return;
    keep(end);
    failed(element, 'no answer');
  }

  frame.title = dataset['title'] ?? element.textContent!.trim();
  frame.allow = 'fullscreen';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  setTimeout(giveUp, LONGEST);
  frame.onload = () => {
    // A new page in the frame: whether it is the story's own it says by the line that only the story's origin is sent.
    if (port) join();
    setTimeout(giveUp, number(dataset['wait'], 6000));
  };
  // Never taken out of the flow: a browser would then not keep the place of a reader below what grows.
  style(track, { ...PLAIN, visibility: 'hidden' });
  style(frame, PLAIN);
  url.hash = `ms=${nonce}`;
  frame.src = url.href;
  track.append(frame);
  element.append(track);
  keep(choose);

  return (what, event) => {
    if (what === 'end') end();
    else if (what === 'message') meet(event as MessageEvent);
    else if (what === 'resize') layout();
    else if (what === 'scroll') {
      scrolled = Date.now();
      moves = 0;
      relay();
    } else if (port) {
      // On paper there is the picture and the link.
      if (what !== 'move') shown = what === 'afterprint';
      style(track, { display: shown ? 'block' : 'none' });
      // What the page has put into the element since has no place beside the story.
      putAside(shown);
      relay();
    }
    return ended || track.parentNode === element;
  };
}

/** A number that an attribute says, 0 at least, or else another. */
function number(text: string | undefined, otherwise: number): number {
  const value = parseFloat(text!);
  return value >= 0 ? value : otherwise;
}
