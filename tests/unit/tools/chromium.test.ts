import { describe, expect, it } from 'vitest';
import { advice, chromium, type Machine } from '../../tools/chromium.ts';

interface MadeUp {
  env?: Record<string, string>;
  apt?: boolean;
  /** Paths that can be executed, and whether they start. */
  browsers?: Record<string, boolean>;
  /** What a command that succeeds leaves behind; other commands fail. */
  installs?: Record<string, string>;
}

const own = '/cache/playwright/chrome';

function madeUp({ env = { PATH: '/usr/bin:/opt/bin' }, apt = false, browsers = {}, installs = {} }: MadeUp) {
  const did: string[] = [];
  const present = { ...browsers };
  const machine: Machine = {
    env,
    apt,
    isExecutable: (path) => path in present,
    playwrightPath: () => own,
    fault: (path) => {
      did.push(`start ${path}`);
      return Promise.resolve(present[path] ? undefined : 'it crashed');
    },
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      did.push(line);
      const leaves = installs[line];
      if (leaves) present[leaves] = true;
      return Promise.resolve(leaves !== undefined);
    },
    say: () => {}
  };
  return { machine, did };
}

const update = 'apt-get update';
const aptInstall = 'apt-get install --yes --no-install-recommends chromium';
const playwrightInstall = 'npx playwright install chromium';

describe('chromium', () => {
  it('takes the one that LIEUDIT_CHROMIUM names before any other', async () => {
    const { machine } = madeUp({
      env: { LIEUDIT_CHROMIUM: '/my/chrome', PATH: '/usr/bin' },
      browsers: { '/my/chrome': true, '/usr/bin/chromium': true, [own]: true }
    });
    expect(await chromium(machine)).toBe('/my/chrome');
  });

  it.each([{ '/usr/bin/chromium': true }, { '/my/chrome': false, '/usr/bin/chromium': true }])(
    'refuses one that was named and does not start, rather than take another',
    async (browsers) => {
      const { machine, did } = madeUp({ env: { LIEUDIT_CHROMIUM: '/my/chrome', PATH: '/usr/bin' }, browsers });
      await expect(chromium(machine)).rejects.toThrow('LIEUDIT_CHROMIUM is /my/chrome');
      expect(did).not.toContain('start /usr/bin/chromium');
    }
  );

  it('takes one on the PATH before Playwright’s, by name and then by folder', async () => {
    const browsers = { '/opt/bin/chromium': true, '/usr/bin/google-chrome': true, [own]: true };
    expect(await chromium(madeUp({ browsers }).machine)).toBe('/opt/bin/chromium');
    const chrome = { '/opt/bin/google-chrome-stable': true, '/usr/bin/chrome': true };
    expect(await chromium(madeUp({ browsers: chrome }).machine)).toBe('/opt/bin/google-chrome-stable');
  });

  it('passes over one that does not start', async () => {
    const { machine, did } = madeUp({ browsers: { '/usr/bin/chromium-browser': false, [own]: true } });
    expect(await chromium(machine)).toBe(own);
    expect(did).toEqual(['start /usr/bin/chromium-browser', `start ${own}`]);
  });

  it('installs Debian’s as root on Debian, and finds it off the PATH too', async () => {
    const { machine, did } = madeUp({
      apt: true,
      env: { PATH: '/nowhere' },
      installs: { [update]: '/var/lib/apt/lists', [aptInstall]: '/usr/bin/chromium' }
    });
    expect(await chromium(machine)).toBe('/usr/bin/chromium');
    expect(did).toEqual([update, aptInstall, 'start /usr/bin/chromium']);
  });

  it('installs Playwright’s elsewhere, and where Debian’s cannot be had', async () => {
    const elsewhere = madeUp({ installs: { [playwrightInstall]: own } });
    expect(await chromium(elsewhere.machine)).toBe(own);
    expect(elsewhere.did).not.toContain(update);
    const offline = madeUp({ apt: true, installs: { [playwrightInstall]: own } });
    expect(await chromium(offline.machine)).toBe(own);
    expect(offline.did).toEqual([update, playwrightInstall, `start ${own}`]);
  });

  it('says what to do where no way works', async () => {
    await expect(chromium(madeUp({ apt: true }).machine)).rejects.toThrow(advice);
    const libraries = madeUp({ browsers: { [own]: false }, installs: { [playwrightInstall]: '/lock' } });
    await expect(chromium(libraries.machine)).rejects.toThrow(advice);
    expect(advice).toMatch(/^[^\n]+$/);
  });
});
