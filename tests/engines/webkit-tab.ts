import { By, Key as Code, type Actions, type WebDriver } from 'selenium-webdriver';
import type { Key, StoryDoc, Tab } from './tab.ts';

const codes: Readonly<Record<Key, string>> = {
  PageDown: Code.PAGE_DOWN,
  Space: Code.SPACE,
  ArrowDown: Code.ARROW_DOWN,
  End: Code.END,
  Tab: Code.TAB
};

/** Where a frame is: which of the frames of its parent, from the top down. */
type Path = readonly number[];

/** WebKitGTK's, which Debian's WebKitWebDriver drives. */
export class WebKitTab implements Tab {
  readonly engine = 'webkit';
  readonly #driver: WebDriver;
  #turned = 0;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  run<T, A>(does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.#in([], () => evaluate(this.#driver, does, argument));
  }

  async resize(width: number, height: number): Promise<void> {
    const window = this.#driver.manage().window();
    const ask = { width, height };
    // The window is as much higher as its bar is; what it has become it says, and how high it is shown it does not.
    for (let i = 0; i < 10; i++) {
      await window.setRect({ x: 0, y: 0, ...ask });
      const [w, h] = await this.run(
        async () => (await new Promise((resolve) => setTimeout(resolve, 50)), [innerWidth, innerHeight] as const)
      );
      if (w === width && h === height) return;
      ask.width += width - w;
      ask.height += height - h;
    }
    throw new Error(`no window with a viewport of ${width} × ${height}`);
  }

  open(url: string): Promise<void> {
    return this.#driver.get(url);
  }

  back(): Promise<void> {
    return this.#driver.navigate().back();
  }

  async stories(): Promise<StoryDoc[]> {
    const paths = await this.#paths([]);
    return paths.map((path) => ({
      run: <T, A>(does: (argument: A) => T | Promise<T>, argument?: A) =>
        this.#in(path, () => evaluate(this.#driver, does, argument)),
      click: (selector: string) => this.#in(path, () => this.#driver.findElement(By.css(selector)).click())
    }));
  }

  async wheel(x: number, y: number, by: number): Promise<void> {
    // The driver turns by the difference to how far it was turned last, as if a wheel were a place: so this sums up.
    this.#turned += by;
    const actions = this.#driver.actions().move({ x, y }) as Actions & { scroll(...place: number[]): Actions };
    await actions.scroll(x, y, 0, this.#turned).perform();
  }

  press(key: Key): Promise<void> {
    return this.#driver.actions().sendKeys(codes[key]).perform();
  }

  async picture(): Promise<Buffer> {
    return this.#in([], async () => Buffer.from(await this.#driver.takeScreenshot(), 'base64'));
  }

  async #paths(path: Path): Promise<Path[]> {
    const [isStory, frames] = await this.#in(path, () =>
      evaluate(this.#driver, () => [location.pathname.endsWith('/embed/'), window.length] as const)
    );
    if (isStory) return [path];
    const found: Path[] = [];
    for (let i = 0; i < frames; i++) found.push(...(await this.#paths([...path, i])));
    return found;
  }

  /** The driver is in one frame at a time: there and back. */
  async #in<T>(path: Path, does: () => Promise<T>): Promise<T> {
    if (path.length === 0) return does();
    try {
      for (const index of path) await this.#driver.switchTo().frame(index);
      return await does();
    } finally {
      await this.#driver.switchTo().defaultContent();
    }
  }
}

function evaluate<T, A>(driver: WebDriver, does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
  return driver.executeScript<T>(`return (${String(does)})(arguments[0])`, argument ?? null);
}
