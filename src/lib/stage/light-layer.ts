import type { FeatureCollection, Geometry } from 'geojson';
import type { Point } from '#lib/geo/mercator.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import type { LayerRef } from '#lib/render/story-map.ts';
import { planePath } from './plane-path.ts';
import { svgElement } from './svg.ts';

/** More corners than this would take the scroll's time: such a layer waits for the live map. */
const MOST = 60_000;

/** One of the story's own layers as SVG of the plane, hidden; undefined where it cannot be had, or is too large. */
export async function lightLayer(
  layer: LayerRef,
  url: string,
  origin: Point,
  unit: number
): Promise<SVGElement | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    const { features } = (await response.json()) as FeatureCollection;
    const geometries = features.flatMap(({ geometry }) => geometry ?? []);
    const lines = geometries.flatMap(layerLines);
    if (lines.reduce((sum, line) => sum + line.length, 0) > MOST) return undefined;
    return svgElement('g', { class: 'layer', display: 'none' }, [
      svgElement('path', { class: `layer-${layer.kind}`, d: planePath(lines, origin, unit, layer.kind === 'fill') }),
      // A line of no length with a round cap is a dot that keeps its size.
      svgElement('path', { class: 'layer-circle', d: dots(geometries, origin, unit) })
    ]);
  } catch {
    return undefined;
  }
}

const dots = (geometries: readonly Geometry[], origin: Point, unit: number): string =>
  planePath(
    geometries.flatMap(layerPoints).map((point) => [point, point]),
    origin,
    unit,
    false
  );
