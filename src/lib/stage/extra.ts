import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { SceneState, Timeline } from '#lib/story/timeline.ts';
import type { KeepsIn, MapNames } from './names.ts';

/** What of a map lies over its ground. */
export type LaidMap = Omit<StoryMap<unknown>, 'topology'>;

/** What few stories have over the map, in a script of its own: a function of what it is shown, drawn in the caller's turn. */
export interface Extra {
  show(camera: Camera, scene: SceneState, frame: Frame): void;
  /** For a camera that the reader moves. */
  explore(camera: Camera, scene: SceneState, frame: Frame): void;
  /** The frame, the timeline or the size of the text has changed: it is shown next. */
  resize?(): void;
  close(): void;
  /** What keeps room free of names. */
  readonly keeps?: KeepsIn;
}

/** What an extra is made with. */
export interface Place {
  /** What the map is drawn in, for what is no SVG. */
  readonly host: HTMLElement;
  /** Under the names and routes, and over them: SVG in CSS px of the frame, of this extra alone. */
  readonly under: SVGGElement;
  readonly over: SVGGElement;
  readonly map: LaidMap;
  /** Those that the map shows: how they stand at rest, and while the reader explores. */
  readonly names: MapNames;
  /** As it is now. */
  timeline(): Timeline;
  /** Shows the last picture again, since more of it has come. */
  again(): void;
  /** Shows what a reader's hand has made of a scene, until the story moves on. */
  show(scene: SceneState): void;
}

export type MakeExtra = (place: Place) => Extra;
