import { test as base } from '@playwright/test';
import { serveHostPages, type HostPages } from '../e2e/host-pages.ts';
import { startFirefox } from './firefox.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { Host } from './host.ts';
import { situations } from './situations.ts';
import type { Engine, Tab } from './tab.ts';
import { unheld } from './unheld.ts';
import { startWebKit } from './webkit.ts';
import { WebKitTab } from './webkit-tab.ts';

interface Browser {
  /** A tab in which nothing has been. */
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

const start: Readonly<Record<Exclude<Engine, 'chromium'>, () => Promise<Browser>>> = {
  async firefox() {
    const { browser, close } = await startFirefox(process.env.LIEUDIT_FIREFOX ?? '/usr/bin/firefox-esr');
    const tab = async () => {
      const [old] = await browser.pages();
      const page = await browser.newPage();
      await old?.close();
      return new FirefoxTab(page);
    };
    return { tab, close };
  },
  async webkit() {
    const { driver, close } = await startWebKit(
      process.env.LIEUDIT_WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver',
      process.env.LIEUDIT_WEBKIT ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
    );
    const tab = new WebKitTab(driver);
    return { tab: () => tab.open('about:blank').then(() => tab), close };
  }
};

/** One browser for all the tests of a worker: after a test that failed, Playwright takes another worker. */
const test = base.extend<{ host: Host }, { browserOf: Browser; pages: HostPages }>({
  pages: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
    async ({}, use) => {
      const pages = await serveHostPages(process.env.LIEUDIT_SITE ?? '');
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' }
  ],
  browserOf: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use, { project: { name } }) => {
      const browser = await start[name as 'firefox' | 'webkit']();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 }
  ],
  host: async ({ browserOf, pages: { url } }, use) => use(new Host(await browserOf.tab(), url))
});

for (const { name, holds, slow } of situations) {
  test(name, async ({ host }) => {
    const engine = test.info().project.name as Engine;
    const why = unheld[engine][name];
    test.skip(why !== undefined, why);
    if (slow) test.slow();
    await holds(host);
  });
}
