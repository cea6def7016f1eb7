import type { Position as Coordinates } from 'geojson';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { shapeOf } from '#lib/atlas/shape.ts';
import { groundOffset } from '#lib/camera/ground-offset.ts';
import { encodeIntegers } from '#lib/geo/integers.ts';
import { project, worldSize, type Point } from '#lib/geo/mercator.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import type { Scene } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { Language } from '#lib/text/language.ts';
import { DIRECTIONS, type HighlightArea } from './highlight-area.ts';
import { isLand } from './land-under.ts';
import { freeOf } from './place-labels.ts';
import { screensIn } from '#lib/render/screens.ts';
import { shapeAt } from '#lib/render/stage-scene.ts';

/** Cells along the longer side of a raster. */
const CELLS = 72;
/** A region whose largest island is smaller on some screen, CSS px, may be seen as specks alone. */
const SPECK = 40;

type Window = readonly [west: number, north: number, east: number, south: number];
/** The edges of a polygon on the plane, and the box around it. */
interface Part {
  readonly rings: readonly (readonly Point[])[];
  readonly box: Window;
}

/** For each scene, what its screens see of the regions that it highlights. */
export function makeHighlightAreas(
  scenes: readonly Pick<Scene, 'highlight' | 'date'>[],
  staged: readonly StagedScene[],
  atlas: Atlas,
  lang: Language
): HighlightArea[][] {
  const views = windowsOf(staged, lang);
  const parts = new Map<string, readonly Part[]>();
  const partsOf = (shape: string): readonly Part[] => {
    let found = parts.get(shape);
    if (!found) parts.set(shape, (found = projected(shapeOf(atlas, shape).geometry)));
    return found;
  };
  return scenes.map(({ highlight, date }, i) =>
    highlight.flatMap((id) => {
      const shape = shapeAt(atlas, id, date);
      const { window, zoom } = views[i]!;
      const area = shape && areaOf(id, partsOf(shape), window, zoom, (x, y) => isLand(atlas, shape, x, y));
      return area ? [area] : [];
    })
  );
}

/** What all usual screens together see of each scene where names may stand, and the farthest zoom of them. */
function windowsOf(scenes: readonly StagedScene[], lang: Language): { window: Window; zoom: number }[] {
  const views = scenes.map((): { window: Window; zoom: number; center?: number } => ({
    window: [Infinity, Infinity, -Infinity, -Infinity],
    zoom: Infinity
  }));
  for (const frame of screensIn(lang)) {
    const { cameraAt } = storyTimeline(scenes, frame);
    const [left, top, right, bottom] = freeOf(frame);
    for (const [i, view] of views.entries()) {
      const camera = cameraAt(i);
      const size = worldSize(camera.zoom);
      const [x, cy] = project(camera.center);
      // On the way there, one screen may have gone round the world and another not.
      view.center ??= x;
      const cx = x + Math.round(view.center - x);
      const corners = [left, right].flatMap((x) =>
        [top, bottom].map((y) => groundOffset([x - frame.width / 2, y - frame.height / 2], camera, frame))
      );
      const [xs, ys] = [corners.map(([x]) => cx + x / size), corners.map(([, y]) => cy + y / size)];
      const { window, zoom } = view;
      views[i] = {
        center: view.center,
        window: [
          Math.min(window[0], ...xs),
          Math.min(window[1], ...ys),
          Math.max(window[2], ...xs),
          Math.max(window[3], ...ys)
        ],
        zoom: Math.min(zoom, camera.zoom)
      };
    }
  }
  return views;
}

