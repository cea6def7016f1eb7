import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { chromium as playwright } from '@playwright/test';
import type { Machine } from './chromium.ts';
import { launchArgs } from './launch-args.ts';
import { run } from './run.ts';

/** This machine. */
export const machine: Machine = {
  env: process.env,
  apt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && isDebian(),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  playwrightPath: () => playwright.executablePath(),
  async fault(path) {
    try {
      const browser = await playwright.launch({ executablePath: path, args: launchArgs, timeout: 60_000 });
      try {
        const page = await browser.newPage();
        const draws = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
        return draws ? undefined : 'it has no WebGL2';
      } finally {
        await browser.close();
      }
    } catch (error) {
      return (error as Error).message.split('\n')[0];
    }
  },
  run: async (command, args, limitMs) =>
    (await run(command, args, limitMs, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })) === 'passed',
  say: (line) => console.log(line)
};

/** Debian itself: Ubuntu's package of the same name only asks for a snap. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
