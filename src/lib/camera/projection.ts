import { project, unproject, worldSize, type Point } from '#lib/geo/mercator.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Camera } from './camera.ts';

/** A vector on the screen or on the ground, CSS px, y down. */
export type Vector = readonly [x: number, y: number];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** MapLibre's vertical field of view, in radians: its camera stands this far from the ground, in frame heights. */
const FIELD_OF_VIEW = 0.6435011087932844;
const DISTANCE = 0.5 / Math.tan(FIELD_OF_VIEW / 2);

const rotate = ([x, y]: Vector, degrees: number): Vector => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
};

/** The vector on the ground (px at the camera's zoom, y to the south) under a vector on the screen from its middle. */
export function groundOffset([x, y]: Vector, { bearing, pitch }: Camera, { height }: Size): Vector {
  const angle = (pitch * Math.PI) / 180;
  const distance = DISTANCE * height;
  const forward = (-y * distance) / (Math.cos(angle) * distance + y * Math.sin(angle));
  const side = (x * (distance + forward * Math.sin(angle))) / distance;
  return rotate([side, -forward], bearing);
}

/** Where a point of the mercator plane is on the screen, CSS px from the frame's top left corner. */
export function screenOf([x, y]: Point, camera: Camera, frame: Size): Vector {
  const [cx, cy] = project(camera.center);
  const size = worldSize(camera.zoom);
  const [side, down] = rotate([(x - cx) * size, (y - cy) * size], -camera.bearing);
  const angle = (camera.pitch * Math.PI) / 180;
  const distance = DISTANCE * frame.height;
  const scale = camera.pitch === 0 ? 1 : distance / (distance - down * Math.sin(angle));
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
