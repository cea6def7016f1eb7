import type { StagedScene } from '#lib/story/staged.ts';
import type { Travel } from '#lib/story/story.ts';

/** Where the choice is kept, in the browser's storage. */
export const MOTION = 'lieudit-motion';

/** How the reader wants the map to move, where they have said so; an embed has no storage, and need not. */
export function chosenMotion(): Travel | null {
  try {
    const value = localStorage.getItem(MOTION);
    return value === 'scrub' || value === 'fly' || value === 'cut' ? value : null;
  } catch {
    return null;
  }
}

export const reducesMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Scenes travelled to as the reader wants it: their choice in the page, or else their system's, or else the editor's. */
export function withMotion(scenes: readonly StagedScene[], choice: Travel | null): readonly StagedScene[] {
  const motion = choice ?? (reducesMotion() ? 'cut' : null);
  // A choice to scrub is no wish against the editor's own cuts.
  if (motion === null || motion === 'scrub') return scenes;
  return scenes.map((scene) => (scene.travel === 'cut' ? scene : { ...scene, travel: motion }));
}
