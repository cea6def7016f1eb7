import { fetchPackage, type PinnedPackage } from './fetch-package.ts';

/** The Debian packages that the geometry is derived from: read and never installed, for most would pull in all of a program. */
const PACKAGES = {
  /** Natural Earth's disputed borders and first-level units (public domain). */
  qgis: {
    from: 'debian',
    name: 'qgis-common',
    version: '3.22.16+dfsg-1',
    sha256: '8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960'
  },
  /** Natural Earth's rivers and towns at 1:10 million (public domain). */
  magics: {
    from: 'debian',
    name: 'libmagics++-data',
    version: '4.13.0-1',
    sha256: '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0'
  },
  /** Natural Earth's lakes at 1:50 million (public domain). */
  marble: {
    from: 'debian',
    name: 'marble-qt-data',
    version: '4:22.12.3-1',
    sha256: '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48'
  }
} as const satisfies Record<string, PinnedPackage>;

/** The folders that the packages are unpacked in. */
export const fetchPackages = (cache: string): Readonly<Record<keyof typeof PACKAGES, string>> => ({
  qgis: fetchPackage(cache, PACKAGES.qgis),
  magics: fetchPackage(cache, PACKAGES.magics),
  marble: fetchPackage(cache, PACKAGES.marble)
});
