import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineProject } from 'vitest/config';
import { mapStyleSheet } from '../../src/cli/map-style-sheet.ts';
import { launchArgs } from '../tools/launch-args.ts';

// The driver has found and tried it; on its own, Playwright takes the one that it has installed.
const executablePath = process.env.LIEUDIT_CHROMIUM;

/** What needs a real browser and its WebGL, but no page: the stage, the components. */
export default defineProject({
  plugins: [svelte(), mapStyleSheet()],
  publicDir: 'static',
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/basemap.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { args: launchArgs, ...(executablePath ? { executablePath } : {}) }
      }),
      instances: [{ browser: 'chromium', viewport: { width: 800, height: 600 } }]
    }
  }
});
