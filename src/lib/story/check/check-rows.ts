import type { Atlas } from '#lib/atlas/atlas.ts';
import { periodAt, shapeOn } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import { cappedReport } from '#lib/story/data/geojson/capped-report.ts';
import { isRegions } from '#lib/story/data/check-layer-fields.ts';
import type { ReadLayer } from '#lib/story/data/read-layers.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import { showsIn } from '#lib/story/scale/shows.ts';
import type { Only } from '#lib/story/story.ts';
import type { Issue } from '#lib/story/issue.ts';
import { reportIn, type Report } from '#lib/story/report.ts';
import { pointAt } from '#lib/story/source-text.ts';

/** A scene, as far as its layers go. */
interface Showing {
  readonly layers: readonly string[];
  /** Null where it is the story’s. */
  readonly date: Day | null;
  /** Of its layers’ features those that it shows, where that is not all. */
  readonly only?: Only | null | undefined;
}

/** Lines that a message lists. */
const MOST_LISTED = 12;

/**
 * Reports rows of one region that show in one scene, of which the map could draw one alone, and rows of regions that have no shape on a
 * day on which they would show. Each once, whatever number of scenes have it.
 *
 * @param day the story’s
 */
export function checkRows(
  layers: readonly ReadLayer[],
  scenes: readonly (Showing | null)[],
  day: Day | null,
  atlas: Atlas,
  issues: Issue[]
): void {
  for (const read of layers.filter(({ layer }) => isRegions(layer.kind) || layer.ofRegions)) {
    const report = cappedReport(reportIn(read.source, issues));
    const told = new Set<string>();
    for (const scene of scenes) {
      const date = scene?.date ?? day;
      if (!scene?.layers.includes(read.layer.id) || date === null) continue;
      const rows = new Map<string, number[]>();
      read.layer.data.features.forEach((feature, index) => {
        if (!showsIn(read.layer, { only: scene.only ?? undefined, date }, feature)) return;
        const { id } = feature;
        const same = rows.get(String(id));
        if (same) same.push(index);
        else rows.set(String(id), [index]);
      });
      for (const [id, indices] of rows) {
        if (indices.length > 1 && !told.has(id)) {
          told.add(id);
          reportRepeated(read, id, indices, atlas, report);
        }
        const region = atlas.regions.get(id);
        const period = region && periodAt(region, date);
        const at = `${id} ${period?.id ?? date}`;
        if (!isRegions(read.layer.kind) || region === undefined || shapeOn(region, date) !== null || told.has(at))
          continue;
        told.add(at);
        const why = period && period.kind !== 'part' ? 'no line can be drawn then' : 'it has no borders then';
        const message = `${quote(region.names.en)} is not drawn on ${date}: ${why}.`;
        report('join-not-drawn', read.where(indices[0]!, ''), message, 'Check the date of the scene, or of the story.');
      }
    }
  }
}

function reportRepeated(
  { source, where, names }: ReadLayer,
  id: string,
  indices: readonly number[],
  atlas: Atlas,
  report: Report
): void {
  const offsets = indices.map((index) => where(index, ''));
  const lines = offsets.map((offset) => pointAt(source, offset).line);
  const more = lines.length > MOST_LISTED ? ` and ${lines.length - MOST_LISTED} more` : '';
  const name = atlas.regions.get(id)?.names.en ?? id;
  const listed = more === '' ? oneOf(lines.map(String), 'and') : lines.slice(0, MOST_LISTED).join(', ') + more;
  const written = [...new Set(indices.map((index) => names[index] ?? ''))].slice(0, MOST_LISTED).map(quote);
  const as = written.length > 1 ? `, as ${oneOf(written, 'and')}` : '';
  const message = `${quote(name)} stands in ${lines.length} rows, lines ${listed}${as}, and a scene can show one.`;
  const hint =
    'Keep one row of each region; or part them in time by “from” and “to”, or by what a scene shows: “only: { year: 2023 }”.';
  report('join-repeated', offsets[1]!, message, hint);
}
