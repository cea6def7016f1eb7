import type { Camera } from './camera.ts';
import type { Vector } from './vector.ts';

/** Of a frame, CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** MapLibre's vertical field of view, in radians: its camera stands this far from the ground, in frame heights. */
const FIELD_OF_VIEW = 0.6435011087932844;
export const DISTANCE = 0.5 / Math.tan(FIELD_OF_VIEW / 2);

export const rotate = ([x, y]: Vector, degrees: number): Vector => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
};

/** The vector on the ground (px at the camera's zoom, y to the south) under a vector on the screen from its middle. */
export function groundOffset([x, y]: Vector, { bearing, pitch }: Camera, { height }: Pick<Size, 'height'>): Vector {
  const angle = (pitch * Math.PI) / 180;
  const distance = DISTANCE * height;
  const forward = (-y * distance) / (Math.cos(angle) * distance + y * Math.sin(angle));
  const side = (x * (distance + forward * Math.sin(angle))) / distance;
  return rotate([side, -forward], bearing);
}
