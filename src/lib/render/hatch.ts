/** Hatching of disputed regions, of the ink of their edges: distance between its lines and their width, CSS px. */
export const HATCH = 6;
export const HATCH_WIDTH = 1.1;
