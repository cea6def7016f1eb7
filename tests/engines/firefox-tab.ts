import type { Frame, Page } from 'puppeteer-core';
import type { Key, StoryDoc, Tab } from './tab.ts';

type Does = (argument: unknown) => unknown;

/** Firefox’s, which Puppeteer drives. */
export class FirefoxTab implements Tab {
  readonly engine = 'firefox';
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  run<T, A>(does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.#page.evaluate(does as Does, argument) as Promise<T>;
  }

  resize(width: number, height: number): Promise<void> {
    return this.#page.setViewport({ width, height });
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async back(): Promise<void> {
    // Puppeteer waits in vain for a page that Firefox has kept: nothing loads.
    const from = await this.run(() => (history.back(), location.href));
    for (let i = 0; i < 200 && (await this.run(() => location.href).catch(() => from)) === from; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  stories(): Promise<StoryDoc[]> {
    const frames = this.#page.frames().filter((frame) => frame.url().includes('/embed/'));
    return Promise.resolve(frames.map((frame) => new FirefoxStory(frame)));
  }

  async wheel(x: number, y: number, by: number): Promise<void> {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel({ deltaY: by });
  }

  press(key: Key): Promise<void> {
    return this.#page.keyboard.press(key === 'Space' ? ' ' : key);
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#page.screenshot({ captureBeyondViewport: false }));
  }
}

class FirefoxStory implements StoryDoc {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  run<T, A>(does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.#frame.evaluate(does as Does, argument) as Promise<T>;
  }

  async click(selector: string): Promise<void> {
    const element = (await this.#frame.$(selector))!;
    await element.click();
    await element.dispose();
  }
}
