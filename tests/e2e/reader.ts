import type { Page } from '@playwright/test';

/** The stage's hooks, as they stand at one moment. */
export interface Hooks {
  readonly state: string;
  /** Along the story: a whole number at the middle of each step. */
  readonly position: number;
  /** Longitude, latitude, zoom, bearing, pitch. */
  readonly camera: readonly number[];
  /** Id of the nearest step. */
  readonly scene: string;
  readonly date: string;
}

/** Somebody who reads a story in a page, and looks at the stage's hooks. */
export class Reader {
  constructor(readonly page: Page) {}

  /** Opens a story and waits until its stage moves with the scroll. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
    await this.hooks();
  }

  /** The ids of the steps, in reading order. */
  steps(): Promise<string[]> {
    return this.page
      .locator('[data-step]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
  }

  /**
   * The hooks once the page has come to rest.
   * @param frames for how many frames on end the scroll, the position and the camera have to be the same
   */
  async hooks(frames = 5): Promise<Hooks> {
    const { state, position, camera, scene, date } = await this.page.evaluate(async (frames) => {
      const stage = document.querySelector<HTMLElement>('[data-stage]');
      if (!stage) throw new Error('the page has no stage');
      const { dataset } = stage;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let still = 0, last = ''; still < frames;) {
        await frame();
        const now = [scrollY, innerWidth, innerHeight, dataset.position, dataset.camera].join();
        still = now === last ? still + 1 : 0;
        last = now;
      }
      return { ...dataset };
    }, frames);
    return {
      state: state ?? '',
      position: Number(position),
      camera: (camera ?? '').split(',').map(Number),
      scene: scene ?? '',
      date: date ?? ''
    };
  }

  /** Puts the scroll at a height, at once; CSS px from the document's top. */
  async scrollTo(top: number, frames?: number): Promise<Hooks> {
    await this.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);
    return this.hooks(frames);
  }

  /** How far the document can be scrolled, CSS px. */
  scrollable(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  }

  /** Scrolls until the position is within a hundredth of a wanted one: by halves, for it only ever grows downwards. */
  async readAt(position: number): Promise<Hooks> {
    let [low, high] = [0, await this.scrollable()];
    for (;;) {
      const middle = (low + high) / 2;
      const hooks = await this.scrollTo(middle, 1);
      if (Math.abs(hooks.position - position) < 0.01 || high - low < 1) return this.hooks();
      if (hooks.position < position) low = middle;
      else high = middle;
    }
  }

  /** A flick through the story and back: a new height every frame, not one of them waited for. */
  async fling(): Promise<void> {
    await this.page.evaluate(async () => {
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let i = 0; i <= 30; i++) {
        window.scrollTo({ top: end * Math.abs(Math.sin((i * Math.PI) / 20)), behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
  }
}
