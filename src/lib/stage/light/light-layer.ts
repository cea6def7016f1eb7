import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { regionShapes } from '#lib/atlas/atlas.ts';
import { keyAttribute, LAYER_LOOKS, layerClass, type Thing } from '#lib/render/drawing.ts';
import { partThings } from '#lib/render/drawn.ts';
import { featuresByPart } from '#lib/render/features-by-part.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import { partClass } from '#lib/render/layer-things.ts';
import { discsOf, isSign } from '#lib/render/sign.ts';
import type { LayerRef, StoryTopology } from '#lib/render/story-map.ts';
import { svgElement } from '#lib/stage/svg.ts';
import type { Drawing } from './light-drawing.ts';
import { lightPattern } from './light-pattern.ts';
import { Plane, lineOf, type Shape } from './plane.ts';
import { ringsOf } from './plane-lines.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';

/** What is drawn, and what it is drawn with. */
export interface ShownThing {
  readonly thing: Thing;
  readonly element: SVGElement;
}

/** What a layer is drawn of, and where. */
export interface LightLayer {
  readonly layer: LayerRef;
  /** What stands for it: a group in its place. */
  readonly thing: Thing;
  readonly place: SVGElement;
  /** Of its file. */
  readonly url: string;
  readonly drawing: Drawing;
  /** Of the atlas’s shapes, and those. */
  readonly plane: Plane;
  readonly objects: Pick<StoryTopology['objects'], 'countries' | 'disputed' | 'provinces'>;
  /** Takes the patterns of what lies in rows over it. */
  readonly adopt: (pattern: SVGPatternElement) => void;
}

/**
 * One of the story's own layers as paths of the plane, in its place.
 *
 * @param tries how often it has been asked for before
 * @returns what of it shows by itself: all of it, or each of its parts
 * @throws where it cannot be had
 */
export async function lightLayer(options: LightLayer, tries: number): Promise<ShownThing[]> {
  const { layer, thing, place, url, drawing } = options;
  const features = layer.kind === 'region' ? [] : ((await fetchWhole(url, tries)) as FeatureCollection).features;
  if (layer.parts) {
    const byPart = featuresByPart(features);
    const own = partThings(layer).map((one) => {
      const element = partGroup(one, byPart.get(one.key!) ?? [], options);
      return { thing: one, element };
    });
    place.append(...own.map(({ element }) => element));
    // Each part shows by itself.
    drawing.weigh(place, 1);
    return own;
  }
  const attributes = { class: layerClass(layer.kind), [keyAttribute(LAYER_LOOKS[layer.kind].of)!]: layer.id };
  const [plane, shape] = drawnOf(LAYER_LOOKS[layer.kind].of, geometriesOf(features));
  drawing.fill(place, [drawing.path(plane, shape, attributes)]);
  return [{ thing, element: place }];
}

const geometriesOf = (features: readonly Feature[]): Geometry[] => features.flatMap(({ geometry }) => geometry ?? []);

/** What geometries are drawn as. */
function drawnOf(of: Thing['kind']['of'], geometries: readonly Geometry[]): readonly [Plane, Shape] {
  const lines: readonly (readonly Position[])[] =
    of === 'points' ? geometries.flatMap(layerPoints).map((point) => [point]) : geometries.flatMap(layerLines);
  // A layer's lines have no sides where they were cut: one that runs there, as the date line does, is meant.
  return [new Plane(lines.map(lineOf)), { lines: lines.map((_, i) => [i]), closed: of === 'areas', alongSeam: true }];
}

/** A part of a layer, for now hidden. */
function partGroup(
  { id, name, kind, part, layer }: Thing,
  features: readonly Feature[],
  { drawing, plane: atlas, objects, adopt }: LightLayer
): SVGElement {
  const looks = partClass(layer!, part!);
  const attributes = { class: `${name} ${looks}`, 'data-layer': layer!, 'data-part': part!.id };
  const geometries = geometriesOf(features);
  if (isSign(kind)) return signs(geometries.flatMap(layerPoints), kind, attributes, drawing);
  const [plane, shape] =
    kind.of === 'regions'
      ? ([
          atlas,
          { lines: part!.shapes!.flatMap((shape) => shapesIn(objects, shape).flatMap(ringsOf)), closed: true }
        ] as const)
      : drawnOf(kind.of, geometries);
  const { texture } = kind;
  const pattern = texture && lightPattern(`light-${id.replace(/\W/g, '-')}`, name, looks, texture);
  if (pattern) adopt(pattern);
  return drawing.group({}, [
    drawing.path(plane, shape, { ...attributes, ...(pattern && { fill: `url(#${pattern.id})` }) })
  ]);
}

/** The shape of an id; none where the map has left it out, for no camera of the story can tell it. */
const shapesIn = (objects: LightLayer['objects'], id: string) =>
  regionShapes(objects)
    .filter((one) => String(one.id) === id)
    .slice(0, 1);

/** Points of discs upon each other, the one of all points before the next. */
function signs(
  points: readonly Position[],
  kind: Thing['kind'],
  attributes: Readonly<Record<string, string>>,
  drawing: Drawing
): SVGElement {
  const plane = new Plane(points.map((point) => lineOf([point])));
  const each = points.map((_, i) =>
    discsOf(kind).map(({ name, radius }) =>
      drawing.path(
        plane,
        { lines: [[i]], closed: false, alongSeam: true },
        { ...(name && { class: name }), 'stroke-width': String(Math.round(200 * radius) / 100) }
      )
    )
  );
  const group = drawing.group(attributes, each.flat());
  // Seen through as a whole, and not disc by disc.
  if (kind.cover !== undefined) group.replaceChildren(...each.map((discs) => svgElement('g', {}, discs)));
  return group;
}
