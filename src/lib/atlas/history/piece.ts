/** Between the shapes that a piece of land was in, one of each tiling: `soviet-union~RU`. What was in the same in all has its id alone. */
export const APART = '~';

/** In which of its tilings a line between two pieces of land is a border, as `0,2`; null where it is in all. */
export function bordersBetween(a: unknown, b: unknown): string | null {
  const [one, other] = [String(a).split(APART), String(b).split(APART)];
  const all = one.length > 1 ? one : other;
  if (all.length === 1) return null;
  const apart = [...all.keys()].filter((i) => (one[i] ?? one[0]) !== (other[i] ?? other[0]));
  return apart.length === all.length ? null : apart.join();
}
