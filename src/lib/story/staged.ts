import type { Day, PlaceId } from '#lib/atlas/region.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Travel, View } from './story.ts';

/** Id of a geometry of the atlas: what a region's shape was in one period. */
export type ShapeId = string;

/** A scene as the map needs it: regions are the shapes that held on its date, routes are lines ready to draw. */
export interface StagedScene {
  readonly id: string;
  readonly view: View;
  readonly highlight: readonly ShapeId[];
  /** What is filled: those, and parts of them that are drawn apart. */
  readonly filled: readonly ShapeId[];
  /** Disputed shapes in force on the scene's date. */
  readonly disputed: readonly ShapeId[];
  /** Those of them that the scene is about; the others are hatched quietly. */
  readonly about: readonly ShapeId[];
  readonly mark: readonly PlaceId[];
  /** Great circle through the route's positions, longitudes unwrapped; empty where there is none. */
  readonly route: readonly Position[];
  readonly layers: readonly string[];
  readonly date: Day;
  readonly travel: Travel;
}
