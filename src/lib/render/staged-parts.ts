import type { Feature } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { memo } from '#lib/core/memo.ts';
import { flatAreas } from '#lib/geo/flat-areas.ts';
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
  /**
   * The parts of each feature that some scene shows, by their ids: one, but for an area that lies on another in some of
   * its scenes, and goes there without what they share.
   */
  readonly partsOf: ReadonlyMap<Feature, readonly string[]>;
  /**
   * What is drawn, in the order of the layer, each with its part; of areas none lies on another in the same scene. Nothing
   * of a layer of regions, whose shapes are the atlas'.
   */
  readonly drawn: readonly { readonly feature: Feature; readonly part: string }[];
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
  readonly shapes: Set<ShapeId>;
}

function partsOfLayer(
  layer: Layer,
  { steps }: Pick<Story, 'steps'>,
  atlas: Atlas
): LayerParts & { readonly byScene: ReadonlyMap<number, readonly string[]> } {
  const found = new Map<string, Alike>();
  const added: { of: Feature; feature: Feature; alike: Alike }[] = [];
  const add = (of: Feature, scenes: readonly number[], shape: ShapeId | null, feature = of): void => {
    if (scenes.length === 0) return;
    const [entry, radius] = [entryIn(layer, feature), radiusIn(layer, feature)];
    const key = [entry, radius, ...scenes].join(' ');
    let alike = found.get(key);
    if (!alike) found.set(key, (alike = { entry, radius, scenes, shapes: new Set() }));
    added.push({ of, feature, alike });
    if (shape !== null) alike.shapes.add(shape);
  };
  const listed = steps.flatMap(({ scene }, index) => (scene.layers.includes(layer.id) ? [{ index, scene }] : []));
  const own = new Set(layer.data.features.map(({ id }) => String(id)));
  const showsOf = (feature: Feature): typeof listed => listed.filter(({ scene }) => showsIn(layer, scene, feature));
  const seen = layer.data.features.map((feature) => ({ feature, times: showsOf(feature).map(({ index }) => index) }));
  if (layer.kind === 'fill') for (const { feature, times, flat } of flatAreas(seen)) add(feature, times, null, flat);
  else if (layer.kind !== 'region') for (const { feature, times } of seen) add(feature, times, null);
  else for (const feature of layer.data.features) addShapes(feature);

  function addShapes(feature: Feature): void {
    // A country has another shape on another day, and is filled with what the atlas draws apart of it.
    const id = String(feature.id);
    const regions = [
      id,
      ...partsOf({ highlight: [id], parts: 'integral' }, atlas).flatMap(([part]) => (own.has(part) ? [] : [part]))
    ];
    const shapes = new Map<ShapeId, number[]>();
    for (const { index, scene } of showsOf(feature)) {
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
  const idOf = new Map(ordered.map((alike, i) => [alike, ids[i]!]));
  const drawn = added.map(({ of, feature, alike }) => ({ of, feature, part: idOf.get(alike)! }));
  return {
    parts: ordered.map(({ entry, radius, shapes }, i) => ({
      id: ids[i]!,
      entry,
      ...(radius !== undefined && { radius }),
      ...(layer.kind === 'region' && { shapes: [...shapes] })
    })),
    partsOf: groupedParts(drawn),
    drawn: layer.kind === 'region' ? [] : drawn,
    byScene: new Map(
      listed.map(({ index }) => [index, ids.filter((_, i) => ordered[i]!.scenes.includes(index))] as const)
    )
  };
}

function groupedParts(drawn: readonly { of: Feature; part: string }[]): ReadonlyMap<Feature, readonly string[]> {
  const parts = new Map<Feature, string[]>();
  for (const { of, part } of drawn) {
    const own = parts.get(of) ?? [];
    if (!own.includes(part)) parts.set(of, [...own, part]);
  }
  return parts;
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
