import type { Layer } from '#lib/story/story.ts';

/** The unit of the numbers that a layer writes on the map, where these are what it is drawn by; null where its label is a text. */
export function numberLabel({ label, color, size }: Pick<Layer, 'label' | 'color' | 'size'>): {
  readonly unit: string | null;
} | null {
  if (label === undefined) return null;
  if (size?.by === label) return size;
  return color?.kind === 'classes' && color.by === label ? color : null;
}
