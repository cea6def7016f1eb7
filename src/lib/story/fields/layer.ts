import { LAYER_KIND_NAMES, LAYER_KINDS, type LayerKind } from '#lib/story/layer-kinds.ts';
import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote, type At } from './located.ts';
import { narrowFields, slug, text, yesOrNo, type Reader } from './narrow.ts';
import { notGroup } from './not-group.ts';

/** A layer as the front matter declares it. */
export interface DeclaredLayer {
  readonly id: At<string>;
  readonly file: At<string>;
  readonly kind: LayerKind;
  readonly name: string;
  readonly source: string;
  readonly simplify: boolean;
}

/** How an editor writes one. */
export const LAYER = '- { id: …, file: ….geojson, kind: line, name: …, source: … }';

const layerKind: Reader<LayerKind> = (located, field, report) => {
  const kind = text(located, field, report);
  if (kind === null) return null;
  const known = LAYER_KIND_NAMES.find((name) => name === kind.value);
  if (known) return known;
  const [near] = nearest(kind.value, LAYER_KIND_NAMES, 1);
  const hint = near
    ? `Did you mean “${near}”?`
    : `${LAYER_KIND_NAMES.map((name, i) => `${name}${i === 0 ? ' draws' : ''} ${LAYER_KINDS[name].what}`).join(', ')}.`;
  report('layer-kind', kind.offset, `A layer is ${oneOf(LAYER_KIND_NAMES)}, and this is ${quote(kind.value)}.`, hint);
  return null;
};

/** Reads one of the layers that the front matter declares. */
export const layer: Reader<DeclaredLayer> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, LAYER, report);
  const rules = {
    id: { read: slug, required: true },
    file: { read: text, required: true },
    kind: { read: layerKind, required: true },
    name: { read: text, required: true },
    source: { read: text, required: true },
    simplify: { read: yesOrNo }
  } as const;
  const { id, file, kind, name, source, simplify } = narrowFields(located, 'a layer', rules, report);
  if (!(id && file && kind && name && source)) return null;
  return { id, file, kind, name: name.value, source: source.value, simplify: simplify?.value ?? false };
};
