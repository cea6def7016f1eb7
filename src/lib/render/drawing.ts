import { middleOf } from '#lib/geo/bounds.ts';
import { project, type Point } from '#lib/geo/mercator.ts';
import type { LayerKind } from '#lib/story/layer-kinds.ts';
import { keyWithRole, type Role } from '#lib/story/role.ts';
import type { SceneState, Weights } from '#lib/story/timeline.ts';
import type { Geometry, Kind, Texture } from './paint.ts';
import type { Part, StoryMap, StoryTopology } from './story-map.ts';

/**
 * The table of what the map draws. Stills, the light and the live map, the style sheet and the words are readings of it:
 * no other file knows a width, a dash, a radius or a colour of its own, which a test reads the sources for, nor an order, in which the
 * renderings are held equal.
 */

/** Of the map itself, from below. */
const GROUND = {
  water: { of: 'picture', fill: 'water', ground: true },
  land: { of: 'land', fill: 'land', ground: true },
  /** A country that a scene highlights, and parts of it that are drawn apart. */
  highlight: { of: 'country', by: 'filled', fill: 'highlight' },
  /** What a layer of regions fills, and what lies in rows over that. */
  'layer-region': { of: 'regions', by: 'layer', fill: 'accent', valued: true },
  'region-texture': { of: 'regions', by: 'layer', hatch: 'ink', valued: true },
  coast: { of: 'coasts', stroke: 'shore', width: 0.7, ground: true, fades: true },
  lake: { of: 'lakes', fill: 'water', stroke: 'shore', width: 0.7, ground: true, fades: true },
  river: { of: 'rivers', stroke: 'shore', width: 0.8, ground: true, fades: true },
  /** A picture that is laid over the ground, under what the map says of it. */
  'layer-image': { of: 'raster', by: 'layer' },
  border: { of: 'borders', stroke: 'border', width: 0.8, fades: true },
  /** Of some scenes alone. */
  'past-border': { of: 'borders', by: 'borders', stroke: 'border', width: 0.8, fades: true, rare: 'past' },
  hatched: { of: 'disputed', by: 'disputed', hatch: 'ink' },
  edge: { of: 'disputed-edge', by: 'disputed', stroke: 'ink', width: 1.2, dash: [4, 3], fades: true },
  /** Of a highlight. An island smaller than a pixel is a line of no length. */
  outline: { of: 'country-edge', by: 'filled', stroke: 'accent', width: 1.8, round: true, fades: true }
} as const satisfies Record<string, Kind>;

/** Of a story's own layers, by their kind. */
export const LAYER_LOOKS = {
  image: GROUND['layer-image'],
  fill: { of: 'areas', by: 'layer', fill: 'accent', cover: 0.27, stroke: 'accent', width: 1.2 },
  line: { of: 'lines', by: 'layer', stroke: 'accent', width: 2, round: true },
  /** Without a rim: points that lie on each other are one shape. */
  circle: { of: 'points', by: 'layer', fill: 'accent', radius: 5 },
  region: GROUND['layer-region']
} as const satisfies Record<LayerKind, Kind>;

/** Over the map and the story's layers, from below. */
const OVER = {
  /** What the reader inspects, in two tones, so that it shows on any ground. */
  'inspected-halo': { of: 'screen', stroke: 'paper', width: 5 },
  'inspected-edge': { of: 'screen', stroke: 'accent', width: 2.6 },
  'inspected-ring': { of: 'screen', stroke: 'accent', width: 2.6, radius: 10 },
  route: { of: 'route', stroke: 'accent', width: 2.2, round: true },
  /** Around a highlighted island that is too small to be seen. */
  islet: { of: 'screen', fill: 'highlight', cover: 0.6, stroke: 'accent', width: 1.4, radius: 5.5 },
  /** A town, and one that the scene marks. */
  dot: { of: 'screen', fill: 'town', stroke: 'land', width: 1, radius: 2.2 },
  mark: { of: 'screen', fill: 'accent', stroke: 'paper', width: 1.5, radius: 4.5 },
  /** Between two pictures that are compared, in two tones, and what has their days. */
  'wipe-halo': { of: 'screen', stroke: 'paper', width: 4, rare: 'compare' },
  wipe: { of: 'screen', stroke: 'ink', width: 1.4, rare: 'compare' },
  'wipe-arrow': { of: 'screen', fill: 'ink', rare: 'compare' },
  'wipe-days': { of: 'screen', fill: 'paper', cover: 0.92, stroke: 'border', width: 1, rare: 'compare' },
  /** From what is named to a name that has no room beside it. */
  leader: { of: 'screen', stroke: 'ink', width: 0.9 }
} as const satisfies Record<string, Kind>;

