import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { Scheme } from '#lib/render/theme.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import type { LightGestures } from '#lib/stage/light/light-gestures.ts';

/** What it takes to explore. */
export interface Exploring {
  /** For a ground that has no gestures of its own: most readers do not explore, and have none of this. */
  readonly Gestures: typeof LightGestures;
  /** Told of each camera that the reader moves to. */
  moved(camera: Camera): void;
}

/** What is drawn under the names: by SVG at once (light), by MapLibre when it is there (live). */
export interface Ground {
  readonly kind: 'light' | 'live';
  /** Draws at once, in the caller's turn. Nothing is read back. */
  show(camera: Camera, scene: SceneState): void;
  resize(frame: Frame): void;
  /** Draws all anew, with pauses: the shapes that it draws from have more corners now. */
  redraw(camera: Camera, scene: SceneState): Promise<void>;
  scheme(scheme: Scheme): void;
  /** Lets the reader move the camera, or stops it. */
  explore(exploring: Exploring | null): void;
  zoomBy(levels: number): void;
  close(): void;
}
