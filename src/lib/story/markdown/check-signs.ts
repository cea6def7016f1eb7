import type { Code, Emphasis, Heading, InlineCode, List, Nodes, Root, Strong } from 'mdast';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';
import { checkTable, isTooLong } from './check-table.ts';
import { holdsWords, type Words } from './holds-words.ts';
import { ADDRESSES } from './signs/addresses.ts';
import { BLOCKS } from './signs/blocks.ts';
import { BRACKETS } from './signs/brackets.ts';
import { BACKTICKS } from './signs/code.ts';
import { reportEmphasis } from './signs/emphasis.ts';
import { ENTITIES } from './signs/entities.ts';
import { EXTENSIONS } from './signs/extensions.ts';
import { reportGlued } from './signs/glued.ts';
import { HEADINGS } from './signs/headings.ts';
import { LINKS } from './signs/links.ts';
import { reportSigns } from './signs/sign.ts';
import { rangeOf, writtenIn } from './signs/written.ts';

/** A link before the address in it, an address before the signs in that. */
const SIGNS = [...BLOCKS, ...HEADINGS, ...LINKS, ...ADDRESSES, ...EXTENSIONS, ...BRACKETS, ...ENTITIES, ...BACKTICKS];

/** Reports what is written as other Markdowns have it, or nearly as ours does, and is published with its signs. */
export function checkSigns(root: Root, source: SourceText, report: Report): void {
  const walk = (node: Nodes, quoted: boolean): void => {
    if (holdsWords(node)) checkBlock(node, quoted, source, report);
    if (node.type === 'heading') checkHeading(node, source, report);
    if (node.type === 'list') checkList(node, source, report);
    if (node.type === 'table') checkTable(node, source, report);
    if (node.type === 'code') checkCode(node, source, report);
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'inlineCode') {
      checkWithin(node, source, report);
    }
    if (!('children' in node)) return;
    for (const child of node.children) {
      // A bar within code has torn it apart: its signs are those of no cell.
      if (node.type === 'table' && child.type === 'tableRow' && isTooLong(node, child)) continue;
      walk(child, quoted || node.type === 'blockquote');
    }
  };
  walk(root, false);
}

function checkBlock(block: Words, quoted: boolean, source: SourceText, report: Report): void {
  const written = writtenIn(block, quoted, source);
  const rest = reportSigns(written, SIGNS, report);
  reportEmphasis(rest, report);
  reportGlued(rest, report);
}

function checkHeading(heading: Heading, source: SourceText, report: Report): void {
  const [from, to] = rangeOf(heading, source);
  const written = source.text.slice(from, to);
  if (!/^\s*#/.test(written)) {
    const at = lineStart(source, heading.position?.end.line ?? 1);
    const line = source.text.slice(at, to);
    const hint = 'Leave a blank line above it, or begin the heading with ## and take the line out.';
    const sign = line.search(/[-=]/);
    const message = `This line of ${line.trim().slice(0, 3)} makes a heading of the paragraph above it.`;
    report('heading-underlined', at + Math.max(0, sign), message, hint);
  } else if (heading.children.length === 0) {
    report('heading-broken', from, 'This heading is empty.', 'Write its words on the same line, or take it out.');
  } else if (/[^\s#\\]#{2,}$/.test(written)) {
    report('heading-broken', to - 1, 'The signs that end this heading are published.', 'Take them out.');
  }
}

/** A list of one, from a hundred on, is a sentence that begins with a year. */
function checkList(list: List, source: SourceText, report: Report): void {
  if (list.children.length > 1 || (list.start ?? 0) < 100) return;
  const [from] = rangeOf(list, source);
  const message = `“${list.start}.” begins a list of one.`;
  report('list-broken', from, message, `Write ${list.start}\\. if it is a year or a number of the sentence.`);
}

/** Words that stand too far to the right. */
function checkCode(code: Code, source: SourceText, report: Report): void {
  const [from] = rangeOf(code, source);
  if (/^[ \t]*[`~]{3}/.test(source.text.slice(from, from + 20)) || /[{}();=<>]/.test(code.value)) return;
  if (!/^ *(?:[#>*+-] |\d+[.)] )|\p{L}{2,}[,;]? \p{L}+[,;]? \p{L}{2,}/u.test(code.value)) return;
  const message = `${quote(code.value.trim())} is published as code: it stands four spaces to the right or more.`;
  report('code-unmeant', from, message, 'Begin its lines at the margin; put code that is meant between lines of ```.');
}

const LETTER = /[\p{L}\p{N}]/u;

/** “Leser*innen und Bürger*innen”, “2*3 und 4*5”: what was to be read is taken for a sign. */
function checkWithin(node: Emphasis | Strong | InlineCode, source: SourceText, report: Report): void {
  const [from, to] = rangeOf(node, source);
  const written = source.text.slice(from, to);
  const within = LETTER.test(source.text[from - 1] ?? '') && LETTER.test(source.text[to] ?? '');
  if (!within || !/\s/.test(written)) return;
  const sign = written[0] ?? '';
  const message = `${quote(written)} is read as ${sign === '`' ? 'code' : 'emphasis'}, and its signs are lost.`;
  const code = sign === '`' ? 'code-unmeant' : 'emphasis-broken';
  report(code, from, message, `Write \\${sign} for a sign that is meant as such.`);
}
