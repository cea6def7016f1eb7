import { quantize } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { AtlasTopology } from '#lib/atlas/atlas.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import type { Detail } from './detail.ts';
import { planeArea } from './plane-area.ts';
import type { StoryTopology } from '#lib/render/story-map.ts';
import { weighed, type WeighedTopology } from './weighed.ts';

/** A corner is kept where it changes the shape by this much at the nearest zoom that looks at it. CSS px². */
export const MIN_CORNER = 8;
/** An island or lake is kept from this size on. CSS px². */
export const MIN_ISLAND = 18;
/** Grid of the coordinates, CSS px at the nearest zoom. */
const GRID = 1;

/**
 * The part of the atlas that a story's cameras can see, as detailed as they see it and no more: corners by
 * Visvalingam's effective area, which differs from place to place, islands by size, lakes and rivers by rank.
 * Borders stay shared arcs.
 * @param disputed ids of the disputed shapes that some scene, or some date, shows
 */
export const generalise = (atlas: AtlasTopology, detail: Detail, disputed: ReadonlySet<string>): StoryTopology =>
  generaliseTraced(atlas, detail, disputed).topology;

/** A generalised part of the atlas, and of each of its arcs the number that it has there. */
export interface Traced {
  readonly topology: StoryTopology;
  readonly from: readonly number[];
}

/** The same, for whoever makes it finer again. */
export function generaliseTraced(atlas: AtlasTopology, detail: Detail, disputed: ReadonlySet<string>): Traced {
  const weights = weighed(atlas);
  const { countries, provinces, lakes, rivers } = atlas.objects;
  const chosen = {
    ...weights,
    objects: {
      countries,
      disputed: pick(atlas.objects.disputed, ({ id }) => disputed.has(String(id))),
      lakes: pick(lakes, (lake) => rankOf(lake) <= zoomOf(weights, lake, detail)),
      rivers: pick(rivers, (river) => rankOf(river) <= zoomOf(weights, river, detail)),
      ...(provinces && { provinces })
    },
    arcs: weights.arcs.map((arc) =>
      arc
        .filter(([x, y, area]) => area * worldSize(detail.zoomAt([x, y])) ** 2 >= MIN_CORNER)
        .map(([x, y]): [number, number] => [x, y])
    )
  } satisfies Topology;
  const kept = filter(chosen, (ring) => isSeen(chosen.arcs, ring as unknown as number[], detail)) as StoryTopology;
  // The filter makes a null geometry of an empty collection.
  for (const object of Object.values(kept.objects)) if (!object.geometries) Object.assign(object, EMPTY);
  const { bbox: _, ...rest } = kept;
  // The filter leaves arcs out, and keeps those that are left as they were.
  const numbers = new Map<unknown, number>(chosen.arcs.map((arc, i) => [arc, i]));
  return {
    topology: quantize(rest, Math.ceil(worldSize(detail.maxZoom) / GRID)) as StoryTopology,
    from: kept.arcs.map((arc) => numbers.get(arc)!)
  };
}

const EMPTY: GeometryCollection = { type: 'GeometryCollection', geometries: [] };

const pick = (collection: GeometryCollection, wanted: (geometry: GeometryObject) => boolean): GeometryCollection => ({
  ...collection,
  geometries: collection.geometries.filter(wanted)
});

const rankOf = ({ properties }: GeometryObject): number =>
  Number((properties as { rank?: number } | undefined)?.rank ?? 0);

/** Nearest zoom that looks at any end of a geometry's arcs. */
function zoomOf(topology: WeighedTopology, geometry: GeometryObject, detail: Detail): number {
  let zoom = 0;
  for (const index of arcsOf(geometry)) {
    const arc = arcAt(topology.arcs, index);
    for (const [x, y] of [arc[0], arc[arc.length >> 1], arc.at(-1)].filter((corner) => corner !== undefined)) {
      zoom = Math.max(zoom, detail.zoomAt([x, y]));
    }
  }
  return zoom;
}

const arcsOf = (geometry: GeometryObject): number[] =>
  'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];

/** An arc by its index, which is inverted where it runs backwards; the arc itself never does. */
const arcAt = <P>(arcs: readonly P[][], index: number): readonly P[] => arcs[index < 0 ? ~index : index] ?? [];

/** Whether a ring is a ring still and, where it stands alone, large enough to be seen. */
function isSeen(arcs: readonly [number, number][][], ring: readonly number[], detail: Detail): boolean {
  const points = ring.flatMap((index) => {
    const arc = arcAt(arcs, index);
    return (index < 0 ? arc.toReversed() : arc).slice(1);
  });
  if (points.length < 3) return false;
  if (ring.length > 1) return true;
  const zoom = Math.max(...points.map(detail.zoomAt));
  return planeArea(points.map(project)) * worldSize(zoom) ** 2 >= MIN_ISLAND;
}
