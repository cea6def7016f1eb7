/** A point of a picture, CSS px. */
export type ScreenPoint = readonly [x: number, y: number];

/** Of a line on the screen. */
export const lengthOf = (line: readonly ScreenPoint[]): number =>
  line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i]![0], y - line[i]![1]), 0);

/** The point of a line that lies so far along it; its ends beyond. */
export function pointAt(line: readonly ScreenPoint[], far: number): ScreenPoint {
  let left = far;
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (!from) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length >= left) {
      const share = length === 0 ? 1 : Math.max(0, left / length);
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= length;
  }
  return line.at(-1)!;
}

/** A line without so much of either end; of no points where nothing is left. */
export function shortened(line: readonly ScreenPoint[], start: number, end: number): ScreenPoint[] {
  const stop = lengthOf(line) - end;
  if (stop <= start) return [];
  let far = 0;
  const inner = line.filter((point, i) => {
    const before = line[i - 1];
    if (before) far += Math.hypot(point[0] - before[0], point[1] - before[1]);
    return far > start && far < stop;
  });
  return [pointAt(line, start), ...inner, pointAt(line, stop)];
}

/** A line without points that lie this near to the last one that is kept, CSS px. */
export function thinned(line: readonly ScreenPoint[], near: number): ScreenPoint[] {
  const kept: ScreenPoint[] = [];
  for (const [i, point] of line.entries()) {
    const last = kept.at(-1);
    if (last && i < line.length - 1 && Math.hypot(point[0] - last[0], point[1] - last[1]) < near) continue;
    kept.push(point);
  }
  return kept;
}
