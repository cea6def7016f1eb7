/** The engines that the situations of a host are tried in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** A key, by the name that the DOM has for its place. */
export type Key = 'PageDown' | 'Space' | 'ArrowDown' | 'End' | 'Tab';

/** A document in an engine: what runs in it takes its data as an argument, and sees nothing else of the test. */
export interface Doc {
  run<T>(does: () => T | Promise<T>): Promise<T>;
  run<T, A>(does: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/** The document of a story, in a frame of somebody else's page. */
export interface StoryDoc extends Doc {
  /** Clicks as a reader does: at the middle of the element, with a pointer. */
  click(selector: string): Promise<void>;
}

/** A tab with the page of a host, by what the situations need of an engine: each of the three drives its own. */
export interface Tab extends Doc {
  readonly engine: Engine;
  /** CSS px of the viewport. */
  resize(width: number, height: number): Promise<void>;
  /** Goes to an address, and waits until it has loaded. */
  open(url: string): Promise<void>;
  back(): Promise<void>;
  /** The stories in the page's frames, however deep, in the order of the page. */
  stories(): Promise<StoryDoc[]>;
  /** Turns the wheel once, the pointer at that place of the viewport, CSS px. */
  wheel(x: number, y: number, by: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** The viewport as it is drawn, as a PNG. */
  picture(): Promise<Buffer>;
}
