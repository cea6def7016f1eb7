import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Layer } from '#lib/story/story.ts';
import { brief, FRONT_MATTER, scene, validate } from '../../known.ts';

/** The features of a story's layer, as they are served. */
function served(kind: Layer['kind'], ...geometries: unknown[]): Feature[] {
  const layer = `layers: [{ id: a, file: a.geojson, kind: ${kind}, name: A, source: B }]\n`;
  const { stories, issues } = validate({
    'story.md': FRONT_MATTER.replace('date:', `${layer}date:`) + scene('view: [Fidji]\nlayers: [a]'),
    'a.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: geometries.map((geometry, id) => ({ type: 'Feature', id, properties: { n: id }, geometry }))
    })
  });
  expect(issues.map(brief)).toEqual([]);
  return stories[0]!.layers[0]!.data.features;
}
const box: Position[] = [[175, -22], [-175, -22], [-175, -15], [175, -15], [175, -22]]; // prettier-ignore

describe('a layer across the antimeridian', { timeout: 60_000 }, () => {
  it('is served cut there, its features with ids and properties', () => {
    const [ship, place] = served(
      'line',
      { type: 'LineString', coordinates: [[170, -20], [175, -19], [179.5, -18], [-179.5, -17.5], [-175, -16], [-170, -15]] }, // prettier-ignore
      { type: 'LineString', coordinates: [[1, 1], [2, 2]] } // prettier-ignore
    );
    const { coordinates } = ship!.geometry as MultiLineString;
    expect(coordinates.map((line) => line.map(([x]) => x))).toEqual([
      [170, 175, 179.5, 180],
      [-180, -179.5, -175, -170]
    ]);
    expect([ship!.id, ship!.properties]).toEqual([0, { n: 0 }]);
    expect(place!.geometry).toEqual({ type: 'LineString', coordinates: [[1, 1], [2, 2]] }); // prettier-ignore
  });

  it('fills both sides, and has no edge between them', () => {
    const [filled] = served('fill', { type: 'Polygon', coordinates: [box] });
    expect((filled!.geometry as MultiPolygon).coordinates).toHaveLength(2);
    const [edge] = served('line', { type: 'Polygon', coordinates: [box] });
    for (const line of (edge!.geometry as MultiLineString).coordinates) {
      expect(line.filter(([x]) => Math.abs(x!) === 180)).toEqual([line[0], line.at(-1)]);
    }
  });

  it('runs as GeoJSON has it by the way that it goes, not by the numbers', () => {
    expect(served('fill', { type: 'Polygon', coordinates: [box] })).toHaveLength(1);
  });
});
