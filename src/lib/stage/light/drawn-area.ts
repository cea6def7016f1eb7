import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import type { Sheet } from './plane.ts';

/** Sheets are as large as at every so many levels of zoom: at one zoom the lines are the same, however one came there. */
const STEP = 0.5;
/** How far a sheet goes beyond the frame on each side, as a share of it. */
const MARGIN = 0.35;

/** The sheet on which a camera's frame is drawn, with room for it to move. */
export function sheetFor(camera: Camera, frame: Frame): Sheet {
  const [x, y] = halfOf(camera, frame);
  const size = sizeAt(camera.zoom);
  const shrink = size / worldSize(camera.zoom);
  return {
    center: project(camera.center),
    size,
    half: [x * (1 + 2 * MARGIN) * shrink, y * (1 + 2 * MARGIN) * shrink]
  };
}

/** Whether a camera's frame lies on a sheet that is drawn as finely as it has to be. */
export function shows(sheet: Sheet, camera: Camera, frame: Frame): boolean {
  if (sheet.size !== sizeAt(camera.zoom)) return false;
  const [x, y] = halfOf(camera, frame);
  const center = project(camera.center);
  const shrink = sheet.size / worldSize(camera.zoom);
  return (
    Math.abs(center[0] - sheet.center[0]) * sheet.size + x * shrink <= sheet.half[0] &&
    Math.abs(center[1] - sheet.center[1]) * sheet.size + y * shrink <= sheet.half[1]
  );
}

const sizeAt = (zoom: number): number => worldSize(Math.ceil(zoom / STEP) * STEP);

/** From the middle of the frame to its sides, CSS px; to its corners where it is turned. */
function halfOf({ bearing }: Camera, { width, height }: Frame): readonly [number, number] {
  if (bearing === 0) return [width / 2, height / 2];
  const half = Math.hypot(width, height) / 2;
  return [half, half];
}
