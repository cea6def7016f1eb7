/** Hatching of disputed regions: distance between its lines, CSS px. */
export const HATCH = 6;
