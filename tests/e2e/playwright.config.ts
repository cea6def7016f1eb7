import { defineConfig } from '@playwright/test';
import { launchArgs } from '../tools/launch-args.ts';

// The driver has found and tried it; on its own, Playwright takes the one that it has installed.
const executablePath = process.env.LIEUDIT_CHROMIUM;

/** The built site in a browser: build it first. Each worker serves `build/` for itself, on a free port. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try is a fault that a reader met at the first.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Generous: without a graphics card, and beside other work, a frame of a map may take a second.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    // A worker would answer what a test means to answer itself; the tests of the worker allow it.
    serviceWorkers: 'block',
    // To look into a failure: `--trace on`. It would double the time of every test.
    launchOptions: { args: launchArgs, ...(executablePath ? { executablePath } : {}) }
  }
});
