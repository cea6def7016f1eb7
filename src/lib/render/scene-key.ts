import type { Language } from '#lib/text/language.ts';

/** One look of the map, and what it means. */
export interface KeyEntry {
  /** SVG of the very paint. */
  readonly swatch: string;
  /** Names of what has this look. */
  readonly labels: readonly KeyText[];
  /** What is lit while a reader looks it up: `<kind of weight>:<id>`, of the weights of a `SceneState`; all of a kind: `disputed:*`. */
  readonly lights: readonly string[];
}

/** A text of the key. */
export interface KeyText {
  readonly text: string;
  /** Whether an editor wrote it, in the original's language where it says no other. */
  readonly own: boolean;
  readonly lang?: Language;
}

/** The looks of one layer, under its name; or what needs no name above it. */
export interface KeyGroup {
  /** Name, unit and day, as far as there are. */
  readonly title: readonly KeyText[] | null;
  readonly entries: readonly KeyEntry[];
  /** Whether they are circles of several sizes, side by side. */
  readonly sizes?: true;
}

/** What a scene's map has to explain in one frame. */
export interface SceneKey {
  readonly groups: readonly KeyGroup[];
  /** Whom what is drawn here for the story is from, each once. */
  readonly sources: readonly KeyText[];
}
