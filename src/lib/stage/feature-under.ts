import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position as Coordinates } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt, screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import type { Vector } from '#lib/camera/vector.ts';
import { contains } from '#lib/geo/contains.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { project } from '#lib/geo/mercator.ts';
import { KINDS } from '#lib/render/drawing.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import { PART } from '#lib/render/layer-things.ts';
import type { LayerRef } from '#lib/render/story-map.ts';

/** How far from the middle of a point, and from a line, a finger hits it; a larger circle it hits wherever it is drawn. CSS px. */
export const REACH = { point: 20, line: 12 } as const;

/** A layer that the map shows. */
export interface ShownLayer {
  readonly layer: LayerRef;
  readonly data: FeatureCollection;
}

/** A feature of one. */
export interface Hit {
  readonly layer: LayerRef;
  readonly feature: Feature;
  /** Of the feature among those of its layer. */
  readonly index: number;
}

/** What is looked at. */
export interface View {
  readonly camera: Camera;
  readonly frame: Frame;
}

/**
 * The feature of a story's own that a tap hits: a point within reach before a line, and a line before an area; of several the
 * nearest, or else what lies on top. Of circles that lie on each other the smallest is on top.
 *
 * @param layers from below, as they are drawn
 */
export function featureUnder(layers: readonly ShownLayer[], point: Vector, view: View): Hit | null {
  const top = hitsOf(layers);
  const of = (...kinds: LayerRef['kind'][]): Hit[] => top.filter(({ layer }) => kinds.includes(layer.kind));
  const position = positionAt(point, view.camera, view.frame);
  return (
    circleAt(of('circle'), point, view) ??
    nearest(of('line'), ({ feature }) => toLines(feature, point, view), REACH.line) ??
    of('fill').find(({ feature }) => isArea(feature) && contains(feature, position)) ??
    null
  );
}

/** Features of which a part is in the frame, from above. */
export const featuresInView = (layers: readonly ShownLayer[], { camera, frame }: View): Hit[] =>
  hitsOf(layers).filter(({ feature: { geometry } }) => {
    const inFrame = (at: Coordinates): boolean => {
      const [x, y] = screenOfPosition([at[0]!, at[1]!], camera, frame);
      return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
    };
    return [...layerPoints(geometry), ...layerLines(geometry).flat()].some(inFrame);
  });

/** All features that are drawn, from above. */
const hitsOf = (layers: readonly ShownLayer[]): Hit[] =>
  layers
    .flatMap(({ layer, data }) =>
      data.features.flatMap((feature, index): Hit[] => (feature.geometry ? [{ layer, feature, index }] : []))
    )
    .toReversed();

/** The first of those that are nearest, within reach. */
function nearest(hits: readonly Hit[], away: (hit: Hit) => number, reach: number): Hit | null {
  let [best, least] = [null as Hit | null, reach];
  for (const hit of hits) {
    const far = away(hit);
    if (best === null ? far <= least : far < least) [best, least] = [hit, far];
  }
  return best;
}

/** The circle that is drawn at a point, the smallest of several, or else that within reach whose edge is nearest. */
function circleAt(hits: readonly Hit[], point: Vector, view: View): Hit | null {
  const found = hits.flatMap((hit) => {
    const [radius, away] = [radiusOf(hit), toPoints(hit.feature, point, view)];
    return away <= Math.max(radius, REACH.point) ? [{ hit, radius, away, beside: Math.max(0, away - radius) }] : [];
  });
  found.sort((a, b) => a.beside - b.beside || a.radius - b.radius || a.away - b.away);
  return found[0]?.hit ?? null;
}

/** As it is drawn, at any zoom. CSS px */
function radiusOf({ layer, feature }: Hit): number {
  const part: unknown = feature.properties?.[PART];
  return layer.parts?.find(({ id }) => id === part)?.radius ?? KINDS['layer-circle'].radius;
}

const toPoints = ({ geometry }: Feature, [x, y]: Vector, { camera, frame }: View): number =>
  Math.min(
    ...layerPoints(geometry).map((at) => {
      const [px, py] = screenOfPosition([at[0]!, at[1]!], camera, frame);
      return Math.hypot(px - x, py - y);
    })
  );

function toLines({ geometry }: Feature, point: Vector, { camera, frame }: View): number {
  let least = Infinity;
  for (const line of layerLines(geometry)) {
    for (const turn of turnsOf(line, camera.center[0])) {
      const screen = line.map(([x, y]) => screenOf(project([x! + turn, y!]), camera, frame));
      for (let i = 1; i < screen.length; i++) least = Math.min(least, toSegment(point, screen[i - 1]!, screen[i]!));
    }
  }
  return least;
}

function toSegment([x, y]: Vector, [ax, ay]: Vector, [bx, by]: Vector): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
