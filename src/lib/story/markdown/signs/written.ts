import type { Nodes, PhrasingContent } from 'mdast';
import { isEmphasis, type Words } from '#lib/story/markdown/holds-words.ts';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';

/** Stands for each character that Markdown has read: code, links, the signs of emphasis, what is escaped. */
export const READ = '\uFFFC';

/** A paragraph or heading as the file has it, and what is left of it as plain text. */
export interface Written {
  /** As long as in the file, with `READ` for all that is not plain text; a line begins where its own text does. */
  readonly text: string;
  /** Into the file, of its first character. */
  readonly offset: number;
  /** Whether it is in a quotation. */
  readonly quoted: boolean;
}

export function writtenIn(block: Words, quoted: boolean, source: SourceText): Written {
  const [offset, end] = rangeOf(block, source);
  const letters = Array.from({ length: end - offset }, () => READ);
  const keep = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (isEmphasis(node)) keep(node.children);
      if (node.type !== 'text') continue;
      const [from, to] = rangeOf(node, source);
      for (let at = from; at < to; at++) letters[at - offset] = source.text[at] ?? '';
    }
  };
  keep(block.children);
  return { text: unescaped(letters.join('')), offset, quoted };
}

/** Offsets of a node into its file, from its first character to behind its last. */
export function rangeOf({ position }: Nodes, source: SourceText): [number, number] {
  if (!position) return [0, 0];
  const at = ({ line, column }: { line: number; column: number }) => lineStart(source, line) + column - 1;
  return [at(position.start), at(position.end)];
}

function unescaped(text: string): string {
  return (
    text
      .replace(/\\[!-/:-@[-`{-~]/g, READ + READ)
      .replace(/&nbsp;/g, (entity) => '\u00a0'.repeat(entity.length))
      // The signs of the quotes and the indents that a line stands in.
      .replace(/\n[ \t>]+/g, (begins) => `${' '.repeat(begins.length - 1)}\n`)
  );
}
