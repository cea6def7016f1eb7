import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { regionShapes, type Atlas } from './atlas.ts';

/** A shape of the atlas as GeoJSON, its rings closed and wound as RFC 7946 has it. Throws where the atlas has no such shape. */
export function shapeOf({ topology }: Pick<Atlas, 'topology'>, id: string): Feature<Polygon | MultiPolygon> {
  const geometry = regionShapes(topology.objects).find((candidate) => candidate.id === id);
  if (geometry === undefined) throw new Error(`shapeOf: the atlas has no shape "${id}"`);
  return feature(topology, { ...geometry, id }) as Feature<Polygon | MultiPolygon>;
}
