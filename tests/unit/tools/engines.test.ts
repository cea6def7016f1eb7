import { describe, expect, it } from 'vitest';
import type { Machine } from '../../tools/chromium.ts';
import { findEngine } from '../../tools/engines.ts';

const driver = '/usr/bin/WebKitWebDriver';
const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser';
const xvfb = '/usr/bin/Xvfb';

function madeUp(here: string[], { env = {}, apt = false, brings = [] as string[] } = {}) {
  const did: string[] = [];
  const machine: Machine = {
    env,
    apt,
    isExecutable: (path) => here.includes(path),
    playwrightPath: () => '',
    fault: () => Promise.resolve(undefined),
    run: (command, args) => {
      did.push([command, ...args].join(' '));
      if (args[0] === 'install') here.push(...brings);
      return Promise.resolve(true);
    },
    say: () => {}
  };
  return { machine, did };
}

describe('findEngine', () => {
  it('takes what is here, whichever version of the library it lies with', async () => {
    const { machine, did } = madeUp([driver, browser, xvfb], { apt: true });
    expect(await findEngine(machine, 'webkit')).toEqual({
      env: { LIEUDIT_WEBKIT_DRIVER: driver, LIEUDIT_WEBKIT: browser, LIEUDIT_XVFB: xvfb }
    });
    expect(did).toEqual([]);
  });

  it('takes the one that was asked for, or none', async () => {
    const env = { LIEUDIT_FIREFOX: '/opt/firefox' };
    const { machine } = madeUp(['/opt/firefox', '/usr/bin/firefox-esr', xvfb], { env });
    expect(await findEngine(machine, 'firefox')).toEqual({ env: { ...env, LIEUDIT_XVFB: xvfb } });
    expect(await findEngine(madeUp(['/usr/bin/firefox-esr', xvfb], { env }).machine, 'firefox')).toEqual({
      missing: expect.stringContaining('/opt/firefox') as string
    });
  });

  it('installs what is missing where apt may', async () => {
    const { machine, did } = madeUp([xvfb], { apt: true, brings: [driver, browser] });
    expect(await findEngine(machine, 'webkit')).toHaveProperty('env');
    expect(did).toEqual(['apt-get update', 'apt-get install --yes --no-install-recommends webkit2gtk-driver xvfb']);
  });

  it('says in one line what is missing, and what would bring it', async () => {
    const { machine, did } = madeUp([]);
    expect(await findEngine(machine, 'firefox')).toEqual({
      missing:
        'there is no /usr/bin/firefox-esr, and no /usr/bin/Xvfb (Debian, as root: apt-get install firefox-esr xvfb)'
    });
    expect(did).toEqual([]);
  });
});
