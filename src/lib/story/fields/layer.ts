import { LAYER_KIND_NAMES, LAYER_KINDS, type LayerKind } from '#lib/story/layer-kinds.ts';
import type { Arrow, LineStyle } from '#lib/story/line-style.ts';
import type { Role } from '#lib/story/role.ts';
import { nearest } from '#lib/text/near-words.ts';
import { arrow, lineStyle } from './line.ts';
import { oneOf, quote, type At, type LocatedMap } from './located.ts';
import type { IconName } from '#lib/story/icon-names.ts';
import { icon } from './icon.ts';
import { listOf, narrowFields, slug, text, yesOrNo, type List, type Reader } from './narrow.ts';
import { IMAGE_FIELDS, imageOf, type WrittenImage } from './image.ts';
import { notGroup } from './not-group.ts';
import { color, type WrittenColor } from './color.ts';
import { size, type WrittenSize } from './size.ts';
import type { Report } from '#lib/story/report.ts';
import { role } from './role.ts';
import { SHAPE, shape, type WrittenShape } from './shapes.ts';
import * as table from './table.ts';
import { titles, type Titled } from './titles.ts';

/** A layer as the front matter declares it. */
export interface DeclaredLayer extends table.TableFields {
  readonly id: At<string>;
  /** Its file; story.md of a layer whose shapes stand there. */
  readonly file: At<string>;
  /** Null of a layer with a file. */
  readonly shapes: readonly WrittenShape[] | null;
  readonly kind: LayerKind;
  readonly name: string;
  readonly source: string;
  readonly simplify: boolean;
  /** What stands at each of its points. */
  readonly icon: At<IconName> | null;
  /** The column of a table that names regions. */
  readonly region: At<string> | null;
  /** The column of a table that names places. */
  readonly place: At<string> | null;
  /** The columns of a table that hold coordinates. */
  readonly columns: table.CoordinateColumns | null;
  /** A table that is put onto the features of the file. */
  readonly join: table.Join | null;
  /** By what its features are told apart; null where they are drawn alike. */
  readonly color: WrittenColor | null;
  readonly size: WrittenSize | null;
  /** Properties: what is drawn as a name, and the days between which a feature shows. */
  readonly label: At<string> | null;
  readonly from: At<string> | null;
  readonly to: At<string> | null;
  /** What readers call its properties. */
  readonly titles: readonly Titled[] | null;
  /** How the lines of a layer are drawn, and where they have heads. */
  readonly line: At<LineStyle> | null;
  readonly arrow: At<{ readonly at: Arrow | null }> | null;
  readonly role: Role | null;
  /** Where the picture lies that its file is; null of any other kind of layer. */
  readonly image: WrittenImage | null;
}

/** What is read, and where it is written. */
const where =
  <T>(read: Reader<T>): Reader<At<T>> =>
  (located, field, report) => {
    const value = read(located, field, report);
    return value === null ? null : { value, offset: located.offset };
  };

/** How an editor writes one. */
export const LAYER = '- { id: …, file: ….geojson, kind: line, name: …, source: … }';

const layerKind: Reader<LayerKind> = (located, field, report) => {
  const kind = text(located, field, report);
  if (kind === null) return null;
  const known = LAYER_KIND_NAMES.find((name) => name === kind.value);
  if (known) return known;
  const [near] = nearest(kind.value, LAYER_KIND_NAMES, 1);
  const hint = near
    ? `Did you mean “${near}”?`
    : `${LAYER_KIND_NAMES.map((name, i) => `${name}${i === 0 ? ' draws' : ''} ${LAYER_KINDS[name].what}`).join(', ')}.`;
  report('layer-kind', kind.offset, `A layer is ${oneOf(LAYER_KIND_NAMES)}, and this is ${quote(kind.value)}.`, hint);
  return null;
};

/** What is sized in place of what is no circle. */
const SIZED: Readonly<Partial<Record<LayerKind, string>>> = {
  region: 'Write “kind: circle” for a circle in each region, or “color” in place of “size”.',
  line: 'Lines grow thicker with their class: write “color: { by: …, classes: 4 }” in place of “size”.'
};

