import type { PhrasingContent, Root, Text } from 'mdast';
import { findMentions } from '#lib/atlas/mentions.ts';
import type { Familiarity } from '#lib/atlas/senses.ts';
import type { Gazetteer } from '#lib/atlas/gazetteer.ts';
import { SKIP, visit } from 'unist-util-visit';
import { holdsWords, isEmphasis } from './holds-words.ts';
import { mentionNode } from './mention-node.ts';
import type { Named } from '#lib/story/names.ts';

/** Stands for a link, code and the like: no name runs across one. */
const OPAQUE = '\uFFFC';
const BETWEEN = `\n${OPAQUE}\n`;

/**
 * Wraps each place that paragraphs and headings name in a mention, but for those in links, in code or settled by hand.
 *
 * @param roots all that a story says in one language, in order: who is a person in it is known from the whole
 * @param declared ids of what the scene of each shows, which its text knows, and that of the others after it
 * @param opening what is read before, title and standfirst, which tell more of that
 */
export function linkMentions(
  roots: readonly Root[],
  declared: readonly ReadonlySet<string>[],
  opening: string,
  gazetteer: Gazetteer
): void {
  const blocks: { readonly children: PhrasingContent[]; readonly from: number; readonly to: number }[] = [];
  let text = opening;
  /** Where the text of each root ends. */
  const ends: number[] = [];
  for (const root of roots) {
    visit(root, (node) => {
      if (!holdsWords(node)) return;
      text += BETWEEN;
      const from = text.length;
      text += node.children.map(flatten).join('');
      blocks.push({ children: node.children, from, to: text.length });
      return SKIP;
    });
    ends.push(text.length);
  }
  const all = new Set(declared.flatMap((ids) => [...ids]));
  const familiarity: Familiarity = (id, at) => {
    if (!all.has(id)) return 0;
    return declared[ends.findIndex((end) => at < end)]?.has(id) ? 2 : 1;
  };
  const found = [...findMentions(gazetteer, text, text, familiarity)];
  // From the last to the first, so that what is still to be wrapped stays where it is.
  for (const { children, from, to } of blocks.reverse()) {
    for (let last = found.at(-1); last !== undefined && last.start >= from; last = found.at(-1)) {
      found.pop();
      if (last.end <= to) wrap(children, last.start - from, last.end - from, { id: last.id, kind: last.kind });
    }
  }
}

/** The text that names are sought in, as long as the text of the nodes: a line's end counts as a space. */
function flatten(node: PhrasingContent): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (isEmphasis(node)) return node.children.map(flatten).join('');
  if (node.type === 'break') return '\n';
  return OPAQUE;
}

/** Of the text that `flatten` gives of a node. */
function lengthOf(node: PhrasingContent): number {
  if (node.type === 'text') return node.value.length;
  if (!isEmphasis(node)) return 1;
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

/** Wraps a range, unless it begins or ends halfway into emphasis that it leaves. */
function wrap(children: PhrasingContent[], start: number, end: number, named: Named): void {
  // No further than the range: what comes after it has been wrapped already, and may be long.
  const ranges: { readonly node: PhrasingContent; readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < end && ranges.length < children.length;) {
    const node = children[ranges.length]!;
    ranges.push({ node, from: at, to: (at += lengthOf(node)) });
  }
  const first = ranges.findIndex(({ to }) => to > start);
  const last = ranges.findIndex(({ to }) => to >= end);
  const [from, to] = [ranges[first], ranges[last]];
  if (from === undefined || to === undefined) return;
  if (first === last && isEmphasis(from.node)) {
    // From within also where it is the whole of the emphasis.
    wrap(from.node.children, start - from.from, end - from.from, named);
    return;
  }
  const before = start - from.from;
  const after = to.to - end;
  if ((before > 0 && from.node.type !== 'text') || (after > 0 && to.node.type !== 'text')) return;
  const inside = children.slice(first, last + 1);
  const around: [PhrasingContent[], PhrasingContent[]] = [[], []];
  if (before > 0) {
    const whole = inside[0] as Text;
    around[0].push({ ...whole, value: whole.value.slice(0, before) });
    inside[0] = { ...whole, value: whole.value.slice(before) };
  }
  if (after > 0) {
    const whole = inside.at(-1) as Text;
    around[1].push({ ...whole, value: whole.value.slice(whole.value.length - after) });
    inside[inside.length - 1] = { ...whole, value: whole.value.slice(0, whole.value.length - after) };
  }
  children.splice(first, last - first + 1, ...around[0], mentionNode(named, inside), ...around[1]);
}
