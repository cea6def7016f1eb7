import { encodeIntegers } from '#lib/geo/integers.ts';
import { worldSize } from '#lib/geo/mercator.ts';
import type { Detail } from '#lib/render/generalise/detail.ts';
import type { PackedTopology, FinerMap } from './packed-topology.ts';
import { shownNames } from '#lib/render/labels/shown-names.ts';
import { weighed } from '#lib/render/generalise/weighed.ts';
import type { Label, StoryMap } from '#lib/render/story-map.ts';

/** A coarse arc keeps a corner that changes the shape by this much at the nearest zoom that looks at it. CSS px². */
const COARSE_CORNER = 128;
/** A ring that stands alone keeps so many corners beside its ends: with fewer it is none. */
const CORNERS_OF_RING = 2;

/** A story's map as it is served: first what the map can move with, then what makes it fine. */
export interface PackedStoryMap {
  readonly map: StoryMap<PackedTopology>;
  readonly finer: FinerMap;
}

/** @param detail where each zoom looks; where it is left out, the map has all of its corners and names in itself */
export function packStoryMap(map: StoryMap, detail?: Detail): PackedStoryMap {
  const { arcs, transform, ...topology } = map.topology;
  if (!transform) throw new TypeError('packStoryMap: the topology is not quantized');
  const weighedArcs = weighed(map.topology).arcs;
  const coarse: number[] = [];
  const corners: number[] = [];
  let [x, y] = [0, 0];
  for (const [i, arc] of arcs.entries()) {
    const weights = weighedArcs[i]!.map(([longitude, latitude, area]) =>
      detail ? area * worldSize(detail.zoomAt([longitude, latitude])) ** 2 : Infinity
    );
    const kept = keptOf(weights, isRing(arc as [number, number][]));
    coarse.push(kept.filter(Boolean).length);
    let [px, py] = [0, 0];
    let between: number[] = [];
    for (const [j, [dx, dy]] of (arc as [number, number][]).entries()) {
      [px, py] = [px + dx, py + dy];
      if (!kept[j]) {
        between.push(dx, dy);
        continue;
      }
      if (j > 0) corners.push(between.length / 2, ...between);
      between = [];
      coarse.push(px - x, py - y);
      [x, y] = [px, py];
    }
  }
  const packed = { arcs: encodeIntegers(coarse), corners: encodeIntegers(corners) };
  const key = keyOf(packed.arcs + packed.corners);
  const shown = detail ? shownNames(map) : null;
  const isShown = ({ id }: Label): boolean => shown?.has(id) ?? true;
  return {
    map: { ...map, labels: map.labels.filter(isShown), topology: { ...topology, transform, arcs: packed.arcs, key } },
    finer: { key, corners: packed.corners, labels: map.labels.filter((label) => !isShown(label)) }
  };
}

/** A number that another text hardly has, after Fowler, Noll and Vo. */
function keyOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Whether an arc of steps from corner to corner ends where it began. */
function isRing(arc: readonly (readonly [number, number])[]): boolean {
  const [x, y] = arc.slice(1).reduce(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0]);
  return arc.length > 1 && x === 0 && y === 0;
}

function keptOf(weights: readonly number[], ring: boolean): boolean[] {
  const last = weights.length - 1;
  const inner = weights.slice(1, last).sort((a, b) => b - a);
  const least = ring ? Math.min(COARSE_CORNER, inner[CORNERS_OF_RING - 1] ?? 0) : COARSE_CORNER;
  return weights.map((weight, i) => i === 0 || i === last || weight >= least);
}
