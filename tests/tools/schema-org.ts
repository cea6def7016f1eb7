import { join } from 'node:path';
import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler
};

/**
 * Faults of JSON-LD as NewsArticles of schema.org's vocabulary, which `schema-dts` has as types: a property that the type of
 * its object has not, a value of another type. Unlike the types in the source, this reads what was written into a page.
 * @param articles each as JSON; all at once, for the vocabulary takes seconds to read
 * @returns the faults of each
 */
export function schemaFaults(articles: readonly string[]): string[][] {
  // Files that would lie in the project, so that the import of the vocabulary resolves, and are never written.
  const sources = new Map(
    articles.map((json, i) => {
      JSON.parse(json);
      const source =
        `import type { NewsArticle, WithContext } from 'schema-dts';\n` +
        `export const article: WithContext<Exclude<NewsArticle, string>> = ${json};\n`;
      return [join(process.cwd(), `schema-org.${i}.ts`), source];
    })
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, target) => {
    const source = sources.get(name);
    return source === undefined ? getSourceFile.call(host, name, target) : ts.createSourceFile(name, source, target);
  };
  host.fileExists = (name) => sources.has(name) || fileExists.call(host, name);
  host.readFile = (name) => sources.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400))
  );
}
