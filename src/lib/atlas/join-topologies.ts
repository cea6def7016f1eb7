import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasTopology } from './atlas.ts';

/** The parts of the atlas' geometry, each a file of its own, on one grid. */
export type LandTopology = Topology<Pick<AtlasTopology['objects'], 'countries' | 'disputed'>>;
export type WaterTopology = Topology<Pick<AtlasTopology['objects'], 'lakes' | 'rivers'>>;

/** One topology of both parts: the second one's arcs are numbered on from the first one's. Throws where the grids differ. */
export function joinTopologies(land: LandTopology, water: WaterTopology): AtlasTopology {
  if (JSON.stringify(land.transform) !== JSON.stringify(water.transform)) {
    throw new Error('joinTopologies: the topologies are quantised to different grids');
  }
  const by = land.arcs.length;
  return {
    ...land,
    objects: { ...land.objects, lakes: renumber(water.objects.lakes, by), rivers: renumber(water.objects.rivers, by) },
    arcs: [...land.arcs, ...water.arcs]
  };
}

type Arcs = number | readonly Arcs[];

function renumber(collection: GeometryCollection, by: number): GeometryCollection {
  // An arc that is run backwards is written ~index.
  const shift = (arcs: Arcs): Arcs => (typeof arcs === 'number' ? (arcs < 0 ? arcs - by : arcs + by) : arcs.map(shift));
  return {
    ...collection,
    geometries: collection.geometries.map((geometry) =>
      'arcs' in geometry ? ({ ...geometry, arcs: shift(geometry.arcs) } as typeof geometry) : geometry
    )
  };
}
