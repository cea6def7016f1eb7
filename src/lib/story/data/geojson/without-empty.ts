import type { Geometry, Position } from 'geojson';

/** A geometry without parts that are empty and heights that are null; null where nothing is left of it. */
export function withoutEmpty(geometry: Geometry): Geometry | null {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length > 0 ? withLevels(geometry, 0) : null;
    case 'MultiPoint':
    case 'LineString':
      return withLevels(geometry, 1);
    case 'MultiLineString':
    case 'Polygon':
      return withLevels(geometry, 2);
    case 'MultiPolygon':
      return withLevels(geometry, 3);
    case 'GeometryCollection': {
      const geometries = geometry.geometries.flatMap((part) => withoutEmpty(part) ?? []);
      if (geometries.length === 0) return null;
      const same = geometries.every((part, i) => part === geometry.geometries[i]);
      return same && geometries.length === geometry.geometries.length ? geometry : { ...geometry, geometries };
    }
  }
}

function withLevels(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>, levels: number): Geometry | null {
  const coordinates = plain(geometry.coordinates, levels);
  if (coordinates === null) return null;
  return coordinates === geometry.coordinates ? geometry : ({ ...geometry, coordinates } as Geometry);
}

type Nested = Position | readonly Nested[];

/** Coordinates of so many levels of lists above their positions; the same ones where there is nothing to take out. */
function plain(coordinates: Nested, levels: number): Nested | null {
  if (coordinates.length === 0) return null;
  if (levels === 0) {
    const numbers = (coordinates as readonly unknown[]).filter((one) => one !== null) as Position;
    return numbers.length === coordinates.length ? coordinates : numbers;
  }
  let same = true;
  const kept: Nested[] = [];
  for (const one of coordinates as readonly Nested[]) {
    const part = plain(one, levels - 1);
    if (part !== null) kept.push(part);
    if (part !== one) same = false;
  }
  return kept.length === 0 ? null : same ? coordinates : kept;
}
