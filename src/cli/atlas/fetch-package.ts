import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A package of a registry, pinned by what it contains. */
export interface PinnedPackage {
  readonly from: 'npm' | 'debian';
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the archive, in hexadecimal. */
  readonly sha256: string;
  /** What of an npm package is unpacked, where the rest is large and not read. */
  readonly files?: readonly string[];
}

/**
 * Downloads a package into a cache, by npm or apt, and unpacks it: the folder of its files. What is there already is kept.
 * Throws where the archive is not the pinned one.
 */
export function fetchPackage(cache: string, { from, name, version, sha256, files = [] }: PinnedPackage): string {
  const folder = join(cache, `${name.replace('/', '-').replace('@', '')}-${version}`);
  if (existsSync(folder)) return from === 'npm' ? join(folder, 'package') : folder;
  mkdirSync(cache, { recursive: true });
  // apt escapes the colon of a version's epoch.
  const archive =
    from === 'npm'
      ? `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
      : `${name}_${version.replace(':', '%3a')}_all.deb`;
  const file = join(cache, archive);
  if (from === 'npm') execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: cache, stdio: 'pipe' });
  else execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: cache, stdio: 'pipe' });

  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== sha256) throw new Error(`${archive}: expected SHA-256 ${sha256}, found ${found}`);
  mkdirSync(folder);
  try {
    if (from === 'npm') execFileSync('tar', ['xzf', file, '-C', folder, ...files]);
    else execFileSync('dpkg-deb', ['-x', file, folder]);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return from === 'npm' ? join(folder, 'package') : folder;
}
