import { nearest } from '#lib/text/near-words.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import { checkGeojson } from './check-geojson.ts';
import { drawable } from './drawable.ts';
import type { Issue } from '#lib/story/issue.ts';
import { quote } from '#lib/story/fields/located.ts';
import { reportIn, type Report } from '#lib/story/report.ts';
import type { Right } from './check-position.ts';
import type { Layer } from '#lib/story/story.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { decodeFile, LARGEST, LARGEST_SIMPLIFIED, type StoryFolder } from '#lib/story/story-file.ts';

/** A layer, and what its file says of where it is. */
export interface ReadLayer {
  readonly layer: Layer;
  readonly source: SourceText;
  readonly positions: readonly Right[];
}

/** Reads the GeoJSON of each declared layer; `report` is that of the front matter. */
export function readLayers(
  declared: readonly DeclaredLayer[],
  { path, files }: StoryFolder,
  report: Report,
  issues: Issue[]
): ReadLayer[] {
  return declared.flatMap(({ id, file, kind, name, source, simplify }): ReadLayer[] => {
    const found = files.get(file.value);
    if (found === undefined || !file.value.endsWith('.geojson')) {
      const shapes = [...files.keys()].filter((other) => other.endsWith('.geojson'));
      const name = file.value.split(/[/\\]/).at(-1) ?? '';
      const [near] = nearest(name, shapes, 1);
      const elsewhere =
        name !== file.value ? ', by its name alone: a layer’s file lies in the folder of the story' : '';
      const hint = near
        ? `Did you mean “${near}”${elsewhere}?`
        : files.has(`${file.value}/`)
          ? 'That is a folder: put the file itself beside story.md.'
          : `Put the file beside story.md, with a name that ends in .geojson${elsewhere}.`;
      report('geojson-missing', file.offset, `The folder has no GeoJSON file ${quote(file.value)}.`, hint);
      return [];
    }
    const text = decodeFile(`${path}/${file.value}`, found, issues, simplify ? LARGEST_SIMPLIFIED : LARGEST);
    const mistakes: Issue[] = [];
    const positions: Right[] = [];
    const data = text && checkGeojson(text.text, kind, reportIn(text, mistakes), positions);
    issues.push(...mistakes);
    if (!data || mistakes.some(({ severity }) => severity === 'error')) return [];
    const layer = { id: id.value, file: file.value, kind, name, source, simplify, data: drawable(data, kind) };
    return [{ layer, source: text, positions }];
  });
}
