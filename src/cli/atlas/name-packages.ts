import { fetchPackage, type PinnedPackage } from './fetch-package.ts';

/**
 * The packages that names are derived from. They are fetched when names are, and are no dependencies: together they are ten
 * times what the project needs to build.
 */
const PACKAGES = {
  /** Unicode CLDR, Unicode-3.0: names of countries. */
  territories: {
    from: 'npm',
    name: 'cldr-localenames-full',
    version: '48.2.0',
    sha256: '7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57'
  },
  /** i18n-iso-countries, MIT: more names of countries. */
  countries: {
    from: 'npm',
    name: 'i18n-iso-countries',
    version: '7.14.0',
    sha256: 'bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c'
  },
  /** GeoNames, CC BY 4.0: names of towns by their GeoNames id. */
  towns: {
    from: 'debian',
    name: 'libgeonames-common',
    version: '0.3.0-1',
    sha256: '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930'
  },
  /** Faker, MIT: first names of people in many languages. */
  people: {
    from: 'npm',
    name: '@faker-js/faker',
    version: '9.9.0',
    sha256: '79e6e32f8df8ab47c158d877053aa88eca7fa7749eb246facf622bed1c2b2d43'
  }
} as const satisfies Record<string, PinnedPackage>;

export type NamePackages = Readonly<Record<keyof typeof PACKAGES, string>>;

/** The folders that the packages are unpacked in. */
export const fetchNamePackages = (cache: string): NamePackages => ({
  territories: fetchPackage(cache, PACKAGES.territories),
  countries: fetchPackage(cache, PACKAGES.countries),
  towns: fetchPackage(cache, PACKAGES.towns),
  people: fetchPackage(cache, PACKAGES.people)
});
