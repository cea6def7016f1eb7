import type { Definition, Html, Link, LinkReference, Parents, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { resolve } from '#lib/atlas/resolve.ts';
import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import { checkSigns } from './check-signs.ts';
import { MARKDOWN } from './gfm.ts';
import { readBoxes } from './read-boxes.ts';
import { readFigures } from './read-figures.ts';
import { redirected } from './redirected.ts';
import { BREAK, isComment, leavesSpace, textOf } from './html.ts';
import { mentionNode } from './mention-node.ts';
import { rangeOf } from './signs/written.ts';
import type { Named, Naming } from '#lib/story/names.ts';
import type { Report } from '#lib/story/report.ts';
import type { ReadFolder } from '#lib/story/story-file.ts';
import { sourceText, type SourceText } from '#lib/story/source-text.ts';
import { addressHint, isWebAddress } from '#lib/story/fields/values.ts';

/** What a text needs to know of the file and of the story that it stands in. */
export interface Setting {
  readonly source: SourceText;
  /** Targets of the file's reference links. */
  readonly definitions: readonly Definition[];
  /** Null where the story's language is unknown: then no place is linked. */
  readonly naming: Naming | null;
  /** Ids of the story's scenes, which links may point to. */
  readonly anchors: ReadonlySet<string>;
  /** Where its pictures are. */
  readonly folder: ReadFolder;
}

/** Takes out of the text what it cannot have, settles its place links, and reports both. */
export function checkContent(root: Root, setting: Setting, report: Report): void {
  checkSigns(root, setting.source, report);
  const targets = new Map(setting.definitions.map(({ identifier, url }) => [identifier, url]));
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const [offset] = rangeOf(node, setting.source);
    if (node.type === 'html') {
      const left = instead(node, parent, setting, report);
      parent.children.splice(index, 1, ...(left as Text[]));
      return [SKIP, index + left.length];
    }
    if (node.type === 'heading' && node.depth === 1) {
      report('heading-level', offset, 'The title is the only heading of the first level.', 'Begin the line with ##.');
      node.depth = 2;
    }
    if (node.type === 'text') checkText(node.value, offset, setting.source, report);
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    if (node.type === 'linkReference' && node.identifier.startsWith('^')) {
      const written = setting.source.text.slice(...rangeOf(node, setting.source));
      const hint = 'Name it without a space, here and where the note is: [^1].';
      report(
        'footnote-broken',
        offset,
        `${quote(written)} is meant as the number of a note, and is published as it stands.`,
        hint
      );
      parent.children.splice(index, 1, { type: 'text', value: written });
      return SKIP;
    }
    const url = node.type === 'link' ? node.url : (targets.get(node.identifier) ?? '');
    if (!/^place:/i.test(url)) {
      checkLink(url, offset, setting.anchors, report);
      return;
    }
    const settled = settle(node, decode(url.slice('place:'.length)), setting.naming, offset, report);
    if (settled === null) return;
    parent.children.splice(index, 1, settled);
    return SKIP;
  });
}

/** What HTML that is left out leaves: its text where it is no HTML but for its beginning, a break, a space, or nothing. */
function instead(html: Html, parent: Parents, setting: Setting, report: Report): RootContent[] {
  const { value } = html;
  const [offset] = rangeOf(html, setting.source);
  const text = textOf(value);
  if (text !== null) {
    const root = fromMarkdown(text, MARKDOWN);
    const source = sourceText(setting.source.path, text);
    const from = offset + value.length - text.length;
    const within: Report = (code, at, ...said) => report(code, from + at, ...said);
    readBoxes(root, source);
    readFigures(root, { ...setting, source }, within);
    checkContent(root, { ...setting, source }, within);
    return root.children;
  }
  const isBreak = BREAK.test(value);
  if (!isBreak) checkHtml(value, offset, report);
  if (!PHRASES.has(parent.type)) return [];
  if (isBreak) return [{ type: 'break' }];
  return leavesSpace(value) ? [{ type: 'text', value: ' ' }] : [];
}

/** What holds words, and no blocks. */
const PHRASES = new Set<Parents['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'words',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mention'
]);

function checkHtml(html: string, offset: number, report: Report): void {
  // A comment is a note to oneself, and goes without a word; but not what stands on its last line behind it.
  if (isComment(html)) return;
  if (html.startsWith('<!--') && !html.includes('-->')) {
    const message = 'A comment opens here and never ends: all that follows is left out.';
    report('html-dropped', offset, message, 'Close it with -->.');
    return;
  }
  const hint = 'Write Markdown; put a < that is meant as such between `backticks`.';
  report('html-dropped', offset, `HTML is left out of the text: ${quote(html)}.`, hint);
}

function checkText(text: string, offset: number, source: SourceText, report: Report): void {
  if (!/\]\(\s*place:/i.test(text)) return;
  const from = source.text.slice(offset).search(/\]\(\s*place:/i);
  const hint = 'Write [text](place:ID), the two without a space between or within.';
  report('place-link-broken', offset + Math.max(0, from), 'This is meant as a place link, and is none.', hint);
}

function checkLink(url: string, offset: number, anchors: ReadonlySet<string>, report: Report): void {
  if (url.startsWith('#')) {
    const id = decode(url.slice(1));
    if (anchors.has(id)) return;
    const [near] = nearest(id, anchors, 1);
    const hint = near ? `Did you mean “#${near}”?` : 'Link to the id of a scene of this story.';
    report('link-anchor', offset, `No scene has the id ${quote(id)}.`, hint);
    return;
  }
  const way = redirected(url);
  if (way !== null) {
    const message = `The link leads to ${way.to.slice(0, 200)} by way of ${way.by}.`;
    report('link-redirected', offset, message, `Write ${way.to.slice(0, 200)} in its place.`);
  }
  if (isWebAddress(url) || /^mailto:\S+@\S+$/i.test(url)) return;
  const hint = `${addressHint(url)} A link may also be “mailto:…” or “#” and the id of a scene.`;
  report('link-url', offset, `The link ${quote(url)} leads nowhere.`, hint);
}

/** The mention that a place link settles, or null where it points to nothing. */
function settle(node: Link | LinkReference, id: string, naming: Naming | null, offset: number, report: Report) {
  if (id === 'none') return mentionNode(null, node.children);
  if (naming === null) return null;
  if (naming.atlas.regions.has(id)) return mentionNode({ id, kind: 'region' }, node.children);
  if (naming.atlas.places.has(id)) return mentionNode({ id, kind: 'place' }, node.children);
  if (naming.unread?.has(id)) return null;
  const near = idsLike(id, naming).map((named) => `place:${named.id}`);
  const hint =
    near.length > 0
      ? `Did you mean ${oneOf(near)}?`
      : 'Write an id of the atlas or of a place of the story’s own, or place:none to leave it unlinked.';
  report('place-link-unknown', offset, `The atlas has no id ${quote(id)}.`, hint);
  return null;
}

/** What somebody may have meant who wrote a name, or a misspelt id, where an id belongs. */
function idsLike(id: string, { atlas, gazetteer }: Naming): readonly Pick<Named, 'id'>[] {
  const resolution = resolve(gazetteer, id);
  if (resolution.kind === 'found') return [resolution.entry];
  if (resolution.kind === 'ambiguous') return resolution.candidates;
  return nearest(id, [...atlas.regions.keys(), ...atlas.places.keys()], 3).map((near) => ({ id: near }));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is part of what was written.
    return text;
  }
}
