import type { FeatureCollection, Position } from 'geojson';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import type { LayerRef } from '#lib/render/story-map.ts';
import type { Drawing } from './light-drawing.ts';
import { Plane, lineOf } from './plane.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';

/**
 * One of the story's own layers as SVG of the plane, hidden.
 * @param tries how often it has been asked for before
 * @throws where it cannot be had
 */
export async function lightLayer(layer: LayerRef, url: string, tries: number, drawing: Drawing): Promise<SVGElement> {
  const { features } = (await fetchWhole(url, tries)) as FeatureCollection;
  const geometries = features.flatMap(({ geometry }) => geometry ?? []);
  const path = (name: string, lines: readonly (readonly Position[])[], closed: boolean) =>
    drawing.path(
      new Plane(lines.map(lineOf)),
      // A layer's lines have no sides where they were cut: one that runs there, as the date line does, is meant.
      { lines: lines.map((_, i) => [i]), closed, alongSeam: true },
      { class: name }
    );
  return drawing.group({ class: 'layer' }, [
    path(`layer-${layer.kind}`, geometries.flatMap(layerLines), layer.kind === 'fill'),
    path(
      'layer-circle',
      geometries.flatMap(layerPoints).map((point) => [point]),
      false
    )
  ]);
}
