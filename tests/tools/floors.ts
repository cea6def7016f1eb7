import { posix } from 'node:path';
import { importsOf, type Import } from './imports.ts';

/** A folder of the source, and how high it stands: it may import from itself and from what is lower. */
export interface Floor {
  readonly name: string;
  readonly height: number;
  /** What its files' paths start with. */
  readonly paths: readonly string[];
}

/** Who may import a package, by what the importing file's path starts with. */
export interface PackageRule {
  /** Its name, with all that lies in it; or what its specifiers start with, up to a `:` or a `/`. */
  readonly package: string;
  readonly importers: readonly string[];
  /** Who may also `import type` from it. */
  readonly types?: readonly string[];
  /** Named imports alone: `import * as` would carry the whole package. */
  readonly named?: boolean;
}

/** A source tree, and the rules that it is held to. */
export interface House {
  /** Every file under `src/`, by its path from the project's root; a text for those that can import. */
  readonly files: ReadonlyMap<string, string>;
  readonly floors: readonly Floor[];
  /** Content that code may read but that is no code: who may import from it, by height. */
  readonly content: readonly { readonly path: string; readonly from: number }[];
  /** What is fetched when it is needed: outside of itself, imported by `import()` alone; what the path starts with. */
  readonly late: readonly string[];
  /** Whose imports may be computed, by what the importing file's path starts with. */
  readonly computed: readonly string[];
  readonly rules: readonly PackageRule[];
  /** The packages that package.json declares. */
  readonly declared: ReadonlySet<string>;
}

interface Edge extends Import {
  readonly from: string;
  /** A path under src, when the import names one. */
  readonly to: string | undefined;
  readonly fault: string | undefined;
}

const code = /\.(ts|js|mjs|svelte)$/;

/** What is imported against the rules, each with the chain of files that leads there; none in a sound house. */
export function offences(house: House): string[] {
  const edges = [...house.files]
    .filter(([path]) => code.test(path))
    .flatMap(([path, text]) => importsOf(path, text).map((found) => resolve(house, path, found)));
  const faults = edges.flatMap((edge) => {
    const fault = edge.fault ?? floorFault(house, edge) ?? packageFault(house, edge);
    if (!fault) return [];
    const chain = [...chainTo(edges, edge.from), edge.to ?? edge.specifier ?? '?'].join(' → ');
    return [`${edge.from}:${edge.line} imports ${edge.specifier ?? 'a computed path'}: ${fault}\n    ${chain}`];
  });
  return [...misplaced(house), ...faults, ...cycles(edges)];
}

function misplaced({ files, floors }: House): string[] {
  return [...files.keys()].flatMap((path) => {
    if (/^src\/lib\/.*\/index\.(ts|js|svelte\.ts)$/.test(path)) return [`${path}: a barrel; import the file itself`];
    if (code.test(path) && !floorOf(floors, path)) return [`${path}: stands on no floor`];
    return [];
  });
}

function resolve({ files, computed }: House, from: string, found: Import): Edge {
  const edge = (to: string | undefined, fault?: string): Edge => ({ ...found, from, to, fault });
  if (found.specifier === undefined) {
    const may = computed.some((path) => from.startsWith(path));
    return edge(undefined, may ? undefined : 'an import that nobody can follow');
  }
  const specifier = found.specifier.replace(/\?.*$/, '');
  const isPath = /^(#|\.|\/)/.test(specifier);
  if (specifier.startsWith('$lib')) return edge(undefined, 'is written #lib/…');
  if (!isPath || /^\.\/\$types(\.js)?$/.test(specifier)) return edge(undefined);

  const path = specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier)
    : specifier.replace(/^#lib\//, 'src/lib/').replace(/^\//, '');
  if (found.kind === 'glob') return edge(path.replace(/[^/]*[*{?[].*$/, ''));
  if (specifier.startsWith('/')) return edge(undefined, 'is relative, or #lib/…');
  if (!path.startsWith('src/') || files.has(path)) return edge(path);
  const meant = ['.ts', '.svelte', '.svelte.ts', '/index.ts'].map((end) => path + end).find((full) => files.has(full));
  return meant ? edge(meant, `lacks its extension: ${posix.basename(meant)}`) : edge(undefined, 'names no file');
}

function floorFault({ floors, content, late }: House, { from, to, specifier, kind }: Edge): string | undefined {
  const own = floorOf(floors, from);
  if (!to || !own) return undefined;
  const data = content.find(({ path }) => to.startsWith(path));
  if (data) return own.height < data.from ? `${data.path} is read from floor ${data.from} up` : undefined;
  const other = floorOf(floors, to);
  if (!other) return to.startsWith('src/') ? 'stands on no floor' : undefined;
  if (late.some((path) => kind === 'static' && to.startsWith(path) && !from.startsWith(path))) {
    return 'every page would carry it: import() it, when it is needed';
  }
  if (other === own) return undefined;
  if (other.height >= own.height) {
    const place = other.height > own.height ? 'above' : 'beside';
    return `${other.name} (floor ${other.height}) is ${place} ${own.name} (floor ${own.height})`;
  }
  return specifier?.startsWith('.') ? 'another floor is imported by #lib/…' : undefined;
}

function packageFault({ rules, declared }: House, { from, to, specifier = '', kind, everything }: Edge) {
  if (to || !specifier || specifier.startsWith('.')) return undefined;
  const rule = rules.find(({ package: name }) => `${specifier}/`.startsWith(/[:/]$/.test(name) ? name : `${name}/`));
  if (rule) {
    const may = [...rule.importers, ...((kind === 'type' && rule.types) || [])];
    if (!may.some((path) => from.startsWith(path))) return `only ${may.join(', ') || 'nobody'} may`;
    if (rule.named && everything && kind !== 'type') return 'by name only, or the page carries all of it';
  }
  if (/^[$a-z]+:|^\$/.test(specifier)) return undefined;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const types = `@types/${name}`;
  return declared.has(name) || (kind === 'type' && declared.has(types))
    ? undefined
    : 'package.json does not declare it';
}

function floorOf(floors: readonly Floor[], path: string): Floor | undefined {
  return floors.find(({ paths }) => paths.some((start) => path.startsWith(start)));
}

/** The shortest way to a file from one that nobody imports. */
function chainTo(edges: readonly Edge[], path: string): string[] {
  const next = new Map<string, string>([[path, '']]);
  const queue = [path];
  for (const at of queue) {
    const importers = edges.filter(({ to }) => to === at).map(({ from }) => from);
    if (importers.length === 0) {
      const chain = [at];
      for (let step = next.get(at); step; step = next.get(step)) chain.push(step);
      return chain;
    }
    for (const importer of importers) {
      if (next.has(importer)) continue;
      next.set(importer, at);
      queue.push(importer);
    }
  }
  return [path]; // only a cycle leads here
}

/** At least one cycle of each knot of files, types included. */
function cycles(edges: readonly Edge[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of edges) if (to) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, above: readonly string[]) => {
    const at = above.indexOf(path);
    if (at >= 0) found.push(`a cycle: ${[...above.slice(at), path].join(' → ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const to of targets.get(path) ?? []) visit(to, [...above, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}
