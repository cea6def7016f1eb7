import { atPress } from '#lib/reader/at-press.ts';
import type { Panel } from './inspect-panel.ts';
import type { Inspecting } from './inspecting.ts';

/** Movement between press and release up to which it is a tap, CSS px. */
const TAP = 6;

/** Waits for a mention, or the map, to be pressed: the cards and what they say come with the first press. */
export class Inspect {
  readonly #with: Inspecting;
  #panel: Promise<Panel | null> | null = null;
  #open: Panel | null = null;

  constructor(inspecting: Inspecting) {
    this.#with = inspecting;
    for (const mention of document.querySelectorAll('button[data-place]'))
      mention.setAttribute('aria-pressed', 'false');
    document.addEventListener('click', (event) => {
      const mention = (event.target as Element).closest<HTMLElement>('button[data-place]');
      if (mention) void this.#load().then((panel) => panel?.toggle(mention));
    });
    this.#listenToTaps(inspecting.host.querySelector<HTMLElement>('.ground')!);
  }

  /** False where no card was open. */
  close(): boolean {
    return this.#open?.close() ?? false;
  }

  /** The story has come to borders of another day. */
  dated(day: string): void {
    this.#open?.dated(day);
  }

  /** The reader began to explore, or came back. */
  explored(): void {
    void this.#load().then((panel) => panel?.explored());
  }

  /** The reader moves the map. */
  moved(): void {
    this.#open?.moved();
  }

  #listenToTaps(ground: HTMLElement): void {
    let pressed: PointerEvent | null = null;
    // Before the stage's own listeners, which may keep an event to themselves.
    ground.addEventListener('pointerdown', (event) => (pressed = event.isPrimary ? event : null), true);
    ground.addEventListener('click', (event) => {
      const still = pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) <= TAP;
      if (!still) return;
      const { left, top } = ground.getBoundingClientRect();
      void this.#load().then((panel) => panel?.tap([event.clientX - left, event.clientY - top]));
    });
  }

  /** Null where the network has failed: the next press tries again. */
  #load(): Promise<Panel | null> {
    this.#panel ??= atPress(async () => (await import('./inspect-panel.ts')).openPanel(this.#with))
      .then((panel) => (this.#open = panel))
      .catch(() => (this.#panel = null));
    return this.#panel;
  }
}
