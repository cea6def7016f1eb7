import type { Kind } from './paint.ts';
import type { LayerRef, Part } from './story-map.ts';

/** The property of a served feature that says of which part it is. An editor’s own may be called “part”. */
export const PART = '~part';

/** A part of a layer, and what it is drawn as. */
interface PartThing<Name> {
  readonly id: string;
  readonly name: Name;
  readonly kind: Kind;
  readonly key: string;
  readonly part: Part;
  readonly layer: string;
}

/**
 * What the parts of a layer are drawn as, from below: the parts themselves, and then what lies in rows over some of them.
 *
 * @param row of the layer’s kind, by name
 * @param texture the row of what lies over it; left out where nothing can
 */
export function layerThings<Name extends string>(
  layer: LayerRef,
  row: readonly [Name, Kind],
  texture: readonly [Name, Kind] | undefined
): PartThing<Name>[] {
  const all = layer.parts!.map((part) => ({ part, look: layer.looks?.[String(part.entry ?? 'all')] ?? {} }));
  const thing = ([name, kind]: readonly [Name, Kind], part: Part): PartThing<Name> => ({
    id: `${name} ${part.id}`,
    name,
    kind: part.radius === undefined ? kind : { ...kind, radius: part.radius },
    key: part.id,
    part,
    layer: layer.id
  });
  const own = all.map(({ part, look: { hatch: _, texture: __, ...look } }) =>
    thing([row[0], { ...row[1], ...look }], part)
  );
  const rows = all.flatMap(({ part, look: { hatch, texture: lies } }) =>
    texture && hatch && lies ? [thing([texture[0], { ...texture[1], hatch, texture: lies }], part)] : []
  );
  return [...own, ...rows];
}

/** The class in SVG of what looks as a part does. */
export const partClass = (layer: string, { entry }: Part): string => `of-${layer}-${entry ?? 'all'}`;
