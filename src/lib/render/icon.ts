import type { PlaceId } from '#lib/atlas/region.ts';
import type { Position } from '#lib/geo/position.ts';
import type { IconName } from '#lib/story/icon-names.ts';
import type { SvgNode } from './svg-node.ts';

/** A picture that marks a place in place of its dot, the same size at any zoom. */
export interface Icon {
  readonly name: IconName;
  /** What it is drawn of, and the side of the square that it is drawn on. */
  readonly d: string;
  readonly side: number;
  /** A sign that stands by itself, on no disc. */
  readonly plain?: true;
}

/** The icons of a story's map. */
export interface MapIcons {
  /** Those that are used, by name. */
  readonly icons: Readonly<Partial<Record<IconName, Icon>>>;
  /** Of each scene, by the places that it marks. */
  readonly scenes: readonly Readonly<Record<PlaceId, IconName>>[];
  /** Of the story's own layers that have one: where their points are, by the part of the layer; left out where none has. */
  readonly layers?: Readonly<Record<string, LayerIcons>>;
}

export interface LayerIcons {
  readonly icon: IconName;
  readonly parts: Readonly<Record<string, readonly Position[]>>;
}

/** Radius of the disc, and side of the picture on it and of a sign without one. CSS px. */
export const ICON = { radius: 10, side: 13, plain: 17 } as const;

/** Its classes in SVG, which only the style sheet of a story that has icons knows. */
export const ICON_CLASSES = { disc: 'icon-disc', halo: 'icon-halo', picture: 'icon-picture' } as const;

/** An icon around a point. */
export function iconNode(
  icon: Icon,
  [x, y]: readonly [x: number, y: number],
  scale: number,
  more: SvgNode['attributes'] = {}
): SvgNode {
  const size = ((icon.plain ? ICON.plain : ICON.side) * scale) / icon.side;
  const path = (name: string): SvgNode => ({
    name: 'path',
    attributes: {
      class: name,
      d: icon.d,
      transform: `scale(${fixed(size)}) translate(${-icon.side / 2} ${-icon.side / 2})`
    }
  });
  const ground: SvgNode = icon.plain
    ? path(ICON_CLASSES.halo)
    : { name: 'circle', attributes: { class: ICON_CLASSES.disc, r: ICON.radius * scale } };
  return {
    name: 'g',
    attributes: { 'data-icon': icon.name, ...more, transform: `translate(${fixed(x)} ${fixed(y)})` },
    children: [ground, path(ICON_CLASSES.picture)]
  };
}

const fixed = (value: number): number => Math.round(value * 1000) / 1000;
