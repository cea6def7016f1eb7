import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError
} from 'yaml';
import { quote, type Field, type Located, type LocatedMap } from './located.ts';
import type { Report } from '#lib/story/report.ts';

/** Deeper than any field goes; the YAML parser itself crashes at some tens of thousands. */
const DEEPEST = 50;

/**
 * Reads YAML into located values, converting nothing.
 *
 * @param yaml what stands between two lines of `---`, or in a scene's fence
 * @param toOffset from an offset into `yaml` to one into the file
 * @returns the fields (none where there is no text), or null where they cannot be read; issues say why
 */
export function readFields(yaml: string, toOffset: (at: number) => number, report: Report): LocatedMap | null {
  const deep = depthBeyond(yaml, DEEPEST);
  if (deep !== null) {
    const hint = 'Fields hold text, numbers, lists of these, and no list deeper than that.';
    report('nesting-too-deep', toOffset(deep), 'Brackets or lists are nested too deeply to be fields.', hint);
    return null;
  }
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
  // One mistake often makes the parser stumble several times: the first is where the editor has to look.
  const [broken] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (broken) {
    reportBroken(yaml, broken, openedBefore(document, broken.pos[0]), toOffset, report);
    return null;
  }
  if (document.contents === null) return { kind: 'map', fields: [], offset: toOffset(0) };
  const located = locate(document.contents, toOffset, report);
  if (located === null || located.kind === 'map') return located;
  const found = located.kind === 'list' ? 'a list' : quote(String(located.value));
  const hint = 'Write each field on a line of its own, as “field: value”, with a space after the colon.';
  report('fields-expected', located.offset, `Fields were expected here, and this is ${found}.`, hint);
  return null;
}

function locate(node: unknown, toOffset: (at: number) => number, report: Report): Located | null {
  const { range, anchor, tag } = node as Node & { anchor?: string; tag?: string };
  const offset = toOffset(range?.[0] ?? 0);
  if (isAlias(node) || anchor !== undefined || tag !== undefined) {
    const named = tag?.replace('tag:yaml.org,2002:', '!!') ?? '';
    const what = isAlias(node) ? `*${node.source}` : anchor !== undefined ? `&${anchor}` : named;
    const hint = 'Put text that begins with *, & or ! in quotation marks; the format has no other use for these.';
    report('yaml-unsupported', offset, `${quote(what)} is an anchor, an alias or a tag of YAML.`, hint);
    return null;
  }
  if (isScalar(node)) {
    const value = typeof node.value === 'bigint' ? Number(node.value) : node.value;
    return { kind: 'scalar', value: value as string | number | boolean | null, offset };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => locate(item, toOffset, report));
    return items.includes(null) ? null : { kind: 'list', items: items as Located[], offset };
  }
  if (isMap(node)) {
    const fields = node.items.map(({ key, value }) => locateField(key, value, toOffset, report));
    return fields.includes(null) ? null : { kind: 'map', fields: fields as Field[], offset };
  }
  return { kind: 'scalar', value: null, offset };
}

function locateField(key: unknown, value: unknown, toOffset: (at: number) => number, report: Report): Field | null {
  const name = locate(key, toOffset, report);
  if (name === null) return null;
  if (name.kind !== 'scalar') {
    const hint = 'A field is named by a word; put text that begins with [ or { in quotation marks.';
    report('yaml-unsupported', name.offset, 'A list or a group stands where the name of a field belongs.', hint);
    return null;
  }
  // `{center}` is a field without a value, which has no place of its own.
  if (value === null) {
    return {
      name: String(name.value),
      offset: name.offset,
      value: { kind: 'scalar', value: null, offset: name.offset }
    };
  }
  const located = locate(value, toOffset, report);
  return located && { name: String(name.value), offset: name.offset, value: located };
}

/** Where the last bracket or quotation mark was opened that an error stumbles in; null where it is in none. */
function openedBefore(document: Document, at: number): number | null {
  let opened: number | null = null;
  visit(document, (_, node) => {
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    const flow = isCollection(node) && node.flow;
    if (!(quoted || flow) || !node.range) return;
    if (node.range[0] < at && at <= node.range[2]) opened = node.range[0];
  });
  return opened;
}

function reportBroken(
  yaml: string,
  error: YAMLError,
  opened: number | null,
  toOffset: (at: number) => number,
  report: Report
): void {
  const at = Math.min(isUnclosed(error) && opened !== null ? opened : error.pos[0], yaml.length);
  const lineBegins = yaml.lastIndexOf('\n', at - 1) + 1;
  const lineEnds = yaml.indexOf('\n', lineBegins);
  const line = yaml.slice(lineBegins, lineEnds === -1 ? yaml.length : lineEnds);
  const tab = /^ *\t/.exec(line);
  if (tab) {
    const hint = 'Indent with spaces, two for each level.';
    report('yaml-tab', toOffset(lineBegins + tab[0].length - 1), 'This line is indented with a tab.', hint);
    return;
  }
  if (error.code === 'MULTIPLE_DOCS') {
    const hint = 'Take the line --- out.';
    report('yaml-unsupported', toOffset(at), 'A line of --- stands between fields.', hint);
    return;
  }
  report('yaml-syntax', toOffset(at), `The fields cannot be read from here on: ${quote(line.trim())}.`, cureFor(error));
}

/** Errors that show only where the next field begins. */
const isUnclosed = ({ code, message }: YAMLError): boolean =>
  (code === 'BAD_INDENT' && message.startsWith('Flow')) || code === 'MISSING_CHAR';

function cureFor({ code, message }: YAMLError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Put a text that contains a colon in quotation marks: "…: …".';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Write “field: value”, with a space after the colon, on one line.';
    case 'BAD_SCALAR_START':
      return 'Put a text that begins with a sign such as @, %, ` or | in quotation marks.';
    case 'MISSING_CHAR':
      return message.includes('quote') ? 'Close the quotation mark.' : 'Check the line: each field is “field: value”.';
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? 'Close the bracket that was opened: [ with ], { with }.'
        : 'Let the fields of one group begin in the same column.';
    case 'UNEXPECTED_TOKEN':
      return 'Put the whole text in quotation marks, and write ’ for an apostrophe inside it; or check the indent.';
    default:
      return `Check the line: each field is “field: value”. The YAML parser says: ${message}.`;
  }
}

/** Where brackets, or lists and indents on one line, first nest beyond a depth; null where they do not. */
function depthBeyond(yaml: string, deepest: number): number | null {
  let depth = 0;
  let prefix = true;
  let indent = 0;
  for (let at = 0; at < yaml.length; at++) {
    const sign = yaml[at];
    if (sign === '\n') {
      prefix = true;
      indent = 0;
    } else if (prefix && (sign === ' ' || sign === '-' || sign === '?' || sign === ':' || sign === '\t')) {
      // Each level takes two columns at least.
      if (++indent > 2 * deepest) return at;
    } else {
      prefix = false;
      if (sign === '[' || sign === '{') depth++;
      if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
      if (depth > deepest) return at;
    }
  }
  return null;
}
