import { arcsOf, type GridArcs, type PackedTopology } from '#lib/render/packed-topology.ts';
import { pause } from './pause.ts';
import { Plane } from './plane.ts';
import { planeLines } from './plane-lines.ts';

/** The coarse arcs of a map, and the plane that they are drawn on. */
export interface FirstPlane {
  readonly arcs: GridArcs;
  readonly plane: Plane;
}

/** What a stage begins with. It is made in turns, since the page is read meanwhile. */
export async function firstPlane(topology: PackedTopology): Promise<FirstPlane> {
  const arcs = arcsOf(topology, null);
  await pause();
  const plane = new Plane(planeLines(arcs, topology.transform));
  await pause();
  return { arcs, plane };
}
