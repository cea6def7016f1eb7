import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { rangeOf } from './signs/written.ts';

/** What some tools read as a comment: `[//]: # (to be checked)`. */
const COMMENT = /^(?:\/\/|comment)$/;

/**
 * Reports targets of links that nothing leads to: the line is not published, and may have been meant to be.
 *
 * @param nodes all that the file says
 */
export function checkDefinitions(
  nodes: readonly RootContent[],
  definitions: readonly Definition[],
  source: SourceText,
  report: Report
): void {
  const used = new Set<string>();
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  const seen = new Set<string>();
  for (const definition of definitions) {
    const [from, to] = rangeOf(definition, source);
    const written = quote(source.text.slice(from, to));
    const { identifier } = definition;
    if (identifier.startsWith('^')) {
      const hint = 'Name it without a space, here and in the text: [^1].';
      report('footnote-broken', from, `${written} is meant as a note, and is not published.`, hint);
    } else if (seen.has(identifier)) {
      const message = `${written} is not read: “[${definition.label ?? identifier}]” has a target already.`;
      report('link-broken', from, message, 'Take one of the two out.');
    } else if (!used.has(identifier) && !COMMENT.test(identifier)) {
      const message = `${written} is read as the target of links, and is not published: no link names it.`;
      report('link-broken', from, message, 'Take it out, or write \\[ for a bracket that is meant.');
    }
    seen.add(identifier);
  }
}

/**
 * Reports footnotes that are not published, because no text refers to them or another has their name.
 *
 * @param nodes all that the file says, footnotes too
 */
export function checkFootnotes(
  nodes: readonly RootContent[],
  footnotes: readonly FootnoteDefinition[],
  source: SourceText,
  report: Report
): void {
  const used = new Set<string>();
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, 'footnoteReference', ({ identifier }) => void used.add(identifier));
  const seen = new Set<string>();
  for (const note of footnotes) {
    const [from] = rangeOf(note, source);
    const name = `[^${note.label ?? note.identifier}]`;
    if (seen.has(note.identifier)) {
      report(
        'footnote-broken',
        from,
        `There are two footnotes ${name}, and this one is not published.`,
        'Give it another name.'
      );
    } else if (!used.has(note.identifier)) {
      const message = `No text refers to the footnote ${name}: it is not published.`;
      report('footnote-broken', from, message, `Write ${name} behind the words that it belongs to, or take it out.`);
    }
    seen.add(note.identifier);
  }
}
