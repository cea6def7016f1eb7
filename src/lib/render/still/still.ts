import type { FeatureCollection, GeoJSON, LineString, MultiLineString, Position } from 'geojson';
import { merge } from 'topojson-client';
import { regionShapes } from '#lib/atlas/atlas.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { HATCH, hatchAnchor, keyAttribute, stripeClass } from '#lib/render/drawing.ts';
import { drawing, type Drawn } from '#lib/render/drawn.ts';
import { partClass } from '#lib/render/layer-things.ts';
import type { Texture } from '#lib/render/paint.ts';
import { discsOf, isSign } from '#lib/render/sign.ts';
import { simplified } from '#lib/render/generalise/simplified.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import { layerHeadNodes, routeNodes } from '#lib/render/route-nodes.ts';
import { shapesOf, type Shapes } from '#lib/render/shapes.ts';
import type { StoryMap, StoryTopology } from '#lib/render/story-map.ts';
import { svgMarkup } from '#lib/render/svg-node.ts';
import { THEMES } from '#lib/render/theme.ts';
import { shapeAndRole } from '#lib/story/role.ts';
import type { RouteState, SceneState } from '#lib/story/timeline.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { rasterMarkup, type Rasters } from './raster.ts';
import { svgPath, type Extent } from './svg-path.ts';

/** The story's own GeoJSON by layer id. */
export type LayerData = ReadonlyMap<string, FeatureCollection>;

const NO_LAYERS: LayerData = new Map();

const ANTIMERIDIAN: LineString = {
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

/** A size that the hatching of a still has. */
export interface Hatching {
  /** Class name beside that of the stripes, after a space. */
  readonly sized: string;
  /** Drawn px to a CSS pixel. */
  readonly scale: number;
}

/** The hatching of a still that is as large as the screen that it is made for. */
const PLAIN: readonly Hatching[] = [{ sized: '', scale: 1 }];

/** What a still is drawn of, and how. */
export interface Picture {
  readonly map: StoryMap;
  readonly scene: SceneState;
  readonly camera: Camera;
  readonly frame: Frame;
  /** What of the frame's plane is drawn, and beyond it. */
  readonly extent: Extent;
  /** Begins the ids of what its elements refer to, which no other still of the same document may have. */
  readonly id: string;
  readonly layers?: LayerData;
  /** Of layers that are pictures, by id. */
  readonly rasters?: Rasters | undefined;
  readonly hatching?: readonly Hatching[];
  readonly fineness?: Fineness;
}

/** Shapes of a scene as SVG elements of class names that the map's style sheet colours, in the order of painting. */
export function stillShapes(picture: Picture): string {
  const { map, scene, camera, frame, extent, id, layers = NO_LAYERS, rasters } = picture;
  const { corner, digits } = picture.fineness ?? STILL;
  const topology = simplified(map.topology, camera.zoom, corner);
  const shapes = shapesOf(topology);
  const path = svgPath(camera, frame, extent, digits);
  // The edge of the land is its coast, but where it is cut along the antimeridian.
  const seam = path(ANTIMERIDIAN) !== '';

  /** Points that are more than dots: each of discs upon each other, the line around it below. */
  const signs = ({ name, key, layer, part, opacity, cover, ...sign }: Drawn): string => {
    const points = (layers.get(key!)?.features ?? []).flatMap(({ geometry }) =>
      geometry ? layerPoints(geometry) : []
    );
    const each = points.flatMap((point) => {
      const d = path(dotOf([point]));
      if (!d) return [];
      const discs = discsOf(sign).map(
        (disc) => `<path${disc.name ? ` class="${disc.name}"` : ''} stroke-width="${round(2 * disc.radius)}" d="${d}"/>`
      );
      return [cover === undefined ? discs.join('') : `<g>${discs.join('')}</g>`];
    });
    const more = opacity === 1 ? '' : ` opacity="${round(opacity)}"`;
    if (each.length === 0) return '';
    return `<g class="${name} ${partClass(layer!, part!)}" data-layer="${layer!}" data-part="${part!.id}"${more}>${each.join('')}</g>`;
  };

  const element = (one: Drawn, i: number): string => {
    const { name, key, opacity, of } = one;
    const attribute = keyAttribute(of);
    if (one.part && isSign(one)) return signs(one);
    const [own, role] = one.part ? [one.layer!] : shapeAndRole(key ?? '');
    const part = one.part ? ` data-part="${one.part.id}"` : '';
    const named = one.part ? `${name} ${partClass(one.layer!, one.part)}` : name;
    const shape = own && attribute ? ` ${attribute}="${escapeXml(own)}"${role ? ` data-role="${role}"` : ''}` : '';
    const more = shape + part + (opacity === 1 ? '' : ` opacity="${round(opacity)}"`);
    if (of === 'picture') return '';
    const route = of === 'route' ? scene.routes.get(key!) : undefined;
    if (route?.look !== undefined) return drawnRoute(route, picture);
    if (of === 'raster') {
      const raster = rasters?.get(key!);
      return raster ? rasterMarkup(raster, `class="${name}"${more}`) : '';
    }
    // Land as one shape has each coast once and no border twice: drawn as both.
    if (of === 'coasts' && !seam) return path(shapes.coasts) && `<use href="#${id}land" class="${name}"/>`;
    const d = path(geometryOf(one, shapes, topology, layers));
    if (!d) return '';
    if (of === 'land' && !seam) {
      return `<defs><path id="${id}land" vector-effect="non-scaling-stroke" d="${d}"/></defs><use href="#${id}land" class="${name}"/>`;
    }
    if (one.hatch) {
      return `<clipPath id="${id}${i}"><path d="${d}"/></clipPath><g class="${named}" clip-path="url(#${id}${i})"${more}>${stripesOf(one, picture)}</g>`;
    }
    return `<path class="${named}"${more} d="${d}"/>`;
  };
  const drawn = drawing(map, scene, THEMES.light);
  const ground = drawn.filter(({ of }) => of !== 'route').length;
  const elements = drawn.map(element);
  return [...elements.slice(0, ground), layerHeads(picture), ...elements.slice(ground)].join('');
}

/** What a drawn thing is drawn of. */
export function geometryOf(
  { of, key, line, part }: Drawn,
  shapes: Shapes,
  topology: StoryTopology,
  layers: LayerData
): GeoJSON {
  const [shape] = shapeAndRole(key ?? '');
  const one = (features: Shapes['countries']): GeoJSON => features.find(({ id }) => String(id) === shape) ?? NOTHING;
  const own = (): FeatureCollection => layers.get(key!) ?? NOTHING;
  switch (of) {
    case 'land':
      return merge(topology, topology.objects.countries.geometries as never);
    case 'coasts':
      return shapes.coasts;
    case 'lakes':
      return { type: 'FeatureCollection', features: [...shapes.lakes] };
    case 'rivers':
      return { type: 'FeatureCollection', features: [...shapes.rivers] };
    case 'borders':
      return shapes.bordersOf(key);
    case 'country':
      return one([...shapes.countries, ...shapes.provinces]);
    case 'disputed':
      return one(shapes.disputed);
    case 'country-edge':
    case 'disputed-edge':
      return shapes.outlineOf(shape);
    case 'regions': {
      // Neighbours that are filled alike are one shape: the borders between them are drawn as such.
      const filled = new Set(part?.shapes);
      return merge(topology, regionShapes(topology.objects).filter(({ id }) => filled.has(String(id))) as never);
    }
    // Where it lies: what it shows is no lines.
    case 'raster':
    case 'areas':
      return own();
    case 'lines':
      return {
        type: 'MultiLineString',
        coordinates: own().features.flatMap(({ geometry }) => (geometry ? layerLines(geometry) : []))
      };
    case 'points':
      return dotOf(own().features.flatMap(({ geometry }) => (geometry ? layerPoints(geometry) : [])));
    case 'route':
      return { type: 'LineString', coordinates: line!.map((position) => [...position]) };
    case 'picture':
    case 'screen':
      return NOTHING;
  }
}

/** The heads of the lines of layers, for each size that they have. */
const layerHeads = ({ map, scene, camera, frame, hatching = PLAIN }: Picture): string =>
  hatching
    .flatMap(({ sized, scale }) => layerHeadNodes(map, scene, { camera, frame, scale, sized }))
    .map(svgMarkup)
    .join('');

/** A route that is no plain one, for each size that its heads have. */
function drawnRoute(route: RouteState, { map, scene, camera, frame, hatching = PLAIN }: Picture): string {
  const marks = [...scene.mark.keys()].flatMap((id) => (map.marks[id] ? [map.marks[id]] : []));
  return hatching
    .flatMap(({ sized, scale }) => routeNodes(route, { map, camera, frame, scale, marks, sized }))
    .map(svgMarkup)
    .join('');
}
/** A line of no length would be cut away: a dot is a hair of a line with a round cap. */
const dotOf = (points: readonly Position[]): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: points.map((point) => [point, [point[0]! + 1e-4, point[1]!]])
});

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Stripes as a dashed line across the picture, as wide as it is, for whatever clips them: a pattern would be made pixels of
 * where it is printed. Those of all shapes of a picture meet.
 */
