import type { Stage } from '#lib/stage/stage.ts';

/** What context needs of the reading. */
export interface CardContext {
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
