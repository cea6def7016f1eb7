import { holds, type Bounds } from '#lib/geo/bounds.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Issue } from '#lib/story/issue.ts';
import { FILE_START, issueAt, reportIn } from '#lib/story/report.ts';
import { cappedReport } from './capped-report.ts';
import { oddOnesSwapped } from './odd-ones-swapped.ts';
import { isTable } from '#lib/story/data/data-files.ts';
import type { ReadLayer } from '#lib/story/data/read-layers.ts';

/** As many positions of a layer as tell where it is. */
const SAMPLE = 200;

/**
 * Warns of layers that lie apart from all that their story shows, and in the middle of it with longitude and latitude
 * swapped, and of single positions that do among others that are right. Either may lie apart for good reasons, so the story is
 * built.
 */
export function checkLayersSwapped(layers: readonly ReadLayer[], around: readonly Bounds[], issues: Issue[]): void {
  for (const { layer, source, positions: all } of layers) {
    // A picture lies around what its story shows, and none of its corners in it; its order is checked where they are read.
    if (layer.kind === 'image') continue;
    const step = Math.max(1, Math.ceil(all.length / SAMPLE));
    const positions = all.filter((_, i) => i % step === 0).map(([x, y]): Position => [x, y]);
    const count = (some: readonly Position[]) => some.filter((at) => around.some((shown) => holds(shown, at))).length;
    const swapped = positions.map(([x, y]): Position => [y, x]);
    const here = count(positions);
    if (positions.length > 0 && here === 0 && count(swapped) >= positions.length / 2) {
      const message = `No position of the layer “${layer.id}” is where the story is, and most are with latitude and longitude swapped.`;
      const hint = isTable(layer.file)
        ? 'If its columns are exchanged, say which is which: “columns: { lon: …, lat: … }” in the layer.'
        : 'Check the order of its coordinates: longitude first, then latitude.';
      issues.push(issueAt('geojson-looks-swapped', source.path, FILE_START, message, hint));
      continue;
    }
    const report = cappedReport(reportIn(source, issues));
    for (const [x, y, offset] of oddOnesSwapped(all, here > positions.length / 2 ? around : [])) {
      const message = `[${x}, ${y}] lies apart from the other positions of the layer “${layer.id}”, and among them with latitude and longitude swapped.`;
      const hint = `Write [${y}, ${x}] if that is what is meant: longitude first. If it is right as it is, let it be.`;
      report('geojson-looks-swapped', offset, message, hint);
    }
  }
}
