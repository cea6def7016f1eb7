import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { groundOffset } from '#lib/camera/ground-offset.ts';
import { project, worldSize, type Point } from '#lib/geo/mercator.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { FRAMES } from '#lib/render/screens.ts';

/** Zoom at which all the world is looked at: for a reader who explores. */
const WORLD_ZOOM = 0.8;
/** Around what a camera sees, this share of its frame counts as seen, for frames of other shapes and for exploring. */
const MARGIN = 0.35;
/** Cameras looked at between two steps. */
const SAMPLES = 8;
/** Finest level of the squares; a nearer camera is told by its zoom and not by where exactly it looks. */
const FINEST = 20;
/** A pitched camera that looks at the horizon sees this far, frames from its middle. */
const FARTHEST = 4;

/** From how near the cameras of a story look at each point of the mercator plane, in the unit square. */
export interface NearestZoom {
  readonly maxZoom: number;
  /** Nearest zoom from which any camera of the story looks there, or a little beside it. */
  zoomAt(x: number, y: number): number;
  /** The same for all of a straight line. */
  zoomAlong(a: Point, b: Point): number;
}

/**
 * Unlike `detailOf`, whose cells of a degree are for the corners of countries, this tells streets apart: squares of
 * 256 to 512 CSS px at each camera's zoom. Beside them, nearness falls off with the distance, by half each time that it
 * doubles, so that what is left of a shape that is out of sight stays there.
 */
export function nearestZoomOf(scenes: readonly StagedScene[]): NearestZoom {
  /** By level, and in it by number of the square: the nearest zoom there. */
  const levels: Map<number, number>[] = [];
  let maxZoom = WORLD_ZOOM;
  for (const frame of Object.values(FRAMES)) {
    const { cameraAt, length } = storyTimeline(scenes, frame);
    let before: Camera | undefined;
    for (let i = 0; i <= (length - 1) * SAMPLES; i++) {
      const camera = cameraAt(i / SAMPLES);
      if (camera === before) continue;
      before = camera;
      maxZoom = Math.max(maxZoom, camera.zoom);
      mark(levels, camera, frame);
    }
  }
  const zoomAt = (x: number, y: number): number => {
    for (let level = levels.length - 1; level >= 0; level--) {
      const zoom = levels[level]?.get(squareOf(x, y, level));
      if (zoom !== undefined) return zoom;
    }
    return WORLD_ZOOM;
  };
  return {
    maxZoom,
    zoomAt,
    zoomAlong([ax, ay], [bx, by]) {
      const length = Math.hypot(bx - ax, by - ay);
      const parts = Math.min(64, Math.ceil(length * 2 ** levels.length));
      let zoom = WORLD_ZOOM;
      for (let i = 1; i < parts; i++) {
        zoom = Math.max(zoom, zoomAt(ax + ((bx - ax) * i) / parts, ay + ((by - ay) * i) / parts));
      }
      return zoom;
    }
  };
}

/** Squares are numbered by row; the world goes on beyond its sides, where its squares come again. */
function squareOf(x: number, y: number, level: number): number {
  const count = 2 ** level;
  const column = Math.floor(x * count) % count;
  return Math.floor(y * count) * count + (column < 0 ? column + count : column);
}

function mark(levels: Map<number, number>[], camera: Camera, frame: Frame): void {
  const size = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  const [dx, dy] = [frame.width * (0.5 + MARGIN), frame.height * (0.5 + MARGIN)];
  const far = FARTHEST * Math.max(frame.width, frame.height);
  const hold = (offset: number): number => Math.max(-far, Math.min(far, offset)) / size;
  const corners = [-1, 1].flatMap((side) => [-1, 1].map((row) => groundOffset([side * dx, row * dy], camera, frame)));
  const xs = corners.map(([x]) => cx + hold(x));
  const ys = corners.map(([, y]) => cy + hold(y));
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const finest = Math.max(0, Math.min(FINEST, Math.floor(camera.zoom) + 1));
  for (let level = finest; level >= 0; level--) {
    const away = finest - level;
    const zoom = camera.zoom - away;
    if (zoom < WORLD_ZOOM) return;
    const count = 2 ** level;
    const beside = away === 0 ? 0 : 1;
    const squares = (levels[level] ??= new Map());
    for (let row = Math.floor(north * count) - beside; row <= Math.floor(south * count) + beside; row++) {
      const first = Math.floor(west * count) - beside;
      const last = Math.min(first + count - 1, Math.floor(east * count) + beside);
      for (let column = first; column <= last; column++) {
        const square = squareOf(column / count, row / count, level);
        if ((squares.get(square) ?? -Infinity) < zoom) squares.set(square, zoom);
      }
    }
  }
}
