import { readFileSync } from 'node:fs';
import { tableMistakes } from './mistakes.ts';

/** Reads a file of the atlas that is JSON. Throws `Mistakes` where it is none, or is not there. */
export function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const hint = 'Nobody writes it by hand: take it from the repository, or derive it again.';
    throw tableMistakes([{ file, line: 1, column: 1, message, hint }]);
  }
}
