import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { TranslatedLayer } from '#lib/story/fields/layer-words.ts';
import type { Report } from '#lib/story/report.ts';
import type { ColorScale } from '#lib/story/scale/color-scale.ts';
import type { Layer } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';
import { nearest } from '#lib/text/near-words.ts';

/**
 * Layers in the words of a translation, those of the original where it gives none. What it names and the original does not have is
 * told, and what it leaves out of a layer.
 *
 * @param declared ids of the original’s layers, those that cannot be read too
 */
export function translateLayers(
  layers: readonly Layer[],
  declared: readonly string[],
  words: readonly TranslatedLayer[],
  lang: Language,
  report: Report
): Layer[] {
  for (const { id } of words) {
    if (declared.includes(id.value)) continue;
    const [near] = nearest(id.value, declared, 1);
    const known =
      declared.length > 0 ? `It declares ${oneOf(declared.map(quote), 'and')}.` : 'Declare it in story.md first.';
    const hint = near ? `Did you mean ${quote(near)}?` : known;
    report('layer-undeclared', id.offset, `The original declares no layer ${quote(id.value)}.`, hint);
  }
  return layers.map((layer) => {
    const own = words.find(({ id }) => id.value === layer.id);
    return own ? translated(layer, own, lang, report) : layer;
  });
}

function translated(layer: Layer, own: TranslatedLayer, lang: Language, report: Report): Layer {
  const { color, size, titles = [] } = layer;
  const titleOf = (property: string): string | undefined =>
    own.titles.find((one) => one.property.value === property)?.title;
  const missing = [
    ...(color?.kind === 'categories'
      ? color.categories.flatMap(({ value }) =>
          own.values.some((one) => one.value.value === value) ? [] : [`values: { ${value}: … }`]
        )
      : []),
    ...(color?.kind === 'categories' && color.other?.name && own.other === null ? ['other: …'] : []),
    ...(color?.kind === 'classes' && color.unit && own.unit === null ? ['unit: …'] : []),
    ...(size?.unit && own.sizeUnit === null ? ['sizeUnit: …'] : []),
    ...titles.flatMap(([property]) => (titleOf(property) === undefined ? [`titles: { ${property}: … }`] : []))
  ];
  if (missing.length > 0) {
    const message = `The words of the layer ${quote(layer.id)} are not all translated.`;
    const hint = `Add ${oneOf(missing.map(quote), 'and')}; until then these are as in the original.`;
    report('translation-part-missing', own.id.offset, message, hint);
  }
  for (const { value } of own.values) {
    const known = color?.kind === 'categories' ? color.categories.map((one) => one.value) : [];
    if (known.includes(value.value)) continue;
    const [near] = nearest(value.value, known, 1);
    const hint = near ? `Did you mean ${quote(near)}?` : 'Take it out.';
    report('value-undeclared', value.offset, `The layer ${quote(layer.id)} has no value ${quote(value.value)}.`, hint);
  }
  for (const { property } of own.titles) {
    const known = titles.map(([name]) => name);
    if (known.includes(property.value)) continue;
    const [near] = nearest(property.value, known, 1);
    const hint = near ? `Did you mean ${quote(near)}?` : 'Give it a title in story.md first, or take it out.';
    const message = `The layer ${quote(layer.id)} has no title for ${quote(property.value)}.`;
    report('value-undeclared', property.offset, message, hint);
  }
  return {
    ...layer,
    name: own.name,
    source: own.source,
    lang,
    ...(color && { color: inWords(color, own) }),
    ...(size && { size: { ...size, unit: own.sizeUnit ?? size.unit } }),
    ...(titles.length > 0 && {
      titles: titles.map(([property, title]) => [property, titleOf(property) ?? title] as const)
    })
  };
}

function inWords(color: ColorScale, own: TranslatedLayer): ColorScale {
  if (color.kind === 'classes') return { ...color, unit: own.unit ?? color.unit };
  const nameOf = (value: string): string | undefined => own.values.find((one) => one.value.value === value)?.name;
  return {
    ...color,
    categories: color.categories.map((one) => ({ ...one, name: nameOf(one.value) ?? one.name })),
    other: color.other && { ...color.other, name: own.other ?? color.other.name }
  };
}
