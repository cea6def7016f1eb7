import { defineConfig } from '@playwright/test';
import { launchArgs } from '../tools/launch-args.ts';

const executablePath = process.env.LIEUDIT_CHROMIUM;

// A driver that loses its browser is no fault of the site's, which would fail twice; whoever works on it wants to see it.
const retries = process.env.CI ? 1 : 0;

/** The situations of a host in each engine, on the built site: build it first. The driver names the engines that it found. */
export default defineConfig({
  outputDir: '../../test-results/engines',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // What is wrong with an engine as a whole is seen in a few.
  maxFailures: 6,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    {
      name: 'chromium',
      testDir: '../e2e',
      testMatch: ['embed.e2e.ts', 'embed-composited.e2e.ts'],
      use: {
        browserName: 'chromium',
        serviceWorkers: 'block',
        launchOptions: { args: launchArgs, ...(executablePath ? { executablePath } : {}) }
      }
    },
    { name: 'firefox', testMatch: 'situations.e2e.ts', retries },
    { name: 'webkit', testMatch: 'situations.e2e.ts', retries }
  ]
});
