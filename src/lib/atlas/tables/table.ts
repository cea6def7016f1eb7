import { getDotPath, safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** A mistake in one of the atlas' tables. */
export interface Mistake {
  /** Relative to the project root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/** The way from a table's root to a value in it. */
export type Path = readonly (string | number)[];

/** A table of the atlas as it was read. */
export interface Table<T> {
  /** Null where there are mistakes. */
  readonly value: T | null;
  readonly mistakes: readonly Mistake[];
  /** A mistake at a value; where there is none at that path, at the nearest that holds it. */
  mistake(path: Path, message: string): Mistake;
}

/** Reads YAML and checks it against a schema. `file` is what mistakes name. All mistakes are found at once. */
export function readTable<S extends GenericSchema>(schema: S, text: string, file: string): Table<InferOutput<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number, message: string): Mistake => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col, message };
  };
  const mistake = (path: Path, message: string): Mistake => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0], message);
    }
    return at(0, message);
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return { value: null, mistakes: faults.map((fault) => at(fault.pos[0], fault.message)), mistake };
  const result = safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, mistakes: [], mistake };
  const mistakes = result.issues.map((issue) => {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    return mistake(path, `${getDotPath(issue) ?? file}: ${issue.message}`);
  });
  return { value: null, mistakes, mistake };
}

export const formatMistake = ({ file, line, column, message }: Mistake): string =>
  `${file}:${line}:${column}: ${message}`;

/** The value of a table that is known to be good; throws all of its mistakes otherwise. */
export function valueOf<T>({ value, mistakes }: Table<T>): T {
  if (value === null) throw new Error(mistakes.map(formatMistake).join('\n'));
  return value;
}
