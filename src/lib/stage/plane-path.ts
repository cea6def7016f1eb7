import type { Position as Coordinates } from 'geojson';
import { project, type Point } from '#lib/geo/mercator.ts';

/**
 * Path data of lines or rings in a plane of the mercator projection, to a tenth of its unit.
 * @param origin of the plane in the unit mercator square
 * @param unit of the plane: how many the world is wide
 */
export function planePath(lines: readonly Coordinates[][], origin: Point, unit: number, close: boolean): string {
  let path = '';
  for (const line of lines) {
    let [px, py] = [0, 0];
    for (const [i, position] of line.entries()) {
      const point = project(position as [number, number]);
      const x = rounded((point[0] - origin[0]) * unit);
      const y = rounded((point[1] - origin[1]) * unit);
      path += i === 0 ? `M${x} ${y}l` : `${rounded(x - px)} ${rounded(y - py)} `;
      [px, py] = [x, y];
    }
    if (close) path += 'z';
  }
  return path;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
