import { atPress } from '#lib/reader/at-press.ts';
import type { StoryCard } from './story-card.ts';
import type { CardContext } from './card-context.ts';

/** Movement between press and release up to which it is a tap, CSS px. */
const TAP = 6;

/** Waits for a mention, or the map, to be pressed: the cards and what they say come with the first press. */
export class TapListener {
  readonly #with: CardContext;
  #coming: Promise<StoryCard | null> | null = null;
  #card: StoryCard | null = null;

  constructor(context: CardContext) {
    this.#with = context;
    for (const mention of document.querySelectorAll('button[data-place]'))
      mention.setAttribute('aria-pressed', 'false');
    document.addEventListener('click', (event) => {
      const mention = (event.target as Element).closest<HTMLElement>('button[data-place]');
      if (mention) void this.#load().then((card) => card?.toggle(mention));
    });
    this.#listenToTaps(context.host.querySelector<HTMLElement>('.ground')!);
  }

  /** False where no card was open. */
  close(): boolean {
    return this.#card?.close() ?? false;
  }

  /** The story has come to borders of another day. */
  dated(day: string): void {
    this.#card?.dated(day);
  }

  /** The reader began to explore, or came back. */
  explored(): void {
    void this.#load().then((card) => card?.explored());
  }

  /** The reader moves the map. */
  moved(): void {
    this.#card?.moved();
  }

  #listenToTaps(ground: HTMLElement): void {
    let pressed: PointerEvent | null = null;
    // Before the stage's own listeners, which may keep an event to themselves.
    ground.addEventListener('pointerdown', (event) => (pressed = event.isPrimary ? event : null), true);
    ground.addEventListener('click', (event) => {
      const still = pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) <= TAP;
      if (!still) return;
      const { left, top } = ground.getBoundingClientRect();
      void this.#load().then((card) => card?.tap([event.clientX - left, event.clientY - top]));
    });
  }

  /** Null where the network has failed: the next press tries again. */
  #load(): Promise<StoryCard | null> {
    this.#coming ??= atPress(async () => (await import('./story-card.ts')).openStoryCard(this.#with))
      .then((card) => (this.#card = card))
      .catch(() => (this.#coming = null));
    return this.#coming;
  }
}
