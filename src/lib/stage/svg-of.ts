import { writtenAttributes, type SvgNode } from '#lib/render/svg-node.ts';
import { svgElement } from './svg.ts';

/** An element of the page from what is drawn in stills and here alike. */
export function svgOf(node: SvgNode): SVGElement {
  const children = (node.children ?? []).map((child) =>
    typeof child === 'string' ? document.createTextNode(child) : svgOf(child)
  );
  return svgElement(node.name, Object.fromEntries(writtenAttributes(node)), children);
}
