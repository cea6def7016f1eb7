/** A file's text, and where each of its lines begins. */
export interface SourceText {
  /** Relative to the project root. */
  readonly path: string;
  /** Without byte order mark, and with `\n` for every line ending; lines and columns stay those of the file. */
  readonly text: string;
  readonly lineStarts: readonly number[];
}

export function sourceText(path: string, raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, lineStarts };
}

/** Line and column, from 1, of an offset into the text. An offset beyond the text is its end. */
export function pointAt({ text, lineStarts }: SourceText, offset: number): { line: number; column: number } {
  const at = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (lineStarts[low] ?? 0) + 1 };
}

/** The offset at which a line begins; lines count from 1. */
export const lineStart = ({ lineStarts, text }: SourceText, line: number): number =>
  lineStarts[line - 1] ?? text.length;
