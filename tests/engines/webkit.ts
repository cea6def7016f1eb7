import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../tools/free-port.ts';
import { startScreen } from './screen.ts';
import { within } from './within.ts';

/** A WebKitGTK that runs, and how to end it with all that it has started. */
export interface WebKit {
  readonly driver: WebDriver;
  readonly close: () => Promise<void>;
}

/**
 * Starts the browser that comes with WebKitGTK, on a screen of its own.
 * @param path Debian's WebKitWebDriver
 * @param binary the MiniBrowser that lies in the folder of WebKitGTK's library
 */
export async function startWebKit(path: string, binary: string): Promise<WebKit> {
  const screen = await startScreen();
  try {
    const port = await freePort();
    screen.start(path, [`--port=${port}`, '--host=127.0.0.1']);
    const server = `http://127.0.0.1:${port}`;
    await answers(`${server}/status`);
    const options = { binary, args: ['--automation'] };
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
    const builder = new Builder().disableEnvironmentOverrides().usingServer(server).withCapabilities(capabilities);
    const driver = await within(Promise.resolve(builder.build()), 'no session of WebKit');
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
    return {
      driver,
      close: async () => {
        await within(driver.quit(), 'no end of WebKit', 10_000).catch(() => {});
        screen.close();
      }
    };
  } catch (error) {
    screen.close();
    throw error;
  }
}

async function answers(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}
