import type { Stage } from '#lib/stage/stage.ts';

/** What inspecting needs of the reading. */
export interface Inspecting {
  readonly host: HTMLElement;
  readonly stage: Stage;
  /** Address of the story's map.json. */
  readonly url: URL;
  /** The day as of which the story has its borders here. */
  day(): string;
  exploring(): boolean;
  explore(): void;
  /** Has an element of the text read. */
  read(element: HTMLElement): void;
}
