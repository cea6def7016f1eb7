import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import type { DrawnArea } from './plane.ts';

/** An area is as large as at every so many levels of zoom: at one zoom the lines are the same, however one came there. */
const STEP = 0.5;
/** How far an area goes beyond the frame on each side, as a share of it. */
const MARGIN = 0.35;

/** The area on which a camera's frame is drawn, with room for it to move. */
export function drawnAreaFor(camera: Camera, frame: Frame): DrawnArea {
  const [x, y] = halfOf(camera, frame);
  const size = sizeAt(camera.zoom);
  const shrink = size / worldSize(camera.zoom);
  return {
    center: project(camera.center),
    size,
    half: [x * (1 + 2 * MARGIN) * shrink, y * (1 + 2 * MARGIN) * shrink]
  };
}

/** Whether a camera's frame lies on an area that is drawn as finely as it has to be. */
export function shows(area: DrawnArea, camera: Camera, frame: Frame): boolean {
  if (area.size !== sizeAt(camera.zoom)) return false;
  const [x, y] = halfOf(camera, frame);
  const center = project(camera.center);
  const shrink = area.size / worldSize(camera.zoom);
  return (
    Math.abs(center[0] - area.center[0]) * area.size + x * shrink <= area.half[0] &&
    Math.abs(center[1] - area.center[1]) * area.size + y * shrink <= area.half[1]
  );
}

const sizeAt = (zoom: number): number => worldSize(Math.ceil(zoom / STEP) * STEP);

/** From the middle of the frame to its sides, CSS px; to its corners where it is turned. */
function halfOf({ bearing }: Camera, { width, height }: Frame): readonly [number, number] {
  if (bearing === 0) return [width / 2, height / 2];
  const half = Math.hypot(width, height) / 2;
  return [half, half];
}
