import { delimiter, join } from 'node:path';

/** What the search does to the machine; the tests pass a made-up one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether apt may install packages: Debian, as root. */
  readonly apt: boolean;
  isExecutable(path: string): boolean;
  /** Where Playwright's own Chromium is or would be. */
  playwrightPath(): string;
  /** Starts the browser and ends it again: undefined when it ran and drew, else what went wrong. */
  fault(path: string): Promise<string | undefined>;
  /** Runs a command to its end, its output shown: whether it succeeded within its time. */
  run(command: string, args: readonly string[], limitMs: number): Promise<boolean>;
  say(line: string): void;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const minutes = 60_000;

/** What to do where no way works. */
export const advice =
  'No Chromium for the browser tests: install one (Debian, as root: apt-get install chromium; elsewhere: npx playwright ' +
  'install --with-deps chromium), or set LIEUDIT_CHROMIUM to the path of one, and run the command again.';

/**
 * Finds a Chromium that starts: the one that LIEUDIT_CHROMIUM names, one on the PATH, Playwright's own; where there is
 * none, installs one by whichever way works here.
 * @returns the path of its executable
 * @throws Error that says in one sentence what to do, when LIEUDIT_CHROMIUM names one that does not start, or none does
 */
export async function chromium(machine: Machine): Promise<string> {
  const asked = machine.env.LIEUDIT_CHROMIUM;
  if (asked) {
    // Somebody chose this one: another in its place would test something that they did not ask for.
    const fault = machine.isExecutable(asked) ? await machine.fault(asked) : 'there is no such executable';
    if (fault) throw new Error(`LIEUDIT_CHROMIUM is ${asked}, which does not start: ${fault}`);
    return asked;
  }

  const here = await firstThatStarts(machine, [...onPath(machine), machine.playwrightPath()]);
  if (here) return here;

  for (const install of installs(machine)) {
    machine.say(`no Chromium here yet: ${install.commands.map((command) => command.join(' ')).join(' && ')}`);
    if (!(await runAll(machine, install.commands, install.limitMs))) continue;
    const installed = await firstThatStarts(machine, [...install.gives, ...onPath(machine)]);
    if (installed) return installed;
  }
  throw new Error(advice);
}

/** The ways to install one here, the surest first. */
function* installs(machine: Machine) {
  if (machine.apt) {
    // Before Playwright's: Debian's brings the system libraries that a bare machine lacks.
    const install = 'apt-get install --yes --no-install-recommends chromium'.split(' ');
    yield { commands: [['apt-get', 'update'], install], limitMs: 5 * minutes, gives: ['/usr/bin/chromium'] };
  }
  const playwright = ['npx', 'playwright', 'install', 'chromium'];
  yield { commands: [playwright], limitMs: 3 * minutes, gives: [machine.playwrightPath()] };
}

async function runAll(machine: Machine, commands: readonly string[][], limitMs: number): Promise<boolean> {
  for (const [command = '', ...args] of commands) {
    if (!(await machine.run(command, args, limitMs))) return false;
  }
  return true;
}

function onPath({ env }: Machine): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function firstThatStarts(machine: Machine, paths: readonly string[]): Promise<string | undefined> {
  for (const path of new Set(paths)) {
    if (!machine.isExecutable(path)) continue;
    const fault = await machine.fault(path);
    if (!fault) return path;
    machine.say(`${path} does not start: ${fault}`);
  }
  return undefined;
}
