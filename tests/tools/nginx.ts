import type { Machine } from './chromium.ts';

const PATH = '/usr/sbin/nginx';

/** Where nginx is: it is installed where apt may. Undefined where it is not to be had, which is said in one line. */
export async function findNginx(machine: Machine): Promise<string | undefined> {
  const path = machine.env['LIEUDIT_NGINX'] ?? PATH;
  if (machine.isExecutable(path)) return path;
  if (machine.apt) {
    // The package starts a server on port 80, but not on a machine that comes up for one user alone.
    process.env['RUNLEVEL'] = '1';
    await machine.run('apt-get', ['update'], 120_000);
    await machine.run('apt-get', ['install', '--yes', '--no-install-recommends', 'nginx'], 180_000);
  }
  if (machine.isExecutable(path)) return path;
  machine.say(`The configuration for nginx is not tried: there is no ${path} (Debian, as root: apt-get install nginx)`);
  return undefined;
}
