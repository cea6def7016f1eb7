import { KINDS, stripeClass, type Thing } from './drawing.ts';
import { partThings } from './drawn.ts';
import { partClass } from './layer-things.ts';
import { declarations, type Colours, type Declarations, type StoryRule } from './map-css.ts';
import { isSign } from './sign.ts';
import type { LayerRef } from './story-map.ts';

/** How the parts of a layer are painted, those that look alike once. */
export function layerRules(layer: LayerRef): StoryRule[] {
  if (!layer.parts) return [];
  const alike = new Map<string, Thing>();
  for (const one of partThings(layer)) alike.set(`${one.name} ${String(one.part!.entry)}`, one);
  return [...alike.values()].flatMap((one) => {
    const looks = partClass(layer.id, one.part!);
    return rulesOf(one, `.${one.name}.${looks}`, `.${stripeClass(one.name)}.${looks}`);
  });
}

function rulesOf({ name, kind }: Thing, selector: string, stripes: string): StoryRule[] {
  const { hatch, fill, stroke, cover } = kind;
  // The stripes themselves, which on the light map lie in a pattern.
  if (hatch) return [{ selector: stripes, declared: (colour) => ({ fill: 'none', stroke: colour(hatch) }) }];
  if (isSign(kind)) {
    // Lines of no length, each as wide as it says.
    const disc = (more: string, declared: (colour: Colours) => Declarations): StoryRule => ({
      selector: `${selector} ${more}`,
      declared
    });
    return [
      disc('path', (colour) => ({
        fill: 'none',
        stroke: colour(fill!),
        'stroke-linecap': 'round',
        'vector-effect': 'non-scaling-stroke'
      })),
      disc('.ring', (colour) => ({ stroke: colour('land') })),
      ...(stroke ? [disc('.rim', (colour) => ({ stroke: colour(stroke) }))] : []),
      ...(cover === undefined ? [] : [disc('g', () => ({ opacity: cover }))])
    ];
  }
  // A row that all maps know paints it, where it has nothing of its own.
  const known = !kind.valued && JSON.stringify(kind) === JSON.stringify(KINDS[name]);
  return known ? [] : [{ selector, declared: (colour) => declarations(kind, colour) }];
}
