import { around, boxOf, style, zoomOf } from './box.ts';

/** How an embed can stand in the page of its host. */
export interface Diagnosis {
  /** Pinned by the browser, pinned by hand, or turned page by page. */
  readonly way: 'sticky' | 'fixed' | 'steps';
  /** What scrolls the embed; undefined for the viewport. */
  readonly scroller?: Element | undefined;
  /** What cuts off an embed that is higher than it; undefined where nothing does. */
  readonly within?: Element | undefined;
  /** What decided it, for whoever asks: `data-lieudit-why`. */
  readonly why: string;
}

export const steps = (why: string, within?: Element): Diagnosis => ({ way: 'steps', why, within });

/**
 * Finds what the page lets an embed do. `position: sticky` sticks to the nearest ancestor that clips its overflow; where
 * that one does not scroll, as in the many pages with a wrapper of `overflow: hidden`, it never sticks. Where one does not
 * grow with what is in it, as those that keep a player's proportions, the page would not be any longer for the story.
 * @param track as high as it will be: an ancestor of fixed height shows only then that it scrolls
 * @param frame is left without position and height
 */
export function diagnose(track: HTMLElement, frame: HTMLElement): Diagnosis {
  const root = document.documentElement;
  if (parent !== window) return steps('framed', root);
  const { bottom } = boxOf(track);
  // The viewport takes its overflow from the root, or else from the body.
  const fromBody = getComputedStyle(root).overflowY === 'visible';
  let inert = '';
  for (let at = around(track); at && at !== root; at = around(at)) {
    const { position, overflowY } = getComputedStyle(at);
    const name = at.localName + (at.id ? `#${at.id}` : at.classList[0] ? `.${at.classList[0]}` : '');
    const turned = (word: string) => steps(`${word}: ${name}`, at!);
    if (position === 'fixed') return turned(position);
    if (fromBody && at === document.body) continue;
    const scrolls = /auto|scroll/.test(overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight + 1) {
      // A map is not pinned in a low window within the page: the page would stand still for all of the story.
      if (at.clientHeight * zoomOf(at) < innerHeight * 0.6) return turned('low');
      return inert ? steps(`clips: ${inert}`) : { way: 'sticky', scroller: at, why: `scrolls: ${name}` };
    }
    if (/hidden|clip/.test(overflowY) && boxOf(at).bottom < bottom - 1) return turned('cuts');
    if (scrolls || overflowY === 'hidden') inert ||= name;
  }
  if (/hidden|clip/.test(getComputedStyle(fromBody ? document.body : root).overflowY)) return steps('no scroll');
  if (!inert) return { way: 'sticky', why: '' };
  // Within an ancestor with a transform, for one, `position: fixed` is fixed to that, and not to the viewport.
  style(frame, { position: 'fixed', top: 0, height: '100%' });
  const { top, height } = boxOf(frame);
  const held = Math.abs(top) + Math.abs(height - innerHeight) > 30;
  return held ? steps(`clips: ${inert}`) : { way: 'fixed', why: `clips: ${inert}` };
}
