import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A Debian package that is read and never installed: most of these would pull in all of a program. */
interface DebianPackage {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the .deb. */
  readonly sum: string;
}

/** Debian 12 (bookworm). A version that has left the mirrors is kept at https://snapshot.debian.org. */
const DEBIAN: readonly DebianPackage[] = [
  {
    name: 'qgis-common',
    version: '3.22.16+dfsg-1',
    sum: '8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960'
  },
  {
    name: 'libmagics++-data',
    version: '4.13.0-1',
    sum: '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0'
  },
  {
    name: 'marble-qt-data',
    version: '4:22.12.3-1',
    sum: '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48'
  }
];

/** Downloads and unpacks the Debian packages into a cache folder, each once, and returns the folder of one. */
export function fetchPackages(cache: string): (name: string) => string {
  mkdirSync(cache, { recursive: true });
  for (const { name, version, sum } of DEBIAN) {
    const folder = join(cache, `${name}_${version}`);
    if (existsSync(folder)) continue;
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
    const file = readdirSync(cache).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb'));
    if (file === undefined) throw new Error(`apt-get download ${name}=${version} left no file in ${cache}`);
    const found = createHash('sha256')
      .update(readFileSync(join(cache, file)))
      .digest('hex');
    if (found !== sum) throw new Error(`${file}: SHA-256 is ${found}, expected ${sum}`);
    execFileSync('dpkg-deb', ['-x', join(cache, file), folder]);
    rmSync(join(cache, file));
  }
  return (name) => join(cache, `${name}_${DEBIAN.find((deb) => deb.name === name)!.version}`);
}
