import { readFileSync } from 'node:fs';
import type { GenericSchema, InferOutput } from 'valibot';
import { readTable, type Table } from '#lib/atlas/tables/table.ts';

/** Reads a table of the atlas from the disk. That it is not there is a mistake as others are. */
export function readTableFile<S extends GenericSchema>(schema: S, file: string): Table<InferOutput<S>> {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const mistake = (_: unknown, message: string) => ({ file, line: 1, column: 1, message });
    return { value: null, mistakes: [mistake(null, 'The table is not there.')], mistake };
  }
  return readTable(schema, text, file);
}
