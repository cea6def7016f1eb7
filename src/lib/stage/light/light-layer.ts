import type { FeatureCollection, Position } from 'geojson';
import { keyAttribute, LAYER_LOOKS, layerClass } from '#lib/render/drawing.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import type { LayerRef } from '#lib/render/story-map.ts';
import type { Drawing } from './light-drawing.ts';
import { Plane, lineOf } from './plane.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';

/**
 * One of the story's own layers as paths of the plane.
 * @param tries how often it has been asked for before
 * @throws where it cannot be had
 */
export async function lightLayer(
  layer: LayerRef,
  url: string,
  tries: number,
  drawing: Drawing
): Promise<SVGPathElement[]> {
  const { features } = (await fetchWhole(url, tries)) as FeatureCollection;
  const geometries = features.flatMap(({ geometry }) => geometry ?? []);
  const { of } = LAYER_LOOKS[layer.kind];
  const lines: readonly (readonly Position[])[] =
    of === 'points' ? geometries.flatMap(layerPoints).map((point) => [point]) : geometries.flatMap(layerLines);
  return [
    drawing.path(
      new Plane(lines.map(lineOf)),
      // A layer's lines have no sides where they were cut: one that runs there, as the date line does, is meant.
      { lines: lines.map((_, i) => [i]), closed: of === 'areas', alongSeam: true },
      { class: layerClass(layer.kind), [keyAttribute(of)!]: layer.id }
    )
  ];
}
