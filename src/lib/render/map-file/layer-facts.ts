import type { ColorScale } from '#lib/story/scale/color-scale.ts';
import { numberLabel } from '#lib/story/scale/number-label.ts';
import { titleOf } from '#lib/story/scale/title-of.ts';
import type { Layer } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';

/** A property that is said of a feature. */
export interface Fact {
  readonly by: string;
  /** What readers call it, where that is not its own name. */
  readonly title?: string;
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
  const { label, color, size, from = null, to = null } = layer;
  const named = numberLabel(layer) ? namedBy(layer, keys) : (label ?? namedBy(layer, keys));
  const drawn: Fact[] = [
    ...(color ? [{ by: color.by, unit: color.kind === 'classes' ? color.unit : null, ...namesOf(color) }] : []),
    ...(size && size.by !== color?.by ? [{ by: size.by, unit: size.unit }] : [])
  ];
  const said = new Set([named, from, to, ...drawn.map(({ by }) => by)]);
  const others = layer.file === SHAPES ? [...keys].filter((key) => !said.has(key)) : [];
  const facts = [...drawn, ...others.map((by): Fact => ({ by, unit: null }))].map((fact): Fact => {
    const title = titleOf(layer, fact.by);
    return title === fact.by ? fact : { ...fact, title };
  });
  return { lang, named, facts, from, to };
}

const namesOf = (color: ColorScale): Pick<Fact, 'names'> =>
  color.kind === 'categories'
    ? { names: Object.fromEntries(color.categories.map(({ value, name }) => [value, name])) }
    : {};

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
