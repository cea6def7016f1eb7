import type { Page } from '@playwright/test';
import { inItsFonts } from '../engines/fonts.ts';

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
    await this.moving();
  }

  /** Opens again what is open. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.moving();
  }

  private async moving(): Promise<void> {
    await this.page.locator('[data-stage][data-camera]').waitFor({ state: 'attached' });
    // The steps' heights are final when the text has its own letters.
    await this.page.evaluate(inItsFonts);
    await this.hooks();
  }

  /** The ids of the steps, in reading order. */
  steps(): Promise<string[]> {
    return this.page
      .locator('[data-step]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
  }

  /** The hooks once the page has come to rest: the scroll, the position and the camera are the same for two frames. */
  async hooks(): Promise<Hooks> {
    const { state, position, camera, scene, date } = await this.page.evaluate(async () => {
      const stage = document.querySelector<HTMLElement>('[data-stage]');
      if (!stage) throw new Error('the page has no stage');
      const { dataset } = stage;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let still = 0, last = ''; still < 2;) {
        await frame();
        const now = [scrollY, innerWidth, innerHeight, dataset.position, dataset.camera].join();
        still = now === last ? still + 1 : 0;
        last = now;
      }
      return { ...dataset };
    });
    return {
      state: state ?? '',
      position: Number(position),
      camera: (camera ?? '').split(',').map(Number),
      scene: scene ?? '',
      date: date ?? ''
    };
  }

  /** Puts the scroll at a height, at once; CSS px from the document's top. */
  async scrollTo(top: number): Promise<Hooks> {
    await this.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);
    return this.hooks();
  }

  /** How far the document can be scrolled, CSS px. */
  scrollable(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  }

  /**
   * Scrolls until the position is within a hundredth of a wanted one. It only ever grows downwards, nearly in proportion:
   * by proportion, then, and by halves where that hardly comes nearer.
   */
  async readAt(position: number): Promise<Hooks> {
    // In one go in the page: by the next frame it has followed the scroll.
    await this.page.evaluate(async (wanted) => {
      const { dataset } = document.querySelector<HTMLElement>('[data-stage]')!;
      let [low, high] = [0, document.documentElement.scrollHeight - innerHeight];
      let [before, after] = [0, document.querySelectorAll('[data-step]').length - 1];
      for (let turn = 0; ; turn++) {
        const part = turn % 3 === 2 ? 0.5 : (wanted - before) / (after - before);
        const middle = low + (high - low) * Math.min(0.99, Math.max(0.01, part));
        window.scrollTo({ top: middle, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const found = Number(dataset['position']);
        if (Math.abs(found - wanted) < 0.01 || high - low < 2) return;
        if (found < wanted) [low, before] = [middle, found];
        else [high, after] = [middle, found];
      }
    }, position);
    return this.hooks();
  }

  /** A flick through the story and back: a new height every frame, not one of them waited for. */
  async fling(): Promise<void> {
    await this.page.evaluate(async () => {
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let i = 0; i <= 12; i++) {
        window.scrollTo({ top: end * Math.abs(Math.sin((i * Math.PI) / 8)), behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
  }
}
