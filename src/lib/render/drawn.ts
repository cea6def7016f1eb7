import type { Position } from '#lib/geo/position.ts';
import type { LayerKind } from '#lib/story/layer-kinds.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { wipesOf, type Range } from '#lib/story/wipe.ts';
import {
  KINDS,
  LAYER_LOOKS,
  layerClass,
  thing,
  things,
  weightOf,
  type KindName,
  type Shown,
  type Thing
} from './drawing.ts';
import { layerThings } from './layer-things.ts';
import type { Geometry, Kind, Paint } from './paint.ts';
import { partOf } from './route-line.ts';
import type { LayerRef } from './story-map.ts';
import type { Theme } from './theme.ts';
import { colourIn } from './tone.ts';

/** A thing as it is drawn: in colours of a theme, as strongly as a scene has it. */
export interface Drawn
  extends Omit<Paint, 'fill' | 'stroke' | 'hatch'>, Pick<Thing, 'id' | 'name' | 'key' | 'part' | 'layer'> {
  readonly of: Geometry;
  readonly fill?: string;
  readonly stroke?: string;
  readonly hatch?: string;
  /** 0 to 1. */
  readonly opacity: number;
  /** Of a picture that is compared: the part of the plane in which it shows. */
  readonly within?: Range;
  /** Of a route: as far as it is drawn. */
  readonly line?: readonly Position[];
}

/** What a scene shows on the ground, from below: the list that every rendering draws. Names are placed by `labels/`. */
export function drawing(map: Shown, scene: SceneState, theme: Theme): Drawn[] {
  const wipes = wipesOf(map.scenes, scene);
  const ground = allThings(map).map((one) => {
    const within = one.kind.of === 'raster' && wipes.get(one.key!);
    return { ...painted(one, weightOf(one, scene), theme), ...(within && { within }) };
  });
  const routes = [...scene.routes].map(([key, { line, look, progress, opacity }]) => ({
    ...painted(thing('route', { ...KINDS.route, ...(look && map.routeLooks?.[look]) }, key), opacity, theme),
    line: partOf(line, progress)
  }));
  return [...ground, ...routes].filter(({ opacity }) => opacity > 0);
}

/** All of it, each part of a layer by itself. */
export const allThings = (map: Shown): Thing[] =>
  things(map).flatMap((one) => {
    const layer = one.kind.by === 'layer' && map.layers.find(({ id }) => id === one.key);
    return layer && layer.parts ? partThings(layer) : [one];
  });

/** The parts of a layer with values, from below. */
export const partThings = (layer: LayerRef): Thing[] =>
  layerThings(layer, [layerClass(layer.kind), LAYER_LOOKS[layer.kind]], TEXTURES[layer.kind]);

/** What lies in rows over what a kind of layer fills. */
const TEXTURES: Readonly<Partial<Record<LayerKind, readonly [KindName, Kind]>>> = {
  fill: ['layer-texture', KINDS['layer-texture']],
  region: ['region-texture', KINDS['region-texture']]
};

function painted({ id, name, key, kind, part, layer }: Thing, opacity: number, theme: Theme): Drawn {
  const { of, fill, stroke, hatch, texture, cover, width, dash, round, radius, rings } = kind;
  return {
    id,
    name,
    key,
    ...(part && { part, layer: layer! }),
    of,
    opacity,
    ...(fill && { fill: colourIn(fill, theme) }),
    ...(cover !== undefined && { cover }),
    ...(stroke && { stroke: colourIn(stroke, theme) }),
    ...(width !== undefined && { width }),
    ...(dash && { dash }),
    ...(round && { round }),
    ...(hatch && { hatch: colourIn(hatch, theme) }),
    ...(texture && { texture }),
    ...(radius !== undefined && { radius }),
    ...(rings && { rings })
  };
}
