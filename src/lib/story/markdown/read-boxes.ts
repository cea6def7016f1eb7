import type { Blockquote, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { SourceText } from '#lib/story/source-text.ts';
import { joined, linesOf, without } from './lines-of.ts';
import { box, placeOf, words, type BoxNode } from './own-nodes.ts';

/** Begins an aside, and perhaps its title behind it. Other kinds of such notes are said in words. */
const ASIDE = /^\[!(?:aside|note)\](?:[ \t]+|$)/i;
/** Begins the line of who said it. */
const NAME = /^(?:[—―–]|--)[ \t\u00a0\u202f]+(?=\S)/;
/** Longer is no name, and no term. Letters */
const [LONGEST_NAME, LONGEST_TERM] = [160, 60];
/** Begins what explains a term. */
const EXPLAINS = /^:[ \t\u00a0]+(?=\S)/;

/**
 * Finds what Markdown has no signs of its own for, written so that it reads well where nobody knows it: quotations with the name of
 * who said it, asides, and terms with what they mean.
 */
export function readBoxes(root: Root, source: SourceText): void {
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'blockquote') {
      const made = asideOf(node, source) ?? quotationOf(node, source);
      if (made) (parent.children as RootContent[])[index] = made;
    } else if (node.type === 'paragraph') {
      const terms = termsOf(node, source);
      if (terms) return addTerms(terms, parent, index);
    }
    return;
  });
}

/** `> [!aside] Title`, and paragraphs. */
function asideOf(quote: Blockquote, source: SourceText): BoxNode | null {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return null;
  const [opening, ...rest] = linesOf(first.children, source);
  const title = opening && without(opening, ASIDE);
  if (!title) return null;
  const content: RootContent[] = [...others];
  if (rest.length > 0) content.unshift(paragraph(joined(rest)));
  if (title.length > 0) {
    content.unshift(words('p', { className: ['title'] }, [{ type: 'strong', children: title, ...placeOf(title) }]));
  }
  return box('aside', { role: 'note' }, content);
}

/** A quotation whose last line is a dash and a name. Where other lines begin with a dash, it is what several say. */
function quotationOf(quote: Blockquote, source: SourceText): BoxNode | null {
  const last = quote.children.at(-1);
  if (last?.type !== 'paragraph') return null;
  const lines = linesOf(last.children, source);
  const name = lines.at(-1);
  if (!name || !without(name, NAME) || name.map((node) => toString(node)).join('').length > LONGEST_NAME) return null;
  const before = quote.children.slice(0, -1);
  const said = lines.slice(0, -1);
  const all = [...said, ...before.flatMap((one) => (one.type === 'paragraph' ? linesOf(one.children, source) : []))];
  if (all.length === 0 || all.some((line) => without(line, NAME))) return null;
  const rest = said.length > 0 ? [...before, paragraph(joined(said))] : before;
  return box('figure', { className: ['quote'] }, [{ ...quote, children: rest }, words('figcaption', {}, name)]);
}

/** Lines of terms, each with one or more below it that begin with a colon; null where a paragraph is anything else. */
function termsOf({ children }: Paragraph, source: SourceText): RootContent[] | null {
  if (!/(?:^|\n)[ \t>]*:[ \t\u00a0]/.test(toString(children)) && !children.some(({ type }) => type === 'break'))
    return null;
  const lines = linesOf(children, source);
  const explains = lines.map((line) => without(line, EXPLAINS));
  if (explains[0] || !explains[1]) return null;
  const list: { hName: 'dt' | 'dd'; lines: PhrasingContent[][] }[] = [];
  for (const [i, line] of lines.entries()) {
    const explained = explains[i];
    if (explained) list.push({ hName: 'dd', lines: [explained] });
    else if (!explains[i + 1]) list.at(-1)!.lines.push(line);
    else if (!isTerm(line)) return null;
    else list.push({ hName: 'dt', lines: [line] });
  }
  return list.map(({ hName, lines: own }) => words(hName, {}, joined(own)));
}

function isTerm(line: readonly PhrasingContent[]): boolean {
  const text = line
    .map((node) => toString(node))
    .join('')
    .trim();
  return text.length <= LONGEST_TERM && !/[.!?…:;,»”"]$/.test(text);
}

/** Terms go to the list before them, if there is one. */
function addTerms(terms: RootContent[], parent: Parents, at: number): [typeof SKIP, number] {
  const siblings = parent.children as RootContent[];
  const before = siblings[at - 1];
  if (before?.type === 'box' && before.data.hName === 'dl') {
    before.children.push(...terms);
    siblings.splice(at, 1);
    return [SKIP, at];
  }
  siblings[at] = box('dl', {}, terms);
  return [SKIP, at + 1];
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children, ...placeOf(children) });
