/** How long the reader rests before the address follows: browsers limit how often it may. ms */
const DEBOUNCE = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
/** What was told last; undefined until then. */
let last: string | null | undefined;

// Back from a sheet, the address is still that of the step that was read when it was opened.
addEventListener('popstate', () => {
  if (last !== undefined) followHash(last);
});

/** Puts a step into the address without an entry in the history: Back leaves the story in one press. */
export function followHash(id: string | null): void {
  last = id;
  clearTimeout(timer);
  // The address of an embed is its host's.
  if (document.querySelector('[data-embed]')) return;
  const before = location.hash;
  timer = setTimeout(() => {
    const { pathname, search, hash } = location;
    // The reader has followed a link meanwhile: a browser that has yet to scroll to it would forget where.
    if (hash !== before) return;
    // The way back from a sheet would lead to another address, and to another step by it.
    if ((history.state as { sheet?: boolean } | null)?.sheet) return;
    if (hash === (id ? `#${id}` : '')) return;
    try {
      history.replaceState(history.state, '', `${pathname}${search}${id ? `#${id}` : ''}`);
    } catch {
      // An opaque origin may not: the address is then the frame's own affair.
    }
  }, DEBOUNCE);
}
