import { eastOf, type Bounds } from '#lib/geo/bounds.ts';
import { project, unproject, worldSize, WORLD_PIXELS } from '#lib/geo/mercator.ts';
import type { Camera } from './camera.ts';
import type { Frame } from './frame.ts';
import { groundOffset } from './ground-offset.ts';

/** Nearest that a fitted camera goes: as near as one that is written. */
export const MAX_FIT_ZOOM = 22;

/** The padded part of a frame is never taken to be smaller than this, so that a fit is total. CSS px. */
const MIN_AVAILABLE = 1;

/**
 * The camera that shows bounds as large as they go in a frame less its padding, seen straight down. Agrees with
 * MapLibre's `cameraForBounds`, the padding being of the fit and not of the map: `center` is the middle of the frame.
 */
export function fit(bounds: Bounds, frame: Frame, bearing = 0, maxZoom = MAX_FIT_ZOOM): Camera {
  const [west, south, , north] = bounds;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([eastOf(bounds), south]);
  const angle = (bearing * Math.PI) / 180;
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  const width = (right - left) * cos + (bottom - top) * sin;
  const height = (right - left) * sin + (bottom - top) * cos;
  const available = availableIn(frame);
  const scale = Math.min(available.width / (width * WORLD_PIXELS), available.height / (height * WORLD_PIXELS));
  const zoom = Math.min(Math.log2(scale), maxZoom);
  return centerAt({ center: unproject([(left + right) / 2, (top + bottom) / 2]), zoom, bearing, pitch: 0 }, frame);
}

/** The camera that has its centre in the middle of the frame less its padding, instead of in the middle of the frame. */
export function centerAt(camera: Camera, frame: Frame): Camera {
  const { padding } = frame;
  const middle = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2] as const;
  const [dx, dy] = groundOffset(middle, camera, frame);
  const [x, y] = project(camera.center);
  const size = worldSize(camera.zoom);
  return { ...camera, center: unproject([x - dx / size, y - dy / size]) };
}

/** Width and height of a frame less its padding, CSS px. */
export function availableIn({ width, height, padding }: Frame): { width: number; height: number } {
  return {
    width: Math.max(MIN_AVAILABLE, width - padding.left - padding.right),
    height: Math.max(MIN_AVAILABLE, height - padding.top - padding.bottom)
  };
}