/** Reads one of the layers that the front matter declares. */
export const layer: Reader<DeclaredLayer> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, LAYER, report);
  const rules = {
    id: { read: slug, required: true },
    file: { read: text },
    shapes: { read: listOf(shape, `Write each shape on a line below: “${SHAPE}”.`) },
    kind: { read: layerKind, required: true },
    name: { read: text, required: true },
    source: { read: text, required: true },
    simplify: { read: yesOrNo },
    icon: { read: icon },
    color: { read: color },
    size: { read: size },
    label: { read: table.columnName },
    from: { read: table.columnName },
    to: { read: table.columnName },
    titles: { read: titles },
    region: { read: table.columnName },
    place: { read: table.columnName },
    columns: { read: table.coordinateColumns },
    join: { read: table.join },
    line: { read: where(lineStyle) },
    arrow: { read: where(arrow) },
    role: { read: role },
    separator: { read: table.separator },
    decimal: { read: table.decimal },
    header: { read: table.lineNumber },
    ...IMAGE_FIELDS
  } as const;
  const read = narrowFields(located, 'a layer', rules, report);
  const { id, file, shapes, kind, name, source, simplify, size: sized, bounds, corners, date, ...others } = read;
  const at = located.fields.find((one) => one.name === 'size');
  if (sized && kind && kind !== 'circle') {
    const message = `Circles have sizes, and this layer is of kind ${kind}.`;
    report('size-kind', at!.offset, message, SIZED[kind] ?? 'Write “color” in place of “size”.');
  }
  const image = imageOf(located, kind, { bounds, corners, date }, report);
  const from = fileOf(located, file, shapes, report);
  if (!(id && from && kind && name && source) || (kind === 'image' && !image)) return null;
  const simplified = simplify?.value ?? false;
  const own = { size: kind === 'circle' ? sized : null, image, ...others, ...saidBy(from?.shapes ?? [], others) };
  return { id, ...from, kind, name: name.value, source: source.value, simplify: simplified, ...own };
};

/** Shapes say by themselves what they are called and when they hold, in properties of one name. */
function saidBy(
  shapes: readonly WrittenShape[],
  given: Pick<DeclaredLayer, 'label' | 'from' | 'to'>
): Pick<DeclaredLayer, 'label' | 'from' | 'to'> {
  const property = (name: string): At<string> | null => {
    const offset = shapes.find(({ where }) => where.has(name))?.where.get(name);
    return offset === undefined ? null : { value: name, offset };
  };
  return {
    label: given.label ?? property('name'),
    from: given.from ?? property('from'),
    to: given.to ?? property('to')
  };
}

/** Where a layer's features are: in a file, or in shapes that stand in the story. Null where that is neither, or both. */
function fileOf(
  { fields, offset }: LocatedMap,
  file: At<string> | null,
  shapes: List<WrittenShape> | null,
  report: Report
): Pick<DeclaredLayer, 'file' | 'shapes'> | null {
  const [written, drawn] = ['file', 'shapes'].map((name) => fields.find((one) => one.name === name));
  if (!written && !drawn) {
    const message = 'A layer needs “file”, or “shapes”, and neither is there.';
    report('field-missing', offset, message, `Add “file: …”, or “shapes:” and below it “${SHAPE}”.`);
  }
  if (written && drawn) {
    const message = 'This layer has a file, and shapes of its own.';
    report('shapes-and-file', drawn.offset, message, 'Make two layers of it.');
    return null;
  }
  if (file) return { file, shapes: null };
  if (shapes?.count === 0) {
    report('shape-short', shapes.offset, 'This layer has no shapes: nothing would be drawn.', `Add one: “${SHAPE}”.`);
  }
  // One that cannot be read has been told of, and the layer is not drawn without it.
  if (!shapes || shapes.count === 0 || shapes.value.length < shapes.count) return null;
  return { file: { value: 'story.md', offset: shapes.offset }, shapes: shapes.value };
}
