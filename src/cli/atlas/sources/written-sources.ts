import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as schemas from '#lib/atlas/tables/schemas.ts';
import { soundValue } from '#lib/server/mistakes.ts';
import { readTableFile } from '#lib/server/read-table-file.ts';

/** An address of the atlas, and where it is written. */
export interface WrittenAddress {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly key: string;
  /** Of the document that is to be found there. */
  readonly title: string;
  readonly url: string;
}

/**
 * The addresses of all sources, and of their kept copies, in the order in which they are written. Throws the mistakes of their tables.
 *
 * @param root folder of the atlas
 */
export function writtenAddresses(root: string): WrittenAddress[] {
  return yamlOf(root)
    .filter((file) => /(^|\/)sources[^/]*\.yaml$/.test(file))
    .flatMap((file) => {
      const table = readTableFile(schemas.sources, file);
      return Object.entries(soundValue(table)).flatMap(([key, { title, url, archive }]) =>
        [['url', url] as const, ...(archive === undefined ? [] : [['archive', archive] as const])].map(
          ([field, address]): WrittenAddress => {
            const { line, column } = table.mistake([key, field], '');
            return { file, line, column, key, title, url: address };
          }
        )
      );
    });
}

/** Those of a host, of a file where they are written, or of one that names their keys. */
export function addressesOf(all: readonly WrittenAddress[], only: string, root: string): WrittenAddress[] {
  const asPath = only.replaceAll('\\', '/').replace(/^\.\//, '');
  const file = yamlOf(root).find((path) => path === asPath || path.endsWith(`/${asPath}`));
  if (file === undefined)
    return all.filter(({ url }) => new URL(url).host === only || new URL(url).host.endsWith(`.${only}`));
  const named = keysIn(parse(readFileSync(file, 'utf8')));
  return all.filter((one) => one.file === file || named.has(one.key));
}

const yamlOf = (root: string): string[] =>
  ['regions', 'tables'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(root, folder, name).replaceAll('\\', '/'))
  );

/** What a table names as `sources` or `source`, however deep. */
export function keysIn(table: unknown): Set<unknown> {
  if (typeof table !== 'object' || table === null) return new Set();
  return new Set(
    Object.entries(table).flatMap(([field, value]) => [
      ...(field === 'source' || (field === 'sources' && Array.isArray(value)) ? [value].flat() : []),
      ...keysIn(value)
    ])
  );
}
