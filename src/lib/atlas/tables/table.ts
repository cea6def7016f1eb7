import { getDotPath, safeParse, type BaseIssue, type GenericSchema, type InferOutput } from 'valibot';
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
  /** What to do, where there is more to say than what a table holds. */
  readonly hint?: string;
  /** Latitude stands before longitude. */
  readonly swapped?: boolean;
}

/** The way from a table's root to a value in it. */
export type Path = readonly (string | number)[];

/** A table of the atlas as it was read. */
export interface Table<T> {
  /** Null where there are mistakes. */
  readonly value: T | null;
  readonly mistakes: readonly Mistake[];
  /** A mistake at a value; where there is none at that path, at the nearest that holds it. */
  mistake(path: Path, message: string, more?: Pick<Mistake, 'hint' | 'swapped'>): Mistake;
}

/** Reads YAML and checks it against a schema. `file` is what mistakes name. All mistakes are found at once. */
export function readTable<S extends GenericSchema>(schema: S, text: string, file: string): Table<InferOutput<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number, message: string): Mistake => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col, message };
  };
  const mistake: Table<unknown>['mistake'] = (path, message, more) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { ...at(node.range[0], message), ...more };
    }
    return { ...at(0, message), ...more };
  };
  const faults = [...document.errors, ...document.warnings];
  // What follows the first is most often of its making.
  const [fault] = faults;
  if (fault) return { value: null, mistakes: [at(fault.pos[0], fault.message)], mistake };
  let written: unknown;
  try {
    written = document.toJS();
  } catch (error) {
    // An alias that names no anchor, or too many of them.
    return { value: null, mistakes: [at(0, error instanceof Error ? error.message : String(error))], mistake };
  }
  const result = safeParse(schema, written);
  if (result.success) return { value: result.output, mistakes: [], mistake };
  const mistakes = result.issues.map((issue) => {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    return mistake(path, `${getDotPath(issue) ?? file}: ${sayOf(issue)}`);
  });
  return { value: null, mistakes, mistake };
}

/** Several files of records as one table; a key that two of them have is a mistake of the later one. */
export function joinTables<R extends object>(tables: readonly Table<R>[]): Table<R> {
  const home = new Map<string, Table<R>>();
  const twice: Mistake[] = [];
  for (const table of tables) {
    for (const key of Object.keys(table.value ?? {})) {
      if (home.has(key)) twice.push(table.mistake([key], `another file has “${key}” too`));
      else home.set(key, table);
    }
  }
  const mistakes = [...tables.flatMap((table) => table.mistakes), ...twice];
  return {
    value: mistakes.length > 0 ? null : (Object.assign({}, ...tables.map(({ value }) => value)) as R),
    mistakes,
    mistake: (path, message, more) => (home.get(String(path[0])) ?? tables[0]!).mistake(path, message, more)
  };
}

/** What was expected and what was found, where the schema does not say it in words of its own. */
function sayOf({ kind, expected, received, message }: BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (expected === 'never') return 'there is no such field here';
  if (received === 'undefined') return 'this field is missing';
  return expected === null ? message : `expected ${inWords(expected)}, found ${inWords(received)}`;
}

const WORDS: Readonly<Record<string, string>> = { Object: 'fields', Array: 'a list', null: 'nothing' };
const inWords = (what: string): string => WORDS[what] ?? what;

export const formatMistake = ({ file, line, column, message }: Mistake): string =>
  `${file}:${line}:${column}: ${message}`;

/** The value of a table that is known to be good; throws all of its mistakes otherwise. */
export function valueOf<T>({ value, mistakes }: Table<T>): T {
  if (value === null) throw new Error(mistakes.map(formatMistake).join('\n'));
  return value;
}
