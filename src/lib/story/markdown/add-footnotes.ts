import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { fill, type Messages } from '#lib/text/messages.ts';
import { box, inline } from './own-nodes.ts';

/** What the page says of notes, and in which language, where that is not the text's. */
export interface FootfootnoteWords {
  readonly words: Messages;
  readonly lang?: string | undefined;
}

/**
 * Numbers the notes of a text through, and puts those that a step refers to at its end: the map need not leave the step for them.
 * A note that two steps refer to has one number, and stands below both. No id of a scene has an underscore, as those of notes have.
 *
 * @param roots all that a story says in one language, in order
 */
export function addFootnotes(
  roots: readonly Root[],
  footnotes: readonly FootnoteDefinition[],
  said: FootfootnoteWords
): void {
  const byId = new Map<string, FootnoteDefinition>();
  for (const note of footnotes) if (!byId.has(note.identifier)) byId.set(note.identifier, note);
  const numbers = new Map<string, number>();
  for (const [step, root] of roots.entries()) {
    const here: string[] = [];
    const refer = (within: Nodes): void =>
      visit(within, 'footnoteReference', (reference: FootnoteReference, index, parent) => {
        const { identifier } = reference;
        if (!parent || index === undefined || !byId.has(identifier)) return;
        const number = numbers.get(identifier) ?? numbers.size + 1;
        numbers.set(identifier, number);
        const isFirst = !here.includes(identifier);
        if (isFirst) here.push(identifier);
        const id = isFirst ? { id: `ref_${step}_${number}` } : {};
        const link = inline('a', { href: `#note_${step}_${number}`, role: 'doc-noteref', ...id }, String(number));
        (parent.children as RootContent[])[index] = { ...inline('sup', {}, ''), children: [link] };
      });
    refer(root);
    const items: { readonly number: number; readonly item: RootContent }[] = [];
    // A note may refer to another, which then stands below it.
    for (let i = 0; i < here.length; i++) {
      const note = structuredClone(byId.get(here[i]!)!);
      refer(note);
      const number = numbers.get(here[i]!)!;
      items.push({ number, item: itemOf(note, step, number, said) });
    }
    if (items.length === 0) continue;
    const sorted = items.sort((a, b) => a.number - b.number).map(({ item }) => item);
    const label = said.lang === undefined ? { ariaLabel: said.words.footnotes } : {};
    root.children.push(box('section', { className: ['footnotes'], role: 'group', ...label }, [box('ol', {}, sorted)]));
  }
}

function itemOf({ children }: FootnoteDefinition, step: number, number: number, { words, lang }: FootfootnoteWords) {
  const back = inline(
    'a',
    {
      href: `#ref_${step}_${number}`,
      role: 'doc-backlink',
      ariaLabel: fill(words.backToText, { n: number }),
      ...(lang === undefined ? {} : { lang })
    },
    '↑'
  );
  const last = children.at(-1);
  const link = [{ type: 'text' as const, value: '\u00a0' }, back];
  if (last?.type === 'paragraph') last.children.push(...link);
  else children.push({ type: 'paragraph', children: link });
  return box('li', { id: `note_${step}_${number}`, value: number }, children);
}
