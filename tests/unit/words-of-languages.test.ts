import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What the code may know of a language: its letters, where Unicode does not know how they fold, and its apostrophes. */
const LETTERS = ['src/lib/text/fold.ts', 'src/lib/text/tokens.ts', 'src/lib/atlas/trie.ts'];

/** Literals of a file with a letter that English has not: what a language other than that of the code has words in. */
function foreign(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const literal =
      ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node);
    if (literal && /(?![a-z])\p{L}/iu.test(node.text)) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('are in tables, not in the code that reads texts and writes them', () => {
  const files = ['atlas', 'text', 'geo', 'publish', 'server'].flatMap((folder) =>
    readdirSync(`src/lib/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join('src/lib', folder, name).replaceAll('\\', '/'))
  );
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((file) => !LETTERS.includes(file)).flatMap(foreign)).toEqual([]);
});
