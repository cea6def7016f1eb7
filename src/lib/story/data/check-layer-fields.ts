import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { isTable } from './data-files.ts';

/** Whether a kind of layer is drawn of the atlas. */
export const isRegions = (kind: string): boolean => kind === 'region';

/** Whether the kind, the file and the fields of a layer go together; what does not is reported. */
export function checkLayerFields(layer: DeclaredLayer, report: Report): boolean {
  const { file, kind, icon, region, place, join, columns } = layer;
  const table = isTable(file.value);
  if (table && kind !== 'circle' && !isRegions(kind)) {
    const message = `${quote(file.value)} is a table, whose rows are points or regions, and the layer is of kind ${kind}.`;
    const hint =
      'Write “kind: circle” or “kind: region”; or put the table onto the shapes of a GeoJSON file: “join: { file: …, by: …, to: … }”.';
    report('layer-field', file.offset, message, hint);
    return false;
  }
  if (!table && isRegions(kind)) {
    const message = layer.shapes
      ? 'A layer of kind region is a table, and this one has shapes.'
      : `A layer of kind region is a table, and ${quote(file.value)} is none.`;
    const hint = 'Name a file that ends in .csv, .tsv or .txt, or draw shapes with “kind: fill”.';
    report('layer-field', file.offset, message, hint);
    return false;
  }
  const misplaced = (
    [
      [
        'region',
        region,
        !isRegions(kind) && (!table || kind !== 'circle'),
        'a table that is drawn as regions or circles'
      ],
      ['place', place, !table || kind !== 'circle', 'a table that is drawn as circles'],
      ['columns', columns?.lon, !table || kind !== 'circle', 'a table that is drawn as circles'],
      ['icon', icon, kind !== 'circle', 'a layer of circles'],
      ['join', join?.by, table, 'a layer whose file has shapes'],
      ['line', layer.line, kind !== 'line', 'a layer of kind line'],
      ['arrow', layer.arrow, kind !== 'line', 'a layer of kind line'],
      ...(['separator', 'header'] as const).map(
        (name) => [name, layer[name], !table, 'a table, or stands in “join”'] as const
      )
    ] as const
  ).filter(([, field, wrong]) => field && wrong);
  for (const [name, field, , where] of misplaced) {
    report('layer-field', field!.offset, `“${name}” belongs to ${where}.`, 'Take it out, or correct “kind” or “file”.');
  }
  const located = (
    [
      ['“region”', region],
      ['“place”', place],
      ['“columns”', columns?.lon]
    ] as const
  ).filter(([, field]) => field);
  const [, second] = located;
  const twice = misplaced.length === 0 && second !== undefined;
  if (twice) {
    const names = located.map(([name]) => name);
    const message = `The rows of a table are at regions, at places or at coordinates, and this layer has ${oneOf(names, 'and')}.`;
    report('layer-field', second[1]!.offset, message, `Keep one of ${oneOf(names)}.`);
  }
  return misplaced.length === 0 && !twice;
}
