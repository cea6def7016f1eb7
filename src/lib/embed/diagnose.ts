/** How an embed can stand in the page of its host. */
export interface Diagnosis {
  /** Pinned by the browser, pinned by hand, or turned page by page. */
  readonly way: 'sticky' | 'fixed' | 'steps';
  /** What scrolls the embed; undefined for the viewport. */
  readonly scroller?: Element;
  /** What decided it, for whoever asks: `data-lieudit-why`. */
  readonly why: string;
}

export const steps = (why: string): Diagnosis => ({ way: 'steps', why });

/** Whether `position: fixed` within an element is fixed to it, and not to the viewport. */
function holdsFixed(style: CSSStyleDeclaration): boolean {
  const get = (name: string) => style.getPropertyValue(name);
  return (
    'transform translate rotate scale perspective filter backdrop-filter'
      .split(' ')
      .some((name) => !/^(none)?$/.test(get(name))) ||
    /paint|layout|strict|content|size/.test(get('contain') + get('container-type')) ||
    get('content-visibility') === 'auto' ||
    /transform|filter|perspective/.test(get('will-change'))
  );
}

/**
 * Finds what the page lets an embed do. `position: sticky` sticks to the nearest ancestor that clips its overflow; where
 * that one does not scroll, as in the many pages with a wrapper of `overflow: hidden`, it never sticks.
 * @param element as high as it will be: an ancestor of fixed height shows only then that it scrolls
 */
export function diagnose(element: Element): Diagnosis {
  if (parent !== window) return steps('framed');
  const root = document.documentElement;
  const { overflowX, overflowY } = getComputedStyle(root);
  // The viewport takes its overflow from the root, or else from the body.
  const fromBody = overflowX === 'visible' && overflowY === 'visible';
  const ofViewport = fromBody ? getComputedStyle(document.body).overflowY : overflowY;
  let inert = '';
  let holds = '';
  for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
    const style = getComputedStyle(at);
    const name = at.localName + (at.id ? `#${at.id}` : at.classList[0] ? `.${at.classList[0]}` : '');
    if (style.position === 'fixed') return steps(`fixed: ${name}`);
    if (holdsFixed(style)) holds ||= name;
    if (fromBody && at === document.body) continue;
    if (/auto|scroll/.test(style.overflowY) && at.scrollHeight > at.clientHeight + 1) {
      return inert ? steps(`clips: ${inert}`) : { way: 'sticky', scroller: at, why: `scrolls: ${name}` };
    }
    if (/auto|scroll|hidden/.test(style.overflowY)) inert ||= name;
  }
  if (/hidden|clip/.test(ofViewport)) return steps('no scroll');
  if (inert && holds) return steps(`clips: ${inert}, holds: ${holds}`);
  return inert ? { way: 'fixed', why: `clips: ${inert}` } : { way: 'sticky', why: '' };
}
