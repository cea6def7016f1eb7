import type { Machine } from './chromium.ts';
import { chromium } from './chromium.ts';

/** An engine that the situations of a host can be tried in. */
export interface EngineKind {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** What is needed of it, by the variable that names each for the tests: where it may be, the best first. */
  readonly programs: Readonly<Record<string, readonly string[]>>;
  /** What Debian calls what brings them. */
  readonly packages: readonly string[];
}

const library = (version: string) =>
  ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const xvfb = { LIEUDIT_XVFB: ['/usr/bin/Xvfb'] };

/** Firefox and WebKitGTK: Chromium is found by chromium.ts, for every test needs it. */
export const foreign: readonly EngineKind[] = [
  {
    name: 'firefox',
    programs: { LIEUDIT_FIREFOX: ['/usr/bin/firefox-esr'], ...xvfb },
    packages: ['firefox-esr', 'xvfb']
  },
  {
    name: 'webkit',
    programs: {
      LIEUDIT_WEBKIT_DRIVER: ['/usr/bin/WebKitWebDriver'],
      LIEUDIT_WEBKIT: [...library('4.1'), ...library('4.0')],
      ...xvfb
    },
    packages: ['webkit2gtk-driver', 'xvfb']
  }
];

/** What to set for the tests, or why the engine cannot be tried here, in one line. */
export type Found = { readonly env: Readonly<Record<string, string>> } | { readonly missing: string };

const minutes = 60_000;

/**
 * Finds an engine's programs; installs, where apt may, what is missing of them.
 * @param names the engine's
 */
export async function findEngine(machine: Machine, name: EngineKind['name']): Promise<Found> {
  if (name === 'chromium') {
    try {
      return { env: { LIEUDIT_CHROMIUM: await chromium(machine) } };
    } catch (error) {
      return { missing: (error as Error).message };
    }
  }
  const kind = foreign.find((kind) => kind.name === name)!;
  if (lacking(machine, kind).length > 0 && machine.apt) {
    machine.say(`${name} is not all here yet: apt-get install ${kind.packages.join(' ')}`);
    // Without fresh lists a bare machine knows no package.
    await machine.run('apt-get', ['update'], 2 * minutes);
    await machine.run('apt-get', ['install', '--yes', '--no-install-recommends', ...kind.packages], 5 * minutes);
  }
  const missing = lacking(machine, kind);
  if (missing.length > 0) {
    const what = `there is no ${missing.join(', and no ')}`;
    return { missing: `${what} (Debian, as root: apt-get install ${kind.packages.join(' ')})` };
  }
  return {
    env: Object.fromEntries(Object.keys(kind.programs).map((variable) => [variable, whereIs(machine, kind, variable)!]))
  };
}

function whereIs({ env, isExecutable }: Machine, { programs }: EngineKind, variable: string): string | undefined {
  const asked = env[variable];
  return (asked ? [asked] : programs[variable]!).find((path) => isExecutable(path));
}

function lacking(machine: Machine, kind: EngineKind): string[] {
  return Object.entries(kind.programs)
    .filter(([variable]) => !whereIs(machine, kind, variable))
    .map(([variable, paths]) => machine.env[variable] ?? paths[0]!);
}
