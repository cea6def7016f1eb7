import { shapesOf, type Shapes } from '#lib/render/shapes.ts';
import { unpacked, type Drawn } from './unpacked.ts';

/** The shapes that a stage draws, as GeoJSON; made once for the same arcs, for whoever asks first. */
export const drawnShapes = (drawn: Drawn): Shapes => shapesOf(unpacked(drawn));
