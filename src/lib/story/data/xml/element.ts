import type { Document, Element, Node } from '@xmldom/xmldom';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';

/** Of a node that is an element: `nodeType` of the DOM. */
const ELEMENT = 1;

/** What stands in an element and is an element, in order. */
export const childrenOf = (node: Node): Element[] =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeType === ELEMENT);

/** An element's name without the prefix of its namespace. */
export const nameOf = (element: Element): string => element.localName ?? element.tagName;

/** The elements of these names in a document or in an element, however deep, in order. */
export function within(node: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const ahead = childrenOf(node).reverse();
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    if (names.includes(nameOf(one))) found.push(one);
    ahead.push(...childrenOf(one).reverse());
  }
  return found;
}

/** The first child of a name. */
export const child = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((one) => nameOf(one) === name);

/** The text in an element, without blanks around it; empty where there is none. */
export const textIn = (element: Element | undefined): string => (element?.textContent ?? '').trim();

export const remove = (element: Element): void => void element.parentNode?.removeChild(element);

/** Puts a text in the place of all that stands in an element. */
export function fill(element: Element, text: string): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  element.appendChild((element.ownerDocument as Document).createTextNode(text));
}

/** Where a node stands in its file. */
export const offsetOf = (source: SourceText, node: Node): number =>
  lineStart(source, node.lineNumber ?? 1) + (node.columnNumber ?? 1) - 1;

/** Gives an element the prefix by which a converter looks for it, whatever prefix its file has for the same namespace. */
export function withPrefix(element: Element, prefix: string | null): void {
  if ((element.prefix ?? null) === prefix) return;
  const name = prefix === null ? nameOf(element) : `${prefix}:${nameOf(element)}`;
  Object.assign(element, { prefix, tagName: name, nodeName: name });
}
