/** A vector on the screen or on the ground, CSS px, y down. */
export type Vector = readonly [x: number, y: number];
