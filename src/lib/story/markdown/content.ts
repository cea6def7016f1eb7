import type { Code, Definition, Root } from 'mdast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { tableElement } from './table-element.ts';
import type { Mention } from '#lib/story/story.ts';

/** What is left of any HTML. The text is untrusted, whoever wrote it. */
const SCHEMA: Schema = {
  tagNames: (
    'p h2 h3 h4 h5 h6 ul ol li blockquote pre code hr br em strong del a button ' +
    'div table thead tbody tr th td figure figcaption aside dl dt dd section sup span picture source img video'
  ).split(' '),
  // Markdown gives none of them but addresses and titles: the others are ours.
  attributes: {
    a: ['href', 'title', 'id', 'role', 'ariaLabel', 'lang'],
    ol: ['start'],
    button: [['type', 'button'], 'dataPlace'],
    pre: ['tabIndex'],
    div: [['className', 'table', 'gallery'], ['role', 'region'], 'tabIndex', 'ariaLabel'],
    th: [['className', 'right', 'center'], 'scope'],
    td: [['className', 'right', 'center']],
    figure: [['className', 'quote', 'picture']],
    p: [['className', 'title']],
    aside: [['role', 'note']],
    section: [['className', 'footnotes'], ['role', 'group'], 'ariaLabel'],
    li: [['className', 'task'], 'id', 'value'],
    span: [['role', 'img'], ['className', 'credit'], 'ariaLabel', 'lang'],
    source: ['type', 'srcSet', 'sizes'],
    video: ['src', 'poster', 'width', 'height', 'ariaLabel', 'controls', 'muted', 'playsInline', 'preload'],
    img: [['className', 'clear'], 'src', 'srcSet', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding']
  },
  // A picture’s address begins with `PICTURES` until it is known: nothing else is shown.
  protocols: { href: ['http', 'https', 'mailto'], src: ['pictures'], poster: ['pictures'] },
  ancestors: { li: ['ol', 'ul'] },
  required: {},
  clobber: [],
  strip: ['script', 'style']
};

/** Code is scrolled in a box of its own, by keys too. */
const code: typeof defaultHandlers.code = (state, node: Code) => {
  const pre = defaultHandlers.code(state, node);
  pre.properties.tabIndex = 0;
  return pre;
};

/** What a step's Markdown becomes. */
export interface Content {
  /** Sanitised; mentions are buttons. */
  readonly html: string;
  /** In reading order, each region or place once. */
  readonly mentions: readonly Mention[];
}

/** Turns checked Markdown into HTML and the places that it names. */
export function renderContent(root: Root, definitions: readonly Definition[]): Content {
  const mentions = new Map<string, Mention>();
  visit(root, 'mention', ({ named, children }) => {
    if (named && !mentions.has(named.id)) {
      mentions.set(named.id, { ...named, text: toString(children).replace(/\s+/g, ' ') });
    }
  });
  // Reference links find their targets in the tree that they are in.
  const whole: Root = { type: 'root', children: [...root.children, ...definitions] };
  const html = toHtml(sanitize(toHast(whole, { handlers: { code, table: tableElement } }), SCHEMA)).trim();
  return { html, mentions: [...mentions.values()] };
}
