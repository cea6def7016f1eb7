import { spawn } from 'node:child_process';

/** How a command ended. */
export type Outcome = 'passed' | 'failed' | 'too slow';

/**
 * Runs a command to its end, its output shown, its input closed: nothing in it can wait for an answer.
 * @param limitMs after which the command, and all that it has started, is ended
 */
export function run(command: string, args: readonly string[], limitMs: number, env = process.env): Promise<Outcome> {
  // Its own process group, so that ending it also ends what it has started.
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, detached: true });
  const end = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // already gone
    }
  };
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    end('SIGKILL');
  }, limitMs);
  const interrupted = (signal: NodeJS.Signals) => {
    end(signal);
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

  return new Promise((resolve) => {
    const done = (outcome: Outcome) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(outcome);
    };
    child.on('error', () => done('failed'));
    child.on('exit', (code) => {
      // Whatever it has left behind.
      end('SIGKILL');
      done(late ? 'too slow' : code === 0 ? 'passed' : 'failed');
    });
  });
}
