import { atPress } from '#lib/reader/at-press.ts';
import { listenToTaps } from '#lib/stage/listen-to-taps.ts';
import type { StoryCard } from './story-card.ts';
import type { CardContext } from './card-context.ts';

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
    listenToTaps(context.host.querySelector<HTMLElement>('.ground')!, (point) => {
      void this.#load().then((card) => card?.tap(point));
    });
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

  /** Null where the network has failed: the next press tries again. */
  #load(): Promise<StoryCard | null> {
    this.#coming ??= atPress(async () => (await import('./story-card.ts')).openStoryCard(this.#with))
      .then((card) => (this.#card = card))
      .catch(() => (this.#coming = null));
    return this.#coming;
  }
}
