import type { Feature } from 'geojson';
import { ICON } from '#lib/render/icon.ts';
import { numbersIn } from '#lib/render/key-numbers.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import { project, unproject } from '#lib/geo/mercator.ts';
import { rounded } from '#lib/render/region-label.ts';
import type { Part, Label } from '#lib/render/story-map.ts';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { visibleMiddle } from '#lib/geo/visible-middle.ts';
import type { Position } from '#lib/geo/position.ts';
import { numberLabel } from '#lib/story/scale/number-label.ts';
import { propertyOf } from '#lib/story/scale/property.ts';
import type { Layer } from '#lib/story/story.ts';
import { pageLanguage, type Language } from '#lib/text/language.ts';

/** How a layer is drawn in parts: what parts it has, and which are each feature’s. */
interface Parts {
  readonly parts: readonly Part[];
  readonly partsOf: ReadonlyMap<Feature, readonly string[]>;
}

/** The names of a layer’s features, each of which shows while its part does, or its layer where that is drawn as one. */
export function featureLabels(layer: Layer, staged: Parts | undefined, atlas: Atlas, lang: Language): Label[] {
  const { id, kind, label, icon, data } = layer;
  if (label === undefined) return [];
  const numeric = numberLabel(layer);
  const values = data.features
    .map((feature) => propertyOf(feature, label))
    .filter((value) => typeof value === 'number');
  const numbers = numeric && numbersIn(pageLanguage(lang), numeric.unit, values);
  const radii = new Map(staged?.parts.map((part) => [part.id, part.radius]));
  return data.features.flatMap((feature, i): Label[] => {
    const text = propertyOf(feature, label);
    const region = kind === 'region' ? atlas.regions.get(String(feature.id))?.label : undefined;
    const spots = region ? [{ position: region }] : kind === 'line' ? alongLine(feature) : middleOf(feature);
    if (text === null) return [];
    const parts = staged ? (staged.partsOf.get(feature) ?? []) : [id];
    // Of a country the last shape has the name; several of them may be in one scene.
    const named = kind === 'region' ? parts.slice(-1) : parts;
    return named.flatMap((part, copy) =>
      spots.map(({ position, ...along }): Label => {
        const radius = kind === 'line' ? 0 : icon ? ICON.radius : radii.get(part);
        return {
          id: `${id}:${i + 1}${copy > 0 ? `:${copy + 1}` : ''}`,
          text: numbers && typeof text === 'number' ? numbers.format(text) : String(text),
          position: rounded(position),
          kind: kind === 'circle' || kind === 'line' ? 'town' : 'region',
          minZoom: 0,
          part,
          // It has the layer’s own dot.
          ...((kind === 'circle' || kind === 'line') && { under: [part] }),
          ...(radius !== undefined && { radius }),
          ...along
        };
      })
    );
  });
}

const WORLD = [-180, -90, 180, 90] as const;

/** A spot where a feature may be named. */
type Spot = { readonly position: Position } & Pick<Label, 'flat'>;

/** Where a feature is named: the first of its points, the middle of its area. */
function middleOf({ geometry }: Feature): Spot[] {
  if (!geometry) return [];
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const middle = visibleMiddle({ type: 'Feature', properties: null, geometry }, WORLD);
    return middle ? [{ position: middle.position }] : [];
  }
  const [x, y] = layerPoints(geometry)[0] ?? [];
  return x === undefined || y === undefined ? [] : [{ position: [x, y] }];
}

/** Shares of the way along a line at which it may be named, the best first: where the middle is out of sight or taken, beside it. */
const ALONG = [0.5, 0.3, 0.7] as const;

/** Where a line is named: along the longest of its pieces, on the plane. */
function alongLine({ geometry }: Feature): Spot[] {
  if (!geometry) return [];
  const pieces = layerLines(geometry).map((line) => {
    const points = line.map(([x, y]) => project([x!, y!]));
    const steps = points.map(([x, y], i) => Math.hypot(x - (points[i - 1]?.[0] ?? x), y - (points[i - 1]?.[1] ?? y)));
    return { points, steps, length: steps.reduce((sum, step) => sum + step, 0) };
  });
  const longest = pieces.reduce<(typeof pieces)[number] | null>((a, b) => (a && a.length >= b.length ? a : b), null);
  if (!longest || longest.length === 0) return [];
  const { points, steps, length } = longest;
  return ALONG.map((share): Spot => {
    let left = share * length;
    const i = Math.max(
      1,
      steps.findIndex((step) => (left -= step) <= 0)
    );
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    const t = 1 + left / steps[i]!;
    const flat = Math.abs(bx - ax) > Math.abs(by - ay);
    return { position: unproject([ax + (bx - ax) * t, ay + (by - ay) * t]), ...(flat && { flat }) };
  });
}