const stripesOf = ({ name, texture = HATCH, part, layer }: Drawn, picture: Picture): string => {
  const named = stripeClass(name) + (part ? ` ${partClass(layer!, part)}` : '');
  return texture.rises.map((rise) => stripesIn((rise * Math.PI) / 180, named, texture, picture)).join('');
};

/** @param rise radians */
function stripesIn(
  rise: number,
  named: string,
  texture: Texture,
  { map, camera, frame, extent, hatching = PLAIN }: Picture
): string {
  const [left, top, right, bottom] = extent;
  // Across the stripes, y downwards.
  const across = [Math.sin(rise), Math.cos(rise)] as const;
  // From this corner on, all of the extent lies ahead.
  const corner = across[0] < 0 ? right : left;
  const [ax, ay] = screenOf(hatchAnchor(map), camera, frame);
  const length = Math.hypot(right - left, bottom - top);
  return hatching
    .map(({ sized, scale }) => {
      const [pitch, width] = [texture.pitch * scale, texture.width * scale];
      // The first dash begins half a stripe before a middle.
      const off = (((corner - ax) * across[0] + (top - ay) * across[1] + width / 2) % pitch) + pitch;
      const start = [corner - off * across[0], top - off * across[1]] as const;
      const way = length + 2 * pitch;
      return (
        `<path class="${named}${sized}" d="m${start.map(round).join(' ')} ${across.map((part) => round(part * way)).join(' ')}" ` +
        `stroke-width="${Math.ceil(2 * way)}" stroke-dasharray="${round(width)} ${round(pitch - width)}"/>`
      );
    })
    .join('');
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
