/** Origins in a text, as addresses begin with them. */
const ORIGINS = /https?:\/\/[^/\s,]+/g;

/**
 * Whose stories this copy of the loader embeds: those of the origin that it came from, and of those that its own script
 * tag lists in `data-lieudit-origins`. Called while the script runs, not later.
 */
export function ownOrigins(): readonly string[] {
  const { currentScript: tag } = document;
  // A form or a picture of that name would be the page's `currentScript`.
  const list = tag?.localName === 'script' && tag.dataset['lieuditOrigins'];
  // The browser itself knows where this came from: a module has no tag, and by now `src` is read by whatever <base> the
  // page has.
  const own = new Error().stack?.match(ORIGINS)?.[0];
  return `${own} ${list}`.match(ORIGINS) ?? [];
}

/**
 * The address of a story's embed by that of the story; undefined where a frame must not have it. An address begins with
 * its origin: not so one of no server's, as `blob:` has it, nor one with a name and a password.
 */
export function embedOf(address: string, allowed: ReadonlySet<string>): URL | undefined {
  try {
    const url = new URL(address, document.baseURI);
    if (!allowed.has(url.origin) || !url.href.startsWith(`${url.origin}/`)) return undefined;
    url.pathname = url.pathname.replace(/\/*(embed\/*)?$/, '/embed/');
    return url;
  } catch {
    return undefined;
  }
}
