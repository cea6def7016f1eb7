import type { Day } from '#lib/atlas/region.ts';
import type { WrittenOnly } from '#lib/story/fields/only.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';
import { reportUnknown } from '#lib/story/data/values/valued.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import { nearest } from '#lib/text/near-words.ts';
import type { Report } from '#lib/story/report.ts';
import type { Layer, Only } from '#lib/story/story.ts';

/**
 * Which features of its layers a scene shows. What means no layer, no property or no value is told, and so is a layer of which
 * nothing is left.
 *
 * @param date null where it cannot be read
 */
export function checkOnly(
  scene: Pick<WrittenScene, 'only' | 'layers'>,
  layers: readonly Layer[],
  date: Day | null,
  report: Report
): Only | undefined {
  const named = (scene.layers?.value ?? []).map(({ value }) => value);
  const only: Record<string, Record<string, readonly string[]>> = {};
  for (const written of scene.only?.value ?? []) {
    const id = layerOf(written, named, report);
    const layer = layers.find((one) => one.id === id);
    if (!layer || id === null) continue;
    const values = valuesIn(written, layer, report);
    if (values.length > 0) only[id] = { ...only[id], [written.property.value]: values };
  }
  for (const { value: id, offset } of scene.layers?.value ?? []) {
    const layer = layers.find((one) => one.id === id);
    if (!layer || date === null || layer.data.features.length === 0) continue;
    if (layer.data.features.some((feature) => showsIn(layer, { only, date }, feature))) continue;
    const days = layer.from ?? layer.to;
    const message = `The scene shows none of the features of ${quote(id)}${only[id] ? ': none is of those that “only” names' : ''}${days === undefined ? '' : `${only[id] ? ', and in force' : ': none is in force'} on ${date}`}.`;
    report(
      'scene-layer-empty',
      offset,
      message,
      'Check “only” and the date of the scene, or take the layer out of it.'
    );
  }
  return Object.keys(only).length > 0 ? only : undefined;
}

/** The layer whose features are meant. */
function layerOf({ layer, property }: WrittenOnly, named: readonly string[], report: Report): string | null {
  if (layer === null) {
    if (named.length === 1) return named[0]!;
    const message =
      named.length === 0
        ? 'This scene shows no layer, of whose features these would be some.'
        : `This scene shows ${named.length} layers, and “only” does not say of which ${quote(property.value)} is.`;
    const hint =
      named.length === 0
        ? 'Add “layers: [ … ]” to the scene.'
        : `Write “only: { ${named[0]!}: { ${property.value}: … } }”.`;
    report('only-layer', property.offset, message, hint);
    return null;
  }
  if (named.includes(layer.value)) return layer.value;
  const [near] = nearest(layer.value, named, 1);
  const hint = near
    ? `Did you mean ${quote(near)}?`
    : named.length > 0
      ? `It shows ${oneOf(named.map(quote), 'and')}.`
      : 'Add “layers: [ … ]” to the scene.';
  report('only-layer', layer.offset, `This scene shows no layer ${quote(layer.value)}.`, hint);
  return null;
}

/** The values of a property that some feature has. */
function valuesIn({ property, values }: WrittenOnly, { id, data }: Layer, report: Report): string[] {
  const found = new Set(data.features.flatMap((feature) => propertyOf(feature, property.value) ?? []).map(String));
  if (found.size === 0) {
    reportUnknown(data.features, property.value, property.offset, 'only', report);
    return [];
  }
  return values.flatMap(({ value, offset }) => {
    if (found.has(value)) return [value];
    const [near] = nearest(value, [...found], 1);
    const known = [...found].slice(0, 8).map(quote);
    const hint = near
      ? `Did you mean ${quote(near)}?`
      : `They have ${oneOf(known, 'and')}${found.size > 8 ? ', and others' : ''}.`;
    const message = `No feature of ${quote(id)} has ${quote(value)} for ${quote(property.value)}.`;
    report('only-value', offset, message, hint);
    return [];
  });
}
