import type { Day, PlaceId } from '#lib/atlas/region.ts';
import type { KeyRoom } from '#lib/camera/fit-beside.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Language } from '#lib/text/language.ts';
import type { Arrow } from './line-style.ts';
import type { Note } from './note.ts';
import type { Travel, View } from './story.ts';

/** Id of a geometry of the atlas: what a region's shape was in one period. */
export type ShapeId = string;

/** A line of a scene, ready to draw. */
export interface StagedRoute {
  /** Longitudes unwrapped. */
  readonly line: readonly Position[];
  /**
   * What makes it look as it does, as class names: `actor dashed`, `` where it looks like any route. A line without this is a plain
   * one, without heads or a name.
   */
  readonly look?: string;
  readonly arrow?: Arrow;
  readonly name?: string;
  /** Of its name, where that is not the story's. */
  readonly lang?: Language;
}

/** Two pictures, and where on the plane a line between them wipes: from `span[1]`, where the first is whole, to `span[0]`. */
export interface Compare {
  readonly before: string;
  readonly after: string;
  /** From the side on which the first picture is, to that of the second: the one that a line of text begins at is the first’s. */
  readonly span: readonly [from: number, to: number];
  /** Of the plane: where the line begins and ends. */
  readonly reach: readonly [top: number, bottom: number];
  /** The days of the two, as they are written. */
  readonly dates: readonly [before: string, after: string];
  /** What a reader moves who wipes by hand. */
  readonly handle: string;
}

/** A scene as the map needs it: regions are the shapes that held on its date, routes are lines ready to draw. */
export interface StagedScene {
  readonly id: string;
  readonly view: View;
  readonly highlight: readonly ShapeId[];
  /** What is filled: those, and parts of them that are drawn apart; with their role, where they have one: `keyWithRole`. */
  readonly filled: readonly string[];
  /** Disputed shapes in force on the scene's date. */
  readonly disputed: readonly ShapeId[];
  /** Of borders that not all scenes have, those of this one, by the tilings that have them; left out where there are none. */
  readonly borders?: readonly string[];
  /** Those of them that the scene is about; the others are hatched quietly. */
  readonly about: readonly ShapeId[];
  readonly mark: readonly PlaceId[];
  /** Great circle through the route's positions, longitudes unwrapped; empty where there is none. */
  readonly route: readonly Position[];
  /** In the order in which they are drawn; left out where there are none but that one. */
  readonly routes?: readonly StagedRoute[];
  readonly layers: readonly string[];
  /** Callouts, in the order of their numbers; left out where there are none. */
  readonly notes?: readonly Omit<Note, 'of'>[];
  readonly scale?: true;
  /** Which of the map's insets it has. */
  readonly inset?: number;
  /** Two of them, of which the map wipes from the first to the second; left out where it does not. */
  readonly compare?: Compare;
  /** Of its key, where that stands open on a wide screen; left out where it does not. */
  readonly key?: KeyRoom;
  readonly date: Day;
  readonly travel: Travel;
}
