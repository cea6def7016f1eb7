/**
 * Says whose basemap a map is drawn on, in the line of the page that is kept for it.
 *
 * @param attributions as sources have them: HTML of others, of which text and web links are taken
 * @returns ends it
 */
export function showCredit(host: HTMLElement, attributions: readonly string[]): () => void {
  const place = host.closest('[data-stage]')?.querySelector('[data-credit]');
  if (!place) return () => {};
  const said = [...new Set(attributions.map((html) => html.trim()))].filter((html) => html !== '');
  place.replaceChildren(...said.flatMap((html, i) => (i > 0 ? [' · ', ...textOf(html)] : textOf(html))));
  return () => place.replaceChildren();
}

function textOf(html: string): (string | HTMLAnchorElement)[] {
  const nodes: (string | HTMLAnchorElement)[] = [];
  const read = (node: Node): void => {
    const address = node instanceof HTMLAnchorElement ? node.href : '';
    if (node.nodeType === Node.TEXT_NODE) nodes.push(node.nodeValue ?? '');
    else if (/^https?:\/\//.test(address)) {
      const link = document.createElement('a');
      Object.assign(link, { href: address, rel: 'noopener', target: '_blank', textContent: node.textContent });
      nodes.push(link);
    } else node.childNodes.forEach(read);
  };
  // A document of its own runs and loads nothing; of a handler in it the page's policy would be heard all the same.
  read(new DOMParser().parseFromString(withoutAttributes(html), 'text/html').body);
  return nodes;
}

/** The text and the links of HTML, which have their address alone. */
const withoutAttributes = (html: string): string =>
  html.replace(/<(\/?\w+)([^>]*)>/g, (_, name: string, rest: string) => {
    if (!/^\/?a$/i.test(name)) return '';
    const address = /\bhref\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(rest);
    return name.startsWith('/') ? '</a>' : `<a ${address?.[0] ?? ''}>`;
  });
