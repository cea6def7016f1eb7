import type { Feature } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { entryOf } from '#lib/story/scale/entry-of.ts';
import type { Entry } from '#lib/story/scale/color-scale.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import { radiusOf } from '#lib/story/scale/size-scale.ts';
import type { ShapeId } from '#lib/story/staged.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import { partsOf } from './parts.ts';
import { shapeAt } from './stage-scene.ts';
import type { Part } from './story-map.ts';

/** A layer in its parts. */
export interface LayerParts {
  /** In the order in which they are drawn. */
  readonly parts: readonly Part[];
  /** The part of each feature that some scene shows, by its id. */
  readonly partOf: ReadonlyMap<Feature, string>;
}

/** The layers of a story that carry values, in parts. */
export interface StagedParts {
  /** By id; a layer that is drawn as one is not among them. */
  readonly layers: ReadonlyMap<string, LayerParts>;
  /** Of each scene, what shows of its layers: ids of parts, and of layers that are drawn as one. */
  readonly scenes: readonly (readonly string[])[];
}

/** Made once for a story and an atlas. */
export const stagedParts = (story: Pick<Story, 'layers' | 'steps'>, atlas: Atlas): StagedParts => made(story)(atlas);

const made = memo((story: Pick<Story, 'layers' | 'steps'>) => memo((atlas: Atlas) => stage(story, atlas)));

/** Whether a layer is more than one look in each scene that shows it, or looks otherwise than its kind does. */
const isValued = ({ id, kind, color, size, from, to, line, role }: Layer, { steps }: Pick<Story, 'steps'>): boolean =>
  kind === 'region' ||
  [color, size, from, to, line, role].some((one) => one !== undefined) ||
  steps.some(({ scene }) => scene.only?.[id]);

function stage(story: Pick<Story, 'layers' | 'steps'>, atlas: Atlas): StagedParts {
  const layers = new Map<string, LayerParts>();
  const shown = new Map<string, readonly string[]>();
  for (const layer of story.layers) {
    if (!isValued(layer, story)) continue;
    const made = partsOfLayer(layer, story, atlas);
    layers.set(layer.id, made);
    for (const [index, ids] of made.byScene) shown.set(`${index} ${layer.id}`, ids);
  }
  const scenes = story.steps.map(({ scene }, index) =>
    scene.layers.flatMap((id) => (layers.has(id) ? (shown.get(`${index} ${id}`) ?? []) : [id]))
  );
  return { layers, scenes };
}

/** What looks alike and shows in the same scenes. */
interface Alike {
  readonly entry: Entry | null;
  readonly radius: number | undefined;
  readonly scenes: readonly number[];
  readonly features: Feature[];
  readonly shapes: Set<ShapeId>;
}

function partsOfLayer(
  layer: Layer,
  { steps }: Pick<Story, 'steps'>,
  atlas: Atlas
): LayerParts & { readonly byScene: ReadonlyMap<number, readonly string[]> } {
  const found = new Map<string, Alike>();
  const add = (feature: Feature, scenes: readonly number[], shape: ShapeId | null): void => {
    if (scenes.length === 0) return;
    const [entry, radius] = [entryIn(layer, feature), radiusIn(layer, feature)];
    const key = [entry, radius, ...scenes].join(' ');
    let alike = found.get(key);
    if (!alike) found.set(key, (alike = { entry, radius, scenes, features: [], shapes: new Set() }));
    alike.features.push(feature);
    if (shape !== null) alike.shapes.add(shape);
  };
  const listed = steps.flatMap(({ scene }, index) => (scene.layers.includes(layer.id) ? [{ index, scene }] : []));
  const own = new Set(layer.data.features.map(({ id }) => String(id)));
  for (const feature of layer.data.features) {
    const shows = listed.filter(({ scene }) => showsIn(layer, scene, feature));
    if (layer.kind !== 'region') {
      add(
        feature,
        shows.map(({ index }) => index),
        null
      );
      continue;
    }
    // A country has another shape on another day, and is filled with what the atlas draws apart of it.
    const id = String(feature.id);
    const regions = [
      id,
      ...partsOf({ highlight: [id], parts: 'integral' }, atlas).flatMap(([part]) => (own.has(part) ? [] : [part]))
    ];
    const shapes = new Map<ShapeId, number[]>();
    for (const { index, scene } of shows) {
      for (const shape of regions.flatMap((region) => shapeAt(atlas, region, scene.date) ?? [])) {
        shapes.set(shape, [...(shapes.get(shape) ?? []), index]);
      }
    }
    for (const [shape, scenes] of shapes) add(feature, scenes, shape);
  }
  const ordered = [...found.values()].sort(
    (a, b) => (b.radius ?? 0) - (a.radius ?? 0) || heightOf(a.entry) - heightOf(b.entry)
  );
  const ids = ordered.map((_, i) => (ordered.length === 1 ? layer.id : `${layer.id}~${i + 1}`));
  return {
    parts: ordered.map(({ entry, radius, shapes }, i) => ({
      id: ids[i]!,
      entry,
      ...(radius !== undefined && { radius }),
      ...(layer.kind === 'region' && { shapes: [...shapes] })
    })),
    partOf: new Map(ordered.flatMap(({ features }, i) => features.map((feature) => [feature, ids[i]!] as const))),
    byScene: new Map(
      listed.map(({ index }) => [index, ids.filter((_, i) => ordered[i]!.scenes.includes(index))] as const)
    )
  };
}

/** A circle without a number is drawn as one that has none. */
function entryIn({ color, size }: Layer, feature: Feature): Entry | null {
  if (size && propertyOf(feature, size.by) === null) return 'missing';
  return color ? entryOf(color, feature) : null;
}

function radiusIn({ size }: Layer, feature: Feature): number | undefined {
  const value = size && propertyOf(feature, size.by);
  return typeof value === 'number' ? radiusOf(size!, value) : undefined;
}

/** What is missing lies lowest, then what is left over, then the classes as they rise. */
const heightOf = (entry: Entry | null): number => (entry === 'missing' ? -2 : entry === 'other' ? -1 : (entry ?? 0));
