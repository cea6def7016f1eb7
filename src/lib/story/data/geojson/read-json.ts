import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { foreignFile } from '#lib/story/data/foreign-file.ts';
import { brokenJson } from './not-json.ts';

/** JSON as it is written, each value with its offset, and the value itself. */
export interface JsonDocument {
  readonly tree: Node;
  readonly value: unknown;
}

const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know',
  InvalidNumberFormat: 'a number that JSON cannot read',
  PropertyNameExpected: 'no name in quotation marks where one belongs',
  ValueExpected: 'no value where one belongs',
  ColonExpected: 'no colon where one belongs',
  CommaExpected: 'no comma where one belongs',
  CloseBraceExpected: 'no closing }',
  CloseBracketExpected: 'no closing ]',
  EndOfFileExpected: 'something after the end',
  InvalidCommentToken: 'a comment',
  UnexpectedEndOfComment: 'a comment that does not end',
  UnexpectedEndOfString: 'a text without its closing quotation mark',
  UnexpectedEndOfNumber: 'a number that breaks off',
  InvalidUnicode: 'a wrong \\u escape',
  InvalidEscapeCharacter: 'a wrong escape after \\',
  InvalidCharacter: 'a character that JSON needs escaped'
};

/** Reads JSON (RFC 8259: no comments, no trailing commas), or reports where it stops being that and gives null. */
export function readJson(text: string, report: Report): JsonDocument | null {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // The parser calls itself for each bracket within a bracket.
    if (!(error instanceof RangeError)) throw error;
    const hint = 'Export the file again: GeoJSON nests a dozen levels at most.';
    report('nesting-too-deep', 0, 'Brackets are nested too deeply to be GeoJSON.', hint);
    return null;
  }
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (tree === undefined || first) {
    reportSyntax(text, first?.offset ?? 0, first && EXPECTED[printParseErrorCode(first.error)], report);
    return null;
  }
  try {
    return { tree, value: JSON.parse(text) };
  } catch (error) {
    // What the tree's parser lets pass, JSON's own does not.
    reportSyntax(text, text.length, String(error), report);
    return null;
  }
}

function reportSyntax(text: string, offset: number, found: string | undefined, report: Report): void {
  if (text.trim() === '') {
    report('geojson-syntax', 0, 'The file is empty.', 'Export the layer again, as GeoJSON.');
    return;
  }
  const known = foreignFile(text, 'GeoJSON') ?? brokenJson(text, offset, found ?? '');
  if (known) {
    report('geojson-syntax', known.offset, known.message, known.hint);
    return;
  }
  const near = text.slice(offset, offset + 20).trim();
  const where = near === '' ? 'at the end of the file' : `at ${quote(near)}`;
  const message = `This is not JSON ${where}: ${found ?? 'it cannot be read from there on'}.`;
  report('geojson-syntax', offset, message, 'Correct the file there, or export the layer again.');
}
