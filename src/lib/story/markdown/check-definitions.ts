import type { Definition, Root, RootContent } from 'mdast';
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
      const hint = 'Put the note in brackets in the text, or its address in a link; a story has no footnotes yet.';
      report('footnote-unsupported', from, `${written} is a footnote, and is not published.`, hint);
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
