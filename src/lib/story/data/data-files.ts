/** The kinds of file that a layer's data may be in, by how their names end, and what each is called. `read-layers.ts` reads them. */
export const DATA_FILES = {
  '.geojson': 'GeoJSON',
  '.csv': 'a table',
  '.tsv': 'a table',
  '.txt': 'a table',
  '.gpx': 'GPX',
  '.kml': 'KML'
} as const satisfies Readonly<Record<`.${string}`, string>>;

export type DataEnding = keyof typeof DATA_FILES;
export const DATA_ENDINGS = Object.keys(DATA_FILES) as DataEnding[];

/** Whether a file of a name is a table. */
export const isTable = (name: string): boolean => {
  const ending = dataEnding(name);
  return ending !== null && DATA_FILES[ending] === 'a table';
};

/** How the name of a data file ends, whatever its capitals; null for a file of another kind. */
export function dataEnding(name: string): DataEnding | null {
  const lower = name.toLowerCase();
  return DATA_ENDINGS.find((ending) => lower.endsWith(ending)) ?? null;
}
