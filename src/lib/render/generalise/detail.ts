import { positionAt } from '#lib/camera/projection.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { Position } from '#lib/geo/position.ts';
import { wrap } from '#lib/geo/longitude.ts';
import type { Language } from '#lib/text/language.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import { frameIn } from '#lib/render/screens.ts';

/** Zoom of the world where no camera of the story comes near: enough for a reader who explores. */
const WORLD_ZOOM = 0.8;
/** Around what a camera sees, this share of its frame is as detailed, for frames of other shapes and for exploring. */
const MARGIN = 0.35;
/** Cameras looked at between two steps. */
const SAMPLES = 8;

/** Nearest zoom from which the story looks at a place. */
export interface Detail {
  readonly maxZoom: number;
  zoomAt(position: Position): number;
  /** Whether any camera of the story looks there, or a little beside it. */
  isSeen(position: Position): boolean;
}

/** The nearest zoom of all cameras of a story in a language at each cell of one degree. */
export function detailOf(scenes: readonly StagedScene[], lang: Language): Detail {
  const cells = new Float32Array(360 * 180).fill(WORLD_ZOOM);
  let maxZoom = WORLD_ZOOM;
  for (const orientation of ['portrait', 'landscape'] as const) {
    const frame = frameIn(orientation, lang);
    const { cameraAt, length } = storyTimeline(scenes, frame);
    for (let i = 0; i <= (length - 1) * SAMPLES; i++) {
      const camera = cameraAt(i / SAMPLES);
      maxZoom = Math.max(maxZoom, camera.zoom);
      mark(cells, camera, frame);
    }
  }
  const zoomAt = ([longitude, latitude]: Position): number => cells[cellOf(longitude, latitude)]!;
  return { maxZoom, zoomAt, isSeen: (position) => zoomAt(position) > WORLD_ZOOM };
}

const cellOf = (longitude: number, latitude: number): number =>
  Math.max(0, Math.min(179, Math.floor(latitude + 90))) * 360 + Math.floor(wrap(longitude) + 180);

function mark(cells: Float32Array, camera: Camera, frame: Frame): void {
  const [dx, dy] = [frame.width * MARGIN, frame.height * MARGIN];
  const corners = [
    [-dx, -dy],
    [frame.width + dx, -dy],
    [-dx, frame.height + dy],
    [frame.width + dx, frame.height + dy]
  ].map(([x, y]) => positionAt([x!, y!], camera, frame));
  const longitudes = corners.map(([x]) => x);
  const latitudes = corners.map(([, y]) => y);
  const west = Math.floor(Math.min(...longitudes));
  const east = Math.min(west + 359, Math.floor(Math.max(...longitudes)));
  for (let y = Math.floor(Math.min(...latitudes)); y <= Math.max(...latitudes); y++) {
    for (let x = west; x <= east; x++) {
      const cell = cellOf(x, y);
      if (cells[cell]! < camera.zoom) cells[cell] = camera.zoom;
    }
  }
}
