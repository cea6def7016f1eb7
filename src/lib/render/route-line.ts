import type { Position } from '#lib/geo/position.ts';

/** The first part of a line, by share of its length in degrees. Empty at 0, whole at 1. */
export function partOf(line: readonly Position[], progress: number): readonly Position[] {
  if (progress >= 1) return line;
  if (!(progress > 0)) return [];
  const lengths = line.slice(1).map((to, i) => Math.hypot(to[0] - line[i]![0], to[1] - line[i]![1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) * progress;
  const part: Position[] = [line[0]!];
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [line[i]!, line[i + 1]!];
    if (length >= left) {
      const t = length === 0 ? 1 : left / length;
      part.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
      break;
    }
    part.push(to);
    left -= length;
  }
  return part;
}
