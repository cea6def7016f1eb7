import { fold } from '#lib/text/fold.ts';

/** What columns of longitudes and latitudes are called, in the languages of newsrooms and of their programs; folded. */
const WORDS: Readonly<Record<'lon' | 'lat', ReadonlySet<string>>> = {
  lon: new Set(
    [
      ...[
        'lon',
        'lng',
        'long',
        'longitude',
        'longitud',
        'longitudine',
        'longitude_deg',
        'lgt',
        'lengte',
        'lengtegraad'
      ],
      ...[
        'längengrad',
        'länge',
        'geographische länge',
        'boylam',
        'uzunluq',
        'uzunluq dairəsi',
        'долгота',
        'երկայնություն'
      ],
      ...['خط الطول', 'الطول', 'קו אורך', 'אורך', 'xcoord', 'long dd']
    ].map(fold)
  ),
  lat: new Set(
    [
      ...['lat', 'latitude', 'latitud', 'latitudine', 'latitude_deg', 'breedte', 'breedtegraad'],
      ...['breitengrad', 'breite', 'geographische breite', 'enlem', 'enlik', 'en dairəsi', 'широта', 'լայնություն'],
      ...['خط العرض', 'العرض', 'קו רוחב', 'רוחב', 'ycoord']
    ].map(fold)
  )
};

/** Words that say of a coordinate how it is written or measured, and not of what it is. */
const ASIDE = new Set(
  'geo gps wgs wgs84 84 epsg 4326 dd deg degree degrees decimal dec coord coords coordinate coordinates point pos position'.split(
    ' '
  )
);

/** The pair of columns that hold coordinates, as far as their names tell it. */
export interface FoundColumns {
  readonly lon: string;
  readonly lat: string;
  /** Their names are those of coordinates, and nothing else. */
  readonly sure: boolean;
}

/**
 * The columns of coordinates, by whole words: `along_km` and `flat_rooms` hold none. Null where no pair is there, or more than one
 * would do.
 */
export function coordinateColumns(columns: readonly string[]): FoundColumns | null {
  for (const match of [isWord, isWordAside]) {
    const [lons, lats] = [columns.filter((name) => match(name, 'lon')), columns.filter((name) => match(name, 'lat'))];
    const [lon, lat] = [lons[0], lats[0]];
    if (lon === undefined && lat === undefined) continue;
    return lon !== undefined && lat !== undefined && lons.length === 1 && lats.length === 1
      ? { lon, lat, sure: match === isWord }
      : null;
  }
  const named = (letter: string): string[] => columns.filter((name) => fold(name) === letter);
  const [[x, otherX], [y, otherY]] = [named('x'), named('y')];
  return x !== undefined && y !== undefined && otherX === undefined && otherY === undefined
    ? { lon: x, lat: y, sure: false }
    : null;
}

const isWord = (name: string, axis: 'lon' | 'lat'): boolean => WORDS[axis].has(fold(name));

function isWordAside(name: string, axis: 'lon' | 'lat'): boolean {
  const words = fold(name)
    .split(/[\s_\-.:()[\]°/]+/)
    .filter((word) => word !== '' && !ASIDE.has(word) && !/^[nesw]$/.test(word));
  return words.length > 0 && WORDS[axis].has(words.join(' '));
}
