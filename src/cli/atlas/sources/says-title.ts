import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fold } from '#lib/text/fold.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Shorter words than this are in any page. */
const LEAST_LETTERS = 4;

/** Whether a page of HTML has at least half of the words of a title; true of a title without any to look for. */
export function saysTitle(html: string, title: string): boolean {
  const sought = new Set(wordsOf(title).filter((word) => word.length >= LEAST_LETTERS || /^\d+$/.test(word)));
  const found = new Set(wordsOf(textOf(parse(html))));
  const there = [...sought].filter((word) => found.has(word)).length;
  return there * 2 >= sought.size;
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is to be read, with what the head says of the page. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (['script', 'style', 'noscript', 'template'].includes(node.nodeName)) return '';
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
  const content = 'attrs' in node ? node.attrs.find(({ name }) => name === 'content') : undefined;
  return content ? `${inner} ${content.value}` : inner;
}
