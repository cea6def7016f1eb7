import type { Camera } from '#lib/camera/camera.ts';
import { LightGestures } from '#lib/stage/light/light-gestures.ts';
import type { Stage } from '#lib/stage/stage.ts';

interface Reports {
  /** The stage has another size. */
  resized(): void;
  entered(): void;
  camera(camera: Camera): void;
  left(): void;
}

/** “Explore the map” and “back to the story”: the reader's own camera, while their place in the text is kept. */
export class Explore {
  readonly #stage: Stage;
  readonly #reports: Reports;
  readonly #enter: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #text = document.querySelector<HTMLElement>('article');
  #active = false;

  constructor(host: HTMLElement, stage: Stage, reports: Reports) {
    this.#stage = stage;
    this.#reports = reports;
    this.#enter = host.querySelector<HTMLButtonElement>('[data-explore]')!;
    this.#back = host.querySelector<HTMLButtonElement>('[data-back]')!;
    this.#enter.hidden = false;
    this.#enter.addEventListener('click', () => this.enter());
    this.#back.addEventListener('click', () => this.leave());
    for (const button of host.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
      button.addEventListener('click', () => this.#stage.zoomBy(Number(button.dataset['zoom'])));
    }
  }

  get active(): boolean {
    return this.#active;
  }

  enter(): void {
    if (this.#active) return;
    this.#active = true;
    document.documentElement.classList.add('exploring');
    if (this.#text) this.#text.inert = true;
    this.#reports.resized();
    this.#stage.explore({ Gestures: LightGestures, moved: (camera) => this.#reports.camera(camera) });
    this.#back.focus({ preventScroll: true });
    this.#reports.entered();
  }

  /** False where the reader was not exploring. */
  leave(): boolean {
    if (!this.#active) return false;
    this.#active = false;
    document.documentElement.classList.remove('exploring');
    if (this.#text) this.#text.inert = false;
    this.#stage.explore(null);
    this.#reports.resized();
    this.#reports.left();
    this.#enter.focus({ preventScroll: true });
    return true;
  }
}
