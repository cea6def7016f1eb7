import type { Layer } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';

/** A property that is said of a feature. */
export interface Fact {
  readonly by: string;
  readonly unit: string | null;
  /** What readers call its values, where the layer says so. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What the card of a feature says of a layer's features: properties. */
export interface LayerFacts {
  /** Of the layer's name, source and values. */
  readonly lang: Language;
  /** That names a feature; null where none does. */
  readonly named: string | null;
  readonly facts: readonly Fact[];
  /** The first and the last day of it; null where none says. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Properties that name a feature where the layer does not say which does, in any language that data are often in. */
const NAMES = ['name', 'nom', 'title', 'titre', 'nombre', 'naam', 'название', 'имя', 'שם', 'الاسم', 'ad', 'անուն'];

/** What is said of a layer's features. Of those that an editor writes as shapes all is meant to be read; a file has columns of its own. */
export function layerFacts(layer: Layer, lang: Language): LayerFacts {
  const keys = new Set(layer.data.features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const named = namedBy(layer, keys);
  const written = layer.file === SHAPES;
  const day = (name: string): string | null => (written && keys.has(name) ? name : null);
  const [from, to] = [day('from'), day('to')];
  const facts = written ? [...keys].filter((key) => ![named, from, to].includes(key)) : [];
  return { lang, named, facts: facts.map((by) => ({ by, unit: null })), from, to };
}

/** What a layer that has no file but its shapes is read from. */
const SHAPES = 'story.md';

/** The property that names a layer's features; null where there is none. */
function namedBy({ data }: Layer, keys: ReadonlySet<string>): string | null {
  const names = (property: string): boolean =>
    data.features.some(({ properties }) => typeof properties?.[property] === 'string');
  const found = [...keys]
    .filter((key) => NAMES.includes(key.toLowerCase()))
    .sort((a, b) => NAMES.indexOf(a.toLowerCase()) - NAMES.indexOf(b.toLowerCase()));
  return found.find(names) ?? null;
}
