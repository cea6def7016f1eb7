/** Hatching of disputed shapes: distance between its lines and their width, CSS px. */
export const HATCH = 6;
export const HATCH_WIDTH = 1.3;
