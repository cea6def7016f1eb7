import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One import as it is written in a file. */
export interface Import {
  /** What is between the quotes; undefined when it is computed. */
  readonly specifier: string | undefined;
  /** `static` has every `import … from` and `export … from`; `glob` is Vite's `import.meta.glob`. */
  readonly kind: 'static' | 'dynamic' | 'type' | 'glob';
  /** `import * as x` and `export *`. */
  readonly everything: boolean;
  /** From 1. */
  readonly line: number;
}

/**
 * Every import of a TypeScript, JavaScript or Svelte file, in the order in which they stand.
 * @throws what TypeScript's or Svelte's parser throws when the file cannot be parsed
 */
export function importsOf(path: string, text: string): Import[] {
  return path.endsWith('.svelte') ? svelteImports(text) : scriptImports(path, text);
}

function scriptImports(path: string, text: string): Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (kind: Import['kind'], node: ts.Node, from: ts.Node | undefined, everything = false) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const globs = from && ts.isArrayLiteralExpression(from) ? [...from.elements] : [from];
    for (const one of globs) {
      const specifier = one && ts.isStringLiteralLike(one) ? one.text : undefined;
      found.push({ specifier, kind, everything, line });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      // `import { type A }` is no type import: under verbatimModuleSyntax the module is still loaded.
      const kind = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'static';
      add(kind, node, node.moduleSpecifier, !!bindings && ts.isNamespaceImport(bindings));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.isTypeOnly ? 'type' : 'static', node, node.moduleSpecifier, !node.exportClause);
    } else if (ts.isImportTypeNode(node)) {
      add('type', node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    } else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add('dynamic', node, node.arguments[0]);
      else if (node.expression.getText() === 'import.meta.glob') add('glob', node, node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The scripts as they are, and what the markup's expressions import. */
function svelteImports(text: string): Import[] {
  const root = parse(text, { modern: true });
  const scripts = [root.module, root.instance].filter((script) => script != null);
  const found = scripts.flatMap((script) => {
    const { start, end } = script.content as unknown as { start: number; end: number };
    return scriptImports('script.ts', text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end));
  });
  walk(root.fragment, (node) => {
    if (node.type !== 'ImportExpression') return;
    const specifier = (node.source as { value?: unknown }).value;
    const line = text.slice(0, node.start as number).split('\n').length;
    found.push({
      specifier: typeof specifier === 'string' ? specifier : undefined,
      kind: 'dynamic',
      everything: false,
      line
    });
  });
  return found;
}

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) visit(value as Record<string, unknown>);
  for (const child of Object.values(value)) walk(child, visit);
}
