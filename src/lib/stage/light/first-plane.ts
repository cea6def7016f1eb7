import { arcsOf, type GridArcs, type PackedTopology } from '#lib/render/map-file/packed-topology.ts';
import type { Overlay } from '#lib/stage/overlay.ts';
import { pause } from '#lib/stage/pause.ts';
import { Plane } from './plane.ts';
import { planeLines } from './plane-lines.ts';
import { untilThere } from '#lib/stage/until-there.ts';

/** The coarse arcs of a map, and the plane that they are drawn on. */
export interface FirstPlane {
  readonly arcs: GridArcs;
  readonly plane: Plane;
  /** What lies over it. */
  readonly Laid: typeof Overlay;
}

/** Asked for while the map is. */
const asked = import('#lib/stage/overlay.ts');
// Whoever needs it hears of its loss.
asked.catch(() => {});

/**
 * What a stage begins with. It is made in turns, since the page is read meanwhile.
 * @param lost told once, when a file that it needs has not come the first time
 */
export async function firstPlane(topology: PackedTopology, lost?: () => void): Promise<FirstPlane> {
  const arcs = arcsOf(topology, null);
  await pause();
  const plane = new Plane(planeLines(arcs, topology.transform));
  await pause();
  const { Overlay: Laid } = await untilThere((tries) => (tries === 0 ? asked : import('#lib/stage/overlay.ts')), lost);
  return { arcs, plane, Laid };
}
