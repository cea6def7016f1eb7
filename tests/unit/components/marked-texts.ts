import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];

/** A text of a page, with the language and the direction of the nearest element that says one; an attribute has no direction. */
export interface MarkedText {
  readonly text: string;
  readonly lang: string;
  readonly dir: string | null;
}

const TEXTS = ['alt', 'aria-label', 'data-alt', 'title', 'placeholder'];

/** Every text of some markup that somebody reads or hears. */
export const markedTexts = (html: string): MarkedText[] => textsOf(parseFragment(html).childNodes, '', '');

function textsOf(nodes: readonly Node[], lang: string, dir: string): MarkedText[] {
  return nodes.flatMap((node) => {
    if (tree.isTextNode(node)) return node.value.trim() ? [{ text: node.value.trim(), lang, dir }] : [];
    if (!tree.isElementNode(node)) return [];
    const of = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
    const [own, direction] = [of('lang') ?? lang, of('dir') ?? dir];
    const said = TEXTS.flatMap((name) => of(name) ?? []).map((text) => ({ text, lang: own, dir: null }));
    return [...said, ...textsOf(node.childNodes, own, direction)];
  });
}
