import { nearest } from '#lib/text/distance.ts';
import type { DeclaredLayer } from '#lib/story/fields/front-matter.ts';
import { checkGeojson } from './check-geojson.ts';
import { drawable } from './drawable.ts';
import type { Issue } from '#lib/story/issue.ts';
import { quote } from '#lib/story/fields/located.ts';
import { reportIn, type Report } from '#lib/story/report.ts';
import type { Layer } from '#lib/story/story.ts';
import { decodeFile, LARGEST, LARGEST_SIMPLIFIED, type StoryFolder } from '#lib/story/story-file.ts';

/** Reads the GeoJSON of each declared layer; `report` is that of the front matter. */
export function readLayers(
  declared: readonly DeclaredLayer[],
  { path, files }: StoryFolder,
  report: Report,
  issues: Issue[]
): Layer[] {
  return declared.flatMap(({ id, file, kind, name, source, simplify }): Layer[] => {
    const found = files.get(file.value);
    if (found === undefined || !file.value.endsWith('.geojson')) {
      const shapes = [...files.keys()].filter((other) => other.endsWith('.geojson'));
      const [near] = nearest(file.value, shapes, 1);
      const hint = near
        ? `Did you mean “${near}”?`
        : 'Put the file beside story.md, with a name that ends in .geojson.';
      report('geojson-missing', file.offset, `The folder has no GeoJSON file ${quote(file.value)}.`, hint);
      return [];
    }
    const text = decodeFile(`${path}/${file.value}`, found, issues, simplify ? LARGEST_SIMPLIFIED : LARGEST);
    const mistakes: Issue[] = [];
    const data = text && checkGeojson(text.text, kind, reportIn(text, mistakes));
    issues.push(...mistakes);
    const sound = data && !mistakes.some(({ severity }) => severity === 'error');
    return sound ? [{ id: id.value, file: file.value, kind, name, source, simplify, data: drawable(data, kind) }] : [];
  });
}
