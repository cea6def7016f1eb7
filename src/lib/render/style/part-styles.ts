import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Thing } from '#lib/render/drawing.ts';
import { partThings } from '#lib/render/drawn.ts';
import { PART } from '#lib/render/layer-things.ts';
import type { Paint } from '#lib/render/paint.ts';
import type { LayerRef } from '#lib/render/story-map.ts';
import type { Theme } from '#lib/render/theme.ts';
import { colourIn } from '#lib/render/tone.ts';
import { layerId } from './layer-id.ts';

/** The state of a feature that says how strongly its part shows, 0 to 1. */
export const PART_STATE = 'layer';
const shown: ExpressionSpecification = ['number', ['feature-state', PART_STATE], 0];

/**
 * How a layer in parts is drawn: each property by the part of a feature, and how strongly it shows by its state. What lies in
 * rows over it is a layer of the stage’s own, above these.
 */
export function partStyles(layer: LayerRef, theme: Theme): LayerSpecification[] {
  const all = partThings(layer).filter(({ kind }) => !kind.hatch);
  const id = layerId(layer.id);
  const colour = (of: keyof Pick<Paint, 'fill' | 'stroke'>) => (one: Thing) => colourIn(one.kind[of] ?? 'land', theme);
  switch (layer.kind) {
    case 'circle':
      return circles(id, all, theme);
    case 'line':
      return lines(id, all, colour('stroke'));
    default:
      return [
        {
          id,
          source: id,
          type: 'fill',
          paint: {
            'fill-color': byPart(all, colour('fill')),
            'fill-antialias': false,
            'fill-opacity': seen(byPart(all, ({ kind }) => kind.cover ?? 1))
          }
        } as LayerSpecification,
        ...(all.some(({ kind }) => kind.stroke) ? lines(`${id}:edge`, all, colour('stroke'), id) : [])
      ];
  }
}

/** Lines that are dashed alike are a layer of the style: a dash is of a layer. */
function lines(id: string, all: readonly Thing[], colour: (one: Thing) => string, source = id): LayerSpecification[] {
  const dashes = [...new Set(all.map(({ kind }) => JSON.stringify([kind.dash, kind.dash && kind.width, kind.round])))];
  return dashes.map((dashed, i) => {
    const own = all.filter(({ kind }) => JSON.stringify([kind.dash, kind.dash && kind.width, kind.round]) === dashed);
    const { dash, width, round } = own[0]!.kind;
    return {
      id: i === 0 ? id : `${id}:${i}`,
      source,
      type: 'line',
      ...(dashes.length > 1 && { filter: among(own) }),
      layout: { 'line-join': 'round', ...(round && { 'line-cap': 'round' }) },
      paint: {
        'line-color': byPart(own, colour),
        'line-width': byPart(own, ({ kind }) => kind.width ?? 1),
        // MapLibre measures dashes in widths of their line.
        ...(dash && { 'line-dasharray': dash.map((length) => length / width!) }),
        'line-opacity': shown
      }
    } as LayerSpecification;
  });
}

/** Discs with what lies within them above; the large ones lie below the small ones. */
function circles(id: string, all: readonly Thing[], theme: Theme): LayerSpecification[] {
  const within = ({ kind: { radius = 0, stroke, width = 0 } }: Thing): number => radius - (stroke ? width : 0);
  const opacity = seen(byPart(all, ({ kind }) => kind.cover ?? 1));
  const sorted = { 'circle-sort-key': byPart(all, ({ kind }) => -(kind.radius ?? 0)) };
  const rim = {
    'circle-stroke-color': byPart(all, ({ kind }) => colourIn(kind.stroke ?? 'paper', theme)),
    'circle-stroke-width': byPart(all, ({ kind }) => (kind.stroke ? kind.width! : 0)),
    'circle-stroke-opacity': opacity
  };
  const discs = {
    id,
    source: id,
    type: 'circle',
    layout: sorted,
    paint: {
      'circle-color': byPart(all, ({ kind }) => colourIn(kind.fill!, theme)),
      'circle-radius': byPart(all, within),
      'circle-opacity': opacity,
      ...(all.some(({ kind }) => kind.stroke) && rim)
    }
  } as LayerSpecification;
  const most = Math.max(...all.map(({ kind }) => kind.rings?.length ?? 0));
  const rings = Array.from({ length: most }, (_, i) => {
    const own = all.filter(({ kind }) => (kind.rings?.length ?? 0) > i);
    return {
      id: `${id}:ring-${i}`,
      source: id,
      type: 'circle',
      filter: among(own),
      layout: sorted,
      paint: {
        'circle-color': byPart(own, ({ kind }) => colourIn(i % 2 === 0 ? 'land' : kind.fill!, theme)),
        'circle-radius': byPart(own, (one) => within(one) * one.kind.rings![i]!),
        'circle-opacity': opacity
      }
    } as LayerSpecification;
  });
  return [discs, ...rings];
}

const among = (all: readonly Thing[]): ExpressionSpecification => [
  'in',
  ['get', PART],
  ['literal', all.map(({ key }) => key!)]
];

/** A value of each part, as one expression; the value itself where it is the same of all. */
function byPart<V extends string | number>(all: readonly Thing[], of: (one: Thing) => V): ExpressionSpecification | V {
  const parts = new Map<V, string[]>();
  for (const one of all) {
    const value = of(one);
    parts.set(value, [...(parts.get(value) ?? []), one.key!]);
  }
  const [[first] = []] = [...parts];
  if (parts.size < 2) return first!;
  return ['match', ['get', PART], ...[...parts].flatMap(([value, keys]) => [keys, value]), first!] as never;
}

const seen = (cover: ExpressionSpecification | number): ExpressionSpecification =>
  cover === 1 ? shown : ['*', cover, shown];
