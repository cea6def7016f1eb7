import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { markRadius } from '#lib/render/labels/name-box.ts';
import type { Keeps } from '#lib/render/labels/keeps.ts';
import { freeOf, iconsIn, type Names } from '#lib/render/labels/place-labels.ts';
import type { Rect } from '#lib/render/labels/rect.ts';
import { namesOfRoutes } from '#lib/render/route-names.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { NOTE_LOOK } from './note-look.ts';
import { NO_NOTES, placeNotes, type Noted, type Notes, type NoteRoom } from './place-notes.ts';

/** What of a map its notes are placed by. */
export type NotedMap = Pick<StoryMap<unknown>, 'scenes' | 'marks' | 'icons'>;

type Otherwise = NoteRoom['otherwise'];

/** The callouts of a scene, to be placed. */
function notedIn({ scenes, marks, icons }: NotedMap, scene: SceneState): Noted[] {
  const { notes = [], mark }: StagedScene = scenes[scene.nearest]!;
  const drawn = icons && iconsIn(icons, scene);
  const marked = new Map(mark.map((id) => [rounded(marks[id]), markRadius(drawn?.get(id))]));
  return notes.map((note, i) => ({
    note,
    number: i + 1,
    radius: marked.get(rounded(note.position)) ?? NOTE_LOOK.spot
  }));
}

/** Ten metres, as the notes of a map have them. */
const rounded = (position: readonly [number, number] | undefined): string =>
  (position ?? []).map((degrees) => degrees.toFixed(4)).join();

const linesOf = ({ routes }: SceneState): NoteRoom['lines'] => [...routes.values()].map(({ line }) => line);

/** What sees a picture. */
interface Seen {
  readonly camera: Camera;
  readonly frame: Frame;
}

/**
 * The callouts of the scene that is shown, beside the names of its routes.
 * @param taken what the names of what it is about take of the screen
 */
export function notesBeside(
  map: NotedMap,
  scene: SceneState,
  seen: Seen,
  { taken }: Pick<Names, 'taken'>,
  otherwise: Otherwise = 'numbers'
): Notes {
  const routes = namesOfRoutes(scene, seen.camera, seen.frame, taken).map(({ rect }) => rect);
  return notesAmong(map, scene, seen, [...taken, ...routes], otherwise);
}

function notesAmong(
  map: NotedMap,
  scene: SceneState,
  { camera, frame }: Seen,
  taken: readonly Rect[],
  otherwise: Otherwise
): Notes {
  const noted = notedIn(map, scene);
  if (noted.length === 0) return NO_NOTES;
  return placeNotes(noted, { camera, frame, taken, free: freeOf(frame), lines: linesOf(scene), otherwise });
}

/** What the callouts of the scene that is shown keep free of names that give way, what its routes keep having been told. */
export const notesKeep = (map: NotedMap, scene: SceneState, seen: Seen, otherwise: Otherwise = 'numbers'): Keeps =>
  map.scenes[scene.nearest]?.notes ? { beside: (taken) => notesAmong(map, scene, seen, taken, otherwise).taken } : {};
