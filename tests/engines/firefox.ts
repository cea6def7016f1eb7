import puppeteer, { type Browser } from 'puppeteer-core';
import { startScreen } from './screen.ts';
import { within } from './within.ts';

/** A Firefox that runs, and how to end it with all that it has started. */
export interface Firefox {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts a Firefox on a screen of its own: without one it has no WebGL. It answers by WebDriver BiDi, which is a standard. */
export async function startFirefox(executablePath: string): Promise<Firefox> {
  const screen = await startScreen();
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath,
      headless: false,
      env: screen.env,
      timeout: 60_000,
      protocolTimeout: 60_000
    });
    return {
      browser,
      close: async () => {
        await within(browser.close(), 'no end of Firefox', 10_000).catch(() => browser.process()?.kill('SIGKILL'));
        screen.close();
      }
    };
  } catch (error) {
    screen.close();
    throw error;
  }
}
