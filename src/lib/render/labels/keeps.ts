import type { Rect } from './rect.ts';

/** What stands on the map of a picture beside its names, and keeps room free of them. */
export interface Keeps {
  /** Of no name at all, CSS px. */
  readonly clear?: readonly Rect[];
  /** Of those that give way, and of the subject's wherever they can stand as well elsewhere: lines, say. CSS px. */
  readonly shun?: readonly Rect[];
  /**
   * What is placed when the picture's subject has its names, and before those that give way: a pure function.
   * @param taken what the subject takes of the screen
   * @param free the part of the frame that names may stand in
   * @returns what it takes itself
   */
  readonly beside?: (taken: readonly Rect[], free: Rect) => readonly Rect[];
}

/** All that several keep; each stands clear of those before it. */
export const keepsOf = (all: readonly Keeps[]): Keeps => ({
  clear: all.flatMap(({ clear }) => clear ?? []),
  shun: all.flatMap(({ shun }) => shun ?? []),
  beside: (taken, free) =>
    all.reduce<readonly Rect[]>((found, { beside }) => [...found, ...(beside?.([...taken, ...found], free) ?? [])], [])
});
