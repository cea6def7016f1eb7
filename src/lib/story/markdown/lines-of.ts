import type { PhrasingContent, Text } from 'mdast';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';
import { BREAK } from './html.ts';

/** The signs of the quotes and the indents that a line stands in. */
const BEFORE = /^[ \t>]*/;

/** The lines that words are written on, parted where the file or a break parts them; each piece knows where it stands. */
export function linesOf(children: readonly PhrasingContent[], source: SourceText): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break' || (node.type === 'html' && BREAK.test(node.value))) {
      lines.push([]);
    } else if (node.type === 'text') {
      for (const [i, piece] of piecesOf(node, source).entries()) {
        // A break at the end of a line has parted it already.
        if (i > 0 && (i > 1 || lines.at(-1)!.length > 0)) lines.push([]);
        if (piece.value !== '') lines.at(-1)!.push(piece);
      }
    } else {
      lines.at(-1)!.push(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function piecesOf(node: Text, source: SourceText): Text[] {
  const values = node.value.split('\n');
  const { position } = node;
  if (values.length === 1 || !position) return values.map((value) => ({ ...node, value }));
  return values.map((value, i): Text => {
    const line = position.start.line + i;
    const begins = lineStart(source, line);
    const written = source.text.slice(begins, lineStart(source, line + 1)).replace(/\n$/, '');
    const start = i === 0 ? position.start : { line, column: BEFORE.exec(written)![0].length + 1 };
    const end = i === values.length - 1 ? position.end : { line, column: written.trimEnd().length + 1 };
    return { type: 'text', value, position: { start, end } };
  });
}

/** Words without what their first text begins with, or null where it does not. */
export function without(line: readonly PhrasingContent[], begins: RegExp): PhrasingContent[] | null {
  const [first, ...others] = line;
  if (first?.type !== 'text') return null;
  const [found] = begins.exec(first.value) ?? [];
  if (found === undefined) return null;
  const value = first.value.slice(found.length);
  if (value === '') return others;
  const { position } = first;
  if (!position) return [{ ...first, value }, ...others];
  const start = { ...position.start, column: position.start.column + found.length };
  return [{ ...first, value, position: { ...position, start } }, ...others];
}

/** Lines put together again. */
export const joined = (lines: readonly (readonly PhrasingContent[])[]): PhrasingContent[] =>
  lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line]));
