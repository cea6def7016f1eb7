import { describe, expect, it } from 'vitest';
import { coordinateColumns } from '#lib/story/data/table/coordinate-columns.ts';

describe('columns of coordinates', () => {
  it.each([
    [['name', 'flat_rooms', 'longest_day', 'latitude', 'longitude', 'along_km'], 'longitude', 'latitude', true],
    [['Lat', 'LNG'], 'LNG', 'Lat', true],
    [['Längengrad', 'Breitengrad'], 'Längengrad', 'Breitengrad', true],
    [['Широта', 'Долгота'], 'Долгота', 'Широта', true],
    [['enlem', 'boylam'], 'boylam', 'enlem', true],
    [['geo_lat', 'geo_lon'], 'geo_lon', 'geo_lat', false],
    [['Latitude (WGS84)', 'Longitude (WGS84)'], 'Longitude (WGS84)', 'Latitude (WGS84)', false],
    [['X', 'Y', 'n'], 'X', 'Y', false]
  ])('of %j are found by whole words', (columns, lon, lat, sure) => {
    expect(coordinateColumns(columns)).toEqual({ lon, lat, sure });
  });

  it.each([
    [['flat_rooms', 'longest_day', 'along_km', 'platitude']],
    [['lat', 'latitude', 'lon']],
    [['start_lat', 'start_lon', 'end_lat', 'end_lon']],
    [['lat', 'name']],
    [['x', 'name']],
    [['x', 'X', 'y']]
  ])('of %j are not guessed', (columns) => expect(coordinateColumns(columns)).toBeNull());
});
