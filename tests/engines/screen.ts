import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { within } from './within.ts';

/** A screen that is drawn in memory, for browsers that want one where there is none. */
export interface Screen {
  /** What a program needs to find it. */
  readonly env: NodeJS.ProcessEnv;
  /** Starts a program on it. */
  start(command: string, args: readonly string[]): ChildProcess;
  /** Ends it, and all that was started on it. */
  close(): void;
}

/**
 * Starts a screen.
 * @param xvfb the path of Debian's program of that name
 */
export async function startScreen(xvfb = process.env.LIEUDIT_XVFB ?? '/usr/bin/Xvfb'): Promise<Screen> {
  const started: ChildProcess[] = [];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // No graphics card, and no desktop to speak to.
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1'
  };
  const start = (command: string, args: readonly string[]) => {
    // In the process group of the tests, which are ended as one; a browser without its screen ends by itself.
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env });
    child.on('error', () => {});
    started.push(child);
    return child;
  };
  const close = () => {
    process.off('exit', close);
    for (const child of started.splice(0).reverse()) child.kill('SIGKILL');
  };
  process.once('exit', close);
  try {
    // It takes a free number, and says which.
    const screen = start(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
    env['DISPLAY'] = `:${await within(firstLine(screen.stdio[3] as Readable), 'no screen')}`;
    return { env, start, close };
  } catch (error) {
    close();
    throw error;
  }
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (data) => (text += String(data)).includes('\n') && resolve(text.trim()));
    stream.on('end', () => reject(new Error('no screen')));
  });
}
