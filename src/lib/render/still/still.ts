import type { Feature, FeatureCollection, GeoJSON } from 'geojson';
import { merge } from 'topojson-client';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { HATCH } from '#lib/render/hatch.ts';
import { HATCH_WIDTH } from '#lib/render/paint.ts';
import { layerPoints } from '#lib/render/layer-parts.ts';
import { partOf } from '#lib/render/route-line.ts';
import { shapesOf } from '#lib/render/shapes.ts';
import { simplified } from '#lib/render/generalise/simplified.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { svgPath, type Extent } from './svg-path.ts';

/** The story's own GeoJSON by layer id. */
export type LayerData = ReadonlyMap<string, FeatureCollection>;

const NO_LAYERS: LayerData = new Map();

/** A layer without its points. */
const linesAndRings = ({ features }: FeatureCollection): GeoJSON => ({
  type: 'FeatureCollection',
  features: features.filter(({ geometry }) => geometry && !geometry.type.endsWith('Point'))
});

const ANTIMERIDIAN: GeoJSON = {
  type: 'LineString',
  coordinates: [
    [180, -85],
    [180, 85]
  ]
};

/** How finely a still is drawn. */
export interface Fineness {
  /** The smallest corner that is kept, CSS px². */
  readonly corner: number;
  /** Of coordinates, after the decimal point. */
  readonly digits: number;
}

/** A still is looked at for as long as a paragraph is read, and weighs as little as one. */
const STILL: Fineness = { corner: 0.5, digits: 0 };

/** What the hatching of a still is called, and each size that it has: class names, and drawn px to a CSS pixel. */
export interface Hatching {
  /** Begins the ids of its clipping paths, which no other still of the same document may have. */
  readonly id: string;
  readonly sets: readonly { readonly names: string; readonly scale: number }[];
}

/** The hatching of a still that is as large as the screen that it is made for. */
export const plainHatching = (id: string): Hatching => ({ id, sets: [{ names: 'stripes', scale: 1 }] });

/** Shapes of a scene as SVG elements of class names that `map.css` colours, in the order of painting. */
export function stillShapes(
  map: StoryMap,
  scene: SceneState,
  camera: Camera,
  frame: Frame,
  extent: Extent,
  hatching: Hatching,
  layers: LayerData = NO_LAYERS,
  { corner, digits }: Fineness = STILL
): string {
  const topology = simplified(map.topology, camera.zoom, corner);
  const shapes = shapesOf(topology);
  const path = svgPath(camera, frame, extent, digits);
  const draw = (name: string, object: GeoJSON, more = ''): string => {
    const d = path(object);
    return d && `<path class="${name}"${more} d="${d}"/>`;
  };
  const many = (features: readonly Feature[]): GeoJSON => ({ type: 'FeatureCollection', features: [...features] });
  /**
   * Stripes of a dashed line as wide as the picture, within a shape: a pattern would be made pixels of where it is printed.
   * The stripes of all shapes of a picture meet.
   */
  const hatched = (one: Feature, d: string, id: string, weight: number, edge: string): string => {
    const reach = Math.round((extent[2] - extent[0] + extent[3] - extent[1]) / 2);
    const stripes = hatching.sets.map(
      ({ names, scale }) =>
        `<path class="${names}" d="m${Math.round(extent[0])} ${Math.round(extent[1])} ${reach} ${reach}" stroke-width="${3 * reach}" ` +
        `stroke-dasharray="${round(HATCH_WIDTH * scale)} ${round((HATCH - HATCH_WIDTH) * scale)}" clip-path="url(#${id})"/>`
    );
    const quiet = weight === 1 ? '' : ` opacity="${weight}"`;
    return (
      `<clipPath id="${id}"><path d="${d}"/></clipPath>` +
      `<g data-shape="${escapeXml(String(one.id))}"${quiet}>${stripes.join('')}${edge}</g>`
    );
  };
  // Land as one shape has each coast once and no border twice.
  const land = merge(topology, topology.objects.countries.geometries as never);
  const lit = shapes.countries.filter(({ id }) => scene.lit.has(String(id)));
  const disputed = shapes.disputed.filter(({ id }) => scene.disputed.has(String(id)));
  // The edge of the land is its coast, but where it is cut along the antimeridian.
  const seam = path(ANTIMERIDIAN) !== '';
  return [
    draw(seam ? 'land' : 'land shore', land),
    ...lit.map((one) => draw('lit', one, ` data-shape="${escapeXml(String(one.id))}"`)),
    seam ? draw('coast shore', shapes.coasts) : '',
    draw('lake shore', many(shapes.lakes)),
    draw('river', many(shapes.rivers)),
    draw('border', shapes.borders),
    ...disputed.map((one, i) => {
      const d = path(one);
      const edge = d && draw('edge', shapes.outlineOf(String(one.id)));
      return d && hatched(one, d, `${hatching.id}${i}`, scene.disputed.get(String(one.id))!, edge);
    }),
    ...lit.map((one) => draw('outline', shapes.outlineOf(String(one.id)))),
    ...map.layers.map(({ id, kind }) => {
      const data = scene.layer.has(id) ? layers.get(id) : undefined;
      if (!data) return '';
      const points: GeoJSON = {
        type: 'MultiLineString',
        coordinates: data.features
          .flatMap(({ geometry }) => (geometry ? layerPoints(geometry) : []))
          // A line of no length would be cut away: a dot is a hair of a line with a round cap.
          .map((point) => [point, [point[0]! + 1e-4, point[1]!]])
      };
      return draw(`layer-${kind}`, linesAndRings(data)) + draw('layer-circle', points);
    }),
    ...[...scene.routes.values()].map(({ line, progress }) =>
      draw('route', { type: 'LineString', coordinates: partOf(line, progress).map((position) => [...position]) })
    )
  ].join('');
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