/** What a layer's kind is called in SVG. */
export const layerClass = <K extends LayerKind>(kind: K): `layer-${K}` => `layer-${kind}`;

/** All kinds by name, in the order in which they are drawn. */
export const KINDS = {
  ...GROUND,
  'layer-fill': LAYER_LOOKS.fill,
  'layer-texture': { of: 'areas', by: 'layer', hatch: 'ink', valued: true },
  'layer-line': LAYER_LOOKS.line,
  'layer-circle': LAYER_LOOKS.circle,
  ...OVER
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof KINDS;

/** What the stripes of a hatched kind are called in SVG; as wide as what scales them makes them. */
export const stripeClass = (name: KindName): string => `${name}-stripe`;

/** The stripes of a disputed region, as nothing else has them. */
export const HATCH = { pitch: 6, width: 1.1, rises: [45] } as const satisfies Texture;

/**
 * Where on the plane the middle of a stripe lies, whatever the camera: hatching stands still on the map, and is the same
 * however the reader came to it.
 */
export function hatchAnchor({ scenes }: Pick<StoryMap<unknown>, 'scenes'>): Point {
  const { view } = scenes[0]!;
  return project(view.kind === 'camera' ? view.camera.center : middleOf(view.bounds));
}

/** Around each name, in the colour of land. CSS px, half of it on either side of a letter's edge. */
export const HALO = 2.5;

/** A thing that some scene of a map draws: a kind, and which shape or layer where there are several. */
export interface Thing {
  /** Unique in its map. */
  readonly id: string;
  readonly name: KindName;
  readonly kind: Kind;
  /** Id of its shape or layer, that of a shape with its role, that of a part of a layer; null where it is all of its kind. */
  readonly key: string | null;
  /** Of a layer with values. */
  readonly part?: Part;
  /** The id of that layer. */
  readonly layer?: string;
}

/** What a map's list is made from. */
export type Shown = Pick<
  StoryMap<Pick<StoryTopology, 'objects'>>,
  'scenes' | 'layers' | 'topology' | 'roles' | 'routeLooks'
>;

/**
 * What a map draws on the ground in any scene, from below, a layer with values as one, in whose place its parts come. What shows
 * in a scene, its weights say.
 */
export function things({ scenes, layers, topology, roles = {} }: Shown): Thing[] {
  const { countries, disputed, provinces } = topology.objects;
  const ids = ({ geometries }: typeof countries): string[] => geometries.map(({ id }) => String(id));
  const filled = new Set(scenes.flatMap(({ filled }) => filled));
  const own = layers.filter(({ kind }) => kind !== 'region' && kind !== 'image');
  const ground = entries(GROUND).flatMap(([name, kind]) => {
    if (kind.by === undefined) return [thing(name, kind, null)];
    if (kind.by === 'layer') {
      const of = kind.of === 'raster' ? 'image' : 'region';
      return kind.hatch ? [] : layers.flatMap(({ id, kind: its }) => (its === of ? [thing(name, kind, id)] : []));
    }
    if (kind.by === 'borders') {
      return [...new Set(scenes.flatMap(({ borders = [] }) => borders))].map((key) => thing(name, kind, key));
    }
    if (kind.by === 'disputed') return ids(disputed).map((key) => thing(name, kind, key));
    // What has a role lies over what has none.
    return [undefined, ...(Object.keys(roles) as Role[])].flatMap((role) => {
      const own = role ? { ...kind, ...roles[role]![name as 'highlight'] } : kind;
      const keys = [countries, provinces ?? []]
        .flat()
        .flatMap(ids)
        .map((id) => keyWithRole(id, role));
      return keys.filter((key) => filled.has(key)).map((key) => thing(name, own, key));
    });
  });
  return [...ground, ...own.map(({ id, kind }) => thing(layerClass(kind), LAYER_LOOKS[kind], id))];
}

const entries = (kinds: Readonly<Record<string, Kind>>) => Object.entries(kinds) as [KindName, Kind][];
export const thing = (name: KindName, kind: Kind, key: string | null): Thing => ({
  id: key === null ? name : `${name} ${key}`,
  name,
  kind,
  key
});

/** The attribute in SVG that says which shape or layer a thing is; none of a route, whose key is its line. */
export function keyAttribute(of: Geometry): 'data-shape' | 'data-layer' | null {
  if (of === 'borders') return null;
  if (of === 'areas' || of === 'lines' || of === 'points' || of === 'regions' || of === 'raster') return 'data-layer';
  return of === 'route' ? null : 'data-shape';
}

/** How strongly a thing shows in a scene, 0 to 1. */
export const weightOf = ({ kind: { by }, key }: Pick<Thing, 'kind' | 'key'>, scene: SceneState): number =>
  by === undefined ? 1 : ((scene[by] as Weights).get(key!) ?? 0);