function projected(geometry: { type: string; coordinates: unknown }): Part[] {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Coordinates[][][];
  return polygons.map((polygon) => {
    const rings = polygon.map((ring) => ring.map(([x, y]) => project([x!, y!])));
    const [xs, ys] = [rings[0]!.map(([x]) => x), rings[0]!.map(([, y]) => y)];
    return { rings, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
  });
}

const sizeOf = ({ box: [west, north, east, south] }: Part): number => Math.max(east - west, south - north);
const moved = ({ rings, box }: Part, by: number): Part => ({
  rings: rings.map((ring) => ring.map(([x, y]) => [x + by, y] as const)),
  box: [box[0] + by, box[1], box[2] + by, box[3]]
});

function areaOf(
  id: string,
  all: readonly Part[],
  window: Window,
  zoom: number,
  isForeign: (x: number, y: number) => boolean
): HighlightArea | null {
  const [west, north, east, south] = window;
  // In whichever copy of the world the cameras are.
  const turns = [Math.floor(west), Math.floor(east)].filter((turn, i, both) => both.indexOf(turn) === i);
  const parts = turns.flatMap((turn) =>
    all
      .filter(({ box }) => box[0] + turn < east && box[2] + turn > west && box[1] < south && box[3] > north)
      .map((part) => (turn === 0 ? part : moved(part, turn)))
  );
  if (parts.length === 0) return null;
  const left = Math.max(west, Math.min(...parts.map(({ box }) => box[0])));
  const right = Math.min(east, Math.max(...parts.map(({ box }) => box[2])));
  const top = Math.max(north, Math.min(...parts.map(({ box }) => box[1])));
  const bottom = Math.min(south, Math.max(...parts.map(({ box }) => box[3])));
  const cell = Math.max(right - left, bottom - top, 1e-9) / CELLS;
  const columns = Math.max(1, Math.ceil((right - left) / cell));
  const rows = Math.max(1, Math.ceil((bottom - top) / cell));
  const cells = new Uint8Array(columns * rows);
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const { rings, box } of parts) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) cross(ring[i - 1]!, ring[i]!, top, cell, crossings);
    }
    if (box[2] - box[0] > cell || box[3] - box[1] > cell) continue;
    // An island between the middles of cells.
    const column = Math.floor(((box[0] + box[2]) / 2 - left) / cell);
    const row = Math.floor(((box[1] + box[3]) / 2 - top) / cell);
    if (column >= 0 && column < columns && row >= 0 && row < rows) cells[row * columns + column] = 1;
  }
  for (const [row, xs] of crossings.entries()) {
    xs.sort((a, b) => a - b);
    for (let i = 1; i < xs.length; i += 2) {
      const first = Math.max(0, Math.ceil((xs[i - 1]! - left) / cell - 0.5));
      const last = Math.min(columns - 1, Math.floor((xs[i]! - left) / cell - 0.5));
      if (first <= last) cells.fill(1, row * columns + first, row * columns + last + 1);
    }
  }
  const specks = Math.max(...parts.map(sizeOf)) * worldSize(zoom) < SPECK;
  return {
    id,
    grid: [rounded(left), rounded(top), rounded(cell), columns],
    runs: encodeIntegers(runsOf(cells)),
    beyond: beyond(
      cells,
      columns,
      (column, row) => isForeign(left + (column + 0.5) * cell, top + (row + 0.5) * cell),
      1 / (cell * worldSize(zoom))
    ),
    ...(specks && {
      islands: parts
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
        .map((part) => {
          const [x0, y0, x1, y1] = part.box;
          return [rounded((x0 + x1) / 2), rounded((y0 + y1) / 2), rounded(sizeOf(part))] as const;
        })
    })
  };
}

/** How far beyond the edge is looked, CSS px on the smallest map. */
const LOOKED = [14, 40, 70] as const;

/** @param pixel side of a CSS pixel of the smallest map, in cells */
function beyond(
  cells: Uint8Array,
  columns: number,
  isForeign: (column: number, row: number) => boolean,
  pixel: number
): string {
  const at = [...cells.keys()].filter((i) => cells[i]).map((i) => [i % columns, Math.floor(i / columns)] as const);
  if (at.length === 0) return '';
  const [mx, my] = [0, 1].map((axis) => at.reduce((sum, one) => sum + one[axis]!, 0) / at.length) as [number, number];
  return DIRECTIONS.map(([ux, uy]) => {
    const edge = Math.max(
      ...at.map(([x, y]) => (Math.abs((x - mx) * uy - (y - my) * ux) < 1 ? (x - mx) * ux + (y - my) * uy : 0))
    );
    return LOOKED.filter((far) => isForeign(mx + ux * (edge + far * pixel), my + uy * (edge + far * pixel))).length;
  }).join('');
}

/** Where an edge crosses the middles of the rows. */
function cross([ax, ay]: Point, [bx, by]: Point, top: number, cell: number, crossings: number[][]): void {
  const [a, b] = [(ay - top) / cell - 0.5, (by - top) / cell - 0.5];
  const first = Math.max(0, Math.ceil(Math.min(a, b)));
  const last = Math.min(crossings.length - 1, Math.ceil(Math.max(a, b)) - 1);
  for (let row = first; row <= last; row++) crossings[row]!.push(ax + ((bx - ax) * (row - a)) / (b - a));
}

function runsOf(cells: Uint8Array): number[] {
  const runs: number[] = [];
  let [value, from] = [0, 0];
  for (let i = 0; i <= cells.length; i++) {
    if (i < cells.length && cells[i] === value) continue;
    runs.push(i - from);
    value ^= 1;
    from = i;
  }
  return runs;
}

/** Four metres at the equator. */
const rounded = (value: number): number => Math.round(value * 1e7) / 1e7;
