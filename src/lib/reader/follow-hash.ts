/** How long the reader rests before the address follows: browsers limit how often it may. ms */
const REST = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts a step into the address without an entry in the history: Back leaves the story in one press. */
export function followHash(id: string | null): void {
  clearTimeout(timer);
  // The address of an embed is its host's.
  if (document.querySelector('[data-embed]')) return;
  const before = location.hash;
  timer = setTimeout(() => {
    const { pathname, search, hash } = location;
    // The reader has followed a link meanwhile: a browser that has yet to scroll to it would forget where.
    if (hash !== before) return;
    if (hash === (id ? `#${id}` : '')) return;
    try {
      history.replaceState(history.state, '', `${pathname}${search}${id ? `#${id}` : ''}`);
    } catch {
      // An opaque origin may not: the address is then the frame's own affair.
    }
  }, REST);
}
