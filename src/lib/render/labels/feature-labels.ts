import type { Feature, Position as Coordinates } from 'geojson';
import { ICON } from '#lib/render/icon.ts';
import { numbersIn } from '#lib/render/key-numbers.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
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
  const numbers = numeric && numbersIn(pageLanguage(lang), numeric.unit);
  const radii = new Map(staged?.parts.map((part) => [part.id, part.radius]));
  return data.features.flatMap((feature, i): Label[] => {
    const text = propertyOf(feature, label);
    const position = kind === 'region' ? atlas.regions.get(String(feature.id))?.label : middleOf(feature);
    if (text === null || !position) return [];
    const parts = staged ? (staged.partsOf.get(feature) ?? []) : [id];
    // Of a country the last shape has the name; several of them may be in one scene.
    return (kind === 'region' ? parts.slice(-1) : parts).map((part, copy): Label => {
      const radius = icon ? ICON.radius : radii.get(part);
      return {
        id: `${id}:${i + 1}${copy > 0 ? `:${copy + 1}` : ''}`,
        text: numbers && typeof text === 'number' ? numbers.format(text) : String(text),
        position: rounded(position),
        kind: kind === 'circle' ? 'town' : 'region',
        minZoom: 0,
        part,
        // It has the layer’s own dot.
        ...(kind === 'circle' && { under: [part] }),
        ...(radius !== undefined && { radius })
      };
    });
  });
}

const WORLD = [-180, -90, 180, 90] as const;

/** Where a feature is named: the first of its points, the middle of its longest line, the middle of its area. */
function middleOf({ geometry }: Feature): Position | null {
  if (!geometry) return null;
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    return visibleMiddle({ type: 'Feature', properties: null, geometry }, WORLD)?.position ?? null;
  }
  const [point] = layerPoints(geometry);
  const line = layerLines(geometry).reduce<Coordinates[]>((best, one) => (one.length > best.length ? one : best), []);
  const [x, y] = point ?? line[line.length >> 1] ?? [];
  return x === undefined || y === undefined ? null : [x, y];
}
