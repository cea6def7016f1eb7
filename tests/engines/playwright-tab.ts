import type { Frame, Page } from '@playwright/test';
import type { StoryDoc, Tab } from './tab.ts';

type Does = (argument: unknown) => unknown;

/** Chromium's, which Playwright drives. */
export class PlaywrightTab implements Tab {
  readonly engine = 'chromium';

  constructor(readonly page: Page) {}

  run<T, A>(does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.page.evaluate(does as Does, argument) as Promise<T>;
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  stories(): Promise<StoryDoc[]> {
    const frames = this.page.frames().filter((frame) => frame.url().includes('/embed/'));
    return Promise.resolve(frames.map((frame) => new PlaywrightStory(frame)));
  }

  async wheel(x: number, y: number, by: number): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, by);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }
}

class PlaywrightStory implements StoryDoc {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  run<T, A>(does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.#frame.evaluate(does as Does, argument) as Promise<T>;
  }

  click(selector: string): Promise<void> {
    return this.#frame.locator(selector).click();
  }
}
