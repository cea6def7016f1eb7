import type { FeatureCollection } from 'geojson';
import { holds, type Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Issue } from '#lib/story/issue.ts';
import { FILE_START, issueAt } from '#lib/story/report.ts';
import type { Layer } from '#lib/story/story.ts';

/** As many positions of a layer as tell where it is. */
const SAMPLE = 200;

/**
 * Warns of layers that lie apart from all that their story shows, and in the middle of it with longitude and latitude
 * swapped. A layer may lie apart for good reasons, so the story is built.
 *
 * @param files by the id of the layer
 */
export function checkLayersSwapped(
  layers: readonly Layer[],
  files: ReadonlyMap<string, string>,
  around: readonly Bounds[],
  issues: Issue[]
): void {
  for (const { id, data } of layers) {
    const positions = sampleOf(data);
    const count = (all: readonly Position[]) => all.filter((at) => around.some((shown) => holds(shown, at))).length;
    const swapped = positions.map(([x, y]): Position => [y, x]);
    if (count(positions) > 0 || count(swapped) < positions.length / 2 || positions.length === 0) continue;
    const message = `No position of the layer “${id}” is where the story is, and most are with latitude and longitude swapped.`;
    const hint = 'Check the order of its coordinates: longitude first, then latitude.';
    issues.push(issueAt('geojson-looks-swapped', files.get(id) ?? id, FILE_START, message, hint));
  }
}

/** Positions of a layer, evenly spread. */
function sampleOf({ features }: FeatureCollection): Position[] {
  const all: Position[] = [];
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [x, y] = coordinates as unknown[];
    if (typeof x === 'number' && typeof y === 'number') all.push([x, y]);
    else coordinates.forEach(visit);
  };
  const geometries = features.flatMap(({ geometry }) =>
    geometry?.type === 'GeometryCollection' ? geometry.geometries : geometry ? [geometry] : []
  );
  for (const geometry of geometries) if ('coordinates' in geometry) visit(geometry.coordinates);
  const step = Math.ceil(all.length / SAMPLE);
  return all.filter((_, index) => index % step === 0);
}
