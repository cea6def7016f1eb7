import type { Layer } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';

/** What the card of a feature says of a layer's features, beside their names: properties by which they are drawn. */
export interface LayerFacts {
  /** Of the layer's name and source. */
  readonly lang: Language;
  /** The property that names a feature; null where none does. */
  readonly named: string | null;
}

/** Properties that name a feature where the layer does not say which does, in any language that data are often in. */
const NAMES = ['name', 'nom', 'title', 'titre', 'nombre', 'naam', 'название', 'имя', 'שם', 'الاسم', 'ad', 'անուն'];

/** The property that names most of a layer's features; null where there is none. */
function namedBy({ data }: Pick<Layer, 'data'>): string | null {
  const has = (property: string): number =>
    data.features.filter(({ properties }) => typeof properties?.[property] === 'string').length;
  const keys = new Set(data.features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const found = [...keys]
    .filter((key) => NAMES.includes(key.toLowerCase()))
    .sort((a, b) => NAMES.indexOf(a.toLowerCase()) - NAMES.indexOf(b.toLowerCase()));
  return found.find((key) => has(key) > 0) ?? null;
}

export const layerFacts = (layer: Layer, lang: Language): LayerFacts => ({ lang, named: namedBy(layer) });
