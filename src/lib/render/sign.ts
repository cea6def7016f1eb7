import type { Paint } from './paint.ts';

/** One of the discs that a point is drawn of. */
interface Disc {
  /** Its class beside the part’s; null of what has the part’s own colour. */
  readonly name: 'rim' | 'ring' | null;
  /** CSS px. */
  readonly radius: number;
}

/** Widths and shares of a paint, whatever its colours are written as. */
type Sign = Omit<Paint, 'fill' | 'stroke' | 'hatch'> & { readonly stroke?: unknown };

/** Whether a point is more than a dot of one colour. */
export const isSign = ({ stroke, radius, rings }: Sign): boolean =>
  radius !== undefined && (stroke !== undefined || rings !== undefined);

/** The discs of a point, from below: its rim, itself, and those within it. */
export function discsOf({ stroke, width = 0, radius = 0, rings = [] }: Sign): Disc[] {
  const within = stroke === undefined ? radius : radius - width;
  return [
    ...(stroke === undefined ? [] : [{ name: 'rim', radius } as const]),
    { name: null, radius: within },
    ...rings.map((share, i): Disc => ({ name: i % 2 === 0 ? 'ring' : null, radius: within * share }))
  ];
}
