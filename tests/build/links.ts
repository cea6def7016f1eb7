import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An address that a page or a style sheet names. */
export interface Link {
  /** As it is written. */
  readonly url: string;
  /** Where: `img src`, `a href`, `url()`. */
  readonly at: string;
  /** Whether a browser asks for it by itself; a reader's link, or an address for machines, waits to be followed. */
  readonly fetched: boolean;
}

type Node = DefaultTreeAdapterTypes.Node;

const fetchedRels =
  /^(stylesheet|preload|modulepreload|prefetch|icon|apple-touch-icon|manifest|preconnect|dns-prefetch)$/;
const addresses = new Set(['src', 'href', 'xlink:href', 'poster', 'data', 'action']);

/** Every address in a page, in its style attributes and style sheets too. */
export function linksInHtml(html: string): Link[] {
  const links: Link[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      const { tagName, attrs } = node;
      const rel = attrs.find(({ name }) => name === 'rel')?.value ?? '';
      const fetched =
        tagName === 'link' ? rel.split(/\s+/).some((one) => fetchedRels.test(one)) : !/^(a|area|form)$/.test(tagName);
      for (const { name, prefix, value } of attrs) {
        const attribute = prefix ? `${prefix}:${name}` : name;
        const at = `${tagName} ${attribute}`;
        if (addresses.has(attribute)) links.push({ url: value.trim(), at, fetched });
        if (attribute === 'srcset' || attribute === 'imagesrcset') {
          for (const one of value.split(/,\s+/))
            links.push({ url: one.trim().split(/\s+/)[0] ?? '', at, fetched: true });
        }
        if (attribute === 'style') links.push(...linksInCss(value));
      }
      if (tagName === 'style') links.push(...linksInCss(node.childNodes.map(text).join('')));
      if (tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  // As a browser without scripts reads it: what is in a <noscript> counts too.
  visit(parse(html, { scriptingEnabled: false }));
  return links;
}

/** Every `url()` and `@import` in a style sheet. */
export function linksInCss(css: string): Link[] {
  const urls = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+["']([^"']+)["']/g)];
  return urls.map(([, ...any]) => ({ url: any.find((one) => one !== undefined) ?? '', at: 'url()', fetched: true }));
}

function text(node: Node): string {
  return defaultTreeAdapter.isTextNode(node) ? node.value : '';
}
