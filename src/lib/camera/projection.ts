import { project, unproject, worldSize, type Point } from '#lib/geo/mercator.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Camera } from './camera.ts';
import { DISTANCE, groundOffset, rotate, type Size } from './ground-offset.ts';
import type { Vector } from './vector.ts';

/** As large as this what is near the eye of a pitched camera becomes, and no larger. */
const LARGEST = 100;

/** Where a point of the mercator plane is on the screen, CSS px from the frame's top left corner. */
export function screenOf([x, y]: Point, camera: Camera, frame: Size): Vector {
  const [cx, cy] = project(camera.center);
  const size = worldSize(camera.zoom);
  const [side, down] = rotate([(x - cx) * size, (y - cy) * size], -camera.bearing);
  const angle = (camera.pitch * Math.PI) / 180;
  const distance = DISTANCE * frame.height;
  // What lies behind the eye is put far below all that it sees, or a shape that reaches there would turn inside out.
  const scale = camera.pitch === 0 ? 1 : 1 / Math.max(1 / LARGEST, 1 - (down / distance) * Math.sin(angle));
  return [frame.width / 2 + side * scale, frame.height / 2 + down * Math.cos(angle) * scale];
}

/** Where a position is on the screen: its copy of the world that is nearest to the camera. */
export function screenOfPosition([longitude, latitude]: Position, camera: Camera, frame: Size): Vector {
  return screenOf(project([unwrap(longitude, camera.center[0]), latitude]), camera, frame);
}

/** The position under a point of the screen. */
export function positionAt([x, y]: Vector, camera: Camera, frame: Size): Position {
  const [side, down] = groundOffset([x - frame.width / 2, y - frame.height / 2], camera, frame);
  const [cx, cy] = project(camera.center);
  const size = worldSize(camera.zoom);
  return unproject([cx + side / size, cy + down / size]);
}
