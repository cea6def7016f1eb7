import type { GeoJSON } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { freeOf } from './labels/place-labels.ts';
import { svgPath } from './still/svg-path.ts';

/** An area or a line that reaches less far than this, across and down, is a speck that nobody looks up. CSS px. */
const SPECK = 5;

/** Whether a reader sees anything of a shape, which no text covers. Points are seen however small they are. */
export function inSight(camera: Camera, frame: Frame): (shape: GeoJSON, points?: boolean) => boolean {
  const [left, , right] = freeOf(frame);
  const path = svgPath(camera, frame, [left, 0, right, frame.height], 0);
  return (shape, points = false) => {
    const data = path(shape);
    if (data === '' || points) return data !== '';
    const [width, height] = sizeOf(data);
    return Math.max(width, height) >= SPECK;
  };
}

/** Width and height of path data as `PathData` writes it: relative moves and lines, and dots. */
function sizeOf(data: string): readonly [width: number, height: number] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, command, numbers] of data.matchAll(/([mhz])([^mhz]*)/g)) {
    if (command === 'z') [x, y] = [startX, startY];
    if (command !== 'm') continue;
    const steps = (numbers!.match(/-?[\d.]+/g) ?? []).map(Number);
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + steps[i]!, y + steps[i + 1]!];
      if (i === 0) [startX, startY] = [x, y];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return [right - left, bottom - top];
}
