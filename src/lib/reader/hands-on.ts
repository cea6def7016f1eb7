import type { Camera } from '#lib/camera/camera.ts';
import { Explore } from './explore.ts';
import { TapListener } from '#lib/reader/card/tap-listener.ts';
import type { CardContext } from '#lib/reader/card/card-context.ts';
import type { KeyFile } from '#lib/render/key-file.ts';
import { liveWhen } from '#lib/stage/live-policy.ts';
import { fetchWhole, untilThere } from '#lib/stage/until-there.ts';
import type { StoryKey } from './key/story-key.ts';

/** What a reader's hands do to a story's page, of which the reading is told. */
export interface Handling extends Pick<CardContext, 'host' | 'stage' | 'url' | 'day' | 'read'> {
  /** The stage has another size, while the map is explored or when it is the story's again. */
  resized(): void;
  /** The reader has moved the map. */
  camera(camera: Camera): void;
}

/** The map explored, regions inspected. Nobody does either in the first moments: this comes after what they read with. */
export class HandsOn {
  readonly #explore: Explore;
  readonly #inspect: TapListener;
  #key: StoryKey | null = null;

  constructor({ host, stage, url, day, read, resized, camera }: Handling) {
    this.#inspect = new TapListener({
      host,
      stage,
      url,
      day,
      exploring: () => this.#explore.active,
      explore: () => this.#explore.enter(),
      read: (element) => {
        this.#explore.leave();
        read(element);
        element.focus({ preventScroll: true });
      }
    });
    this.#explore = new Explore(host, stage, {
      resized,
      entered: () => {
        if (liveWhen() === 'exploring') void stage.goLive();
        this.#inspect.explored();
      },
      camera: (now) => {
        camera(now);
        this.#inspect.moved();
      },
      left: () => this.#inspect.explored()
    });
    void this.#explain(host, stage, url);
  }

  get exploring(): boolean {
    return this.#explore.active;
  }

  /** Back to the story. False where the reader was not exploring. */
  leave(): boolean {
    return this.#explore.leave();
  }

  /** Leaves whatever is open; false where nothing was. */
  escape(): boolean {
    return this.#inspect.close() || (this.#key?.close() ?? false) || this.#explore.leave();
  }

  /** The story has come to borders of another day. */
  dated(day: string): void {
    this.#inspect.dated(day);
  }

  /** The key, where some scene's map has anything to explain. */
  async #explain(host: HTMLElement, stage: Handling['stage'], url: URL): Promise<void> {
    const file = await untilThere((tries) => fetchWhole<KeyFile>(new URL('key.json', url), tries));
    if (file.keys.length === 1) return;
    const { StoryKey } = await untilThere(() => import('./key/story-key.ts'));
    this.#key = new StoryKey(host, stage, file);
  }
}
