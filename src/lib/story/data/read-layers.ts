import { nearest } from '#lib/text/near-words.ts';
import { CODES } from '#lib/story/codes.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import { DATA_ENDINGS, dataEnding, isTable, type DataEnding } from './data-files.ts';
import { checkLayerFields } from './check-layer-fields.ts';
import { readGeojson } from './geojson/read-geojson.ts';
import { drawable } from './geojson/drawable.ts';
import { foreignEnding } from './foreign-ending.ts';
import { joinFeatures } from './join/join-features.ts';
import type { DataReader, LayerData, Reading } from './layer-data.ts';
import { readImage } from './read-image.ts';
import { readShapes } from './shapes/read-shapes.ts';
import { readCsv } from './table/read-csv.ts';
import { readValues } from './values/read-values.ts';
import type { Issue } from '#lib/story/issue.ts';
import { oneOf, quote, type At } from '#lib/story/fields/located.ts';
import { reportIn, type Report } from '#lib/story/report.ts';
import type { Right } from './geojson/check-position.ts';
import type { Layer } from '#lib/story/story.ts';
import { decodeXml } from './xml/decode-xml.ts';
import { GPX } from './xml/gpx.ts';
import { KML } from './xml/kml.ts';
import { readerOf } from './xml/read-xml.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { decodeFile, LARGEST, LARGEST_SIMPLIFIED, type StoryFolder } from '#lib/story/story-file.ts';

/** A layer, and what its file says of where it is. */
export interface ReadLayer {
  readonly layer: Layer;
  readonly source: SourceText;
  readonly positions: readonly Right[];
  /** Where in the file a feature, by its index, has a property, or is itself where it has none. */
  readonly where: (index: number, property: string) => number;
  /** By what each feature was joined to its region, as it is written. */
  readonly names: readonly string[];
}

/** What reads each kind of file. */
const READERS: Readonly<Record<DataEnding, DataReader>> = {
  '.geojson': readGeojson,
  '.csv': readCsv,
  '.tsv': readCsv,
  '.txt': readCsv,
  '.gpx': readerOf(GPX),
  '.kml': readerOf(KML)
};

/** What is in another encoding than UTF-8 and says in which. */
const XML: readonly (DataEnding | null)[] = ['.gpx', '.kml'];

/**
 * Reads the file of each declared layer.
 *
 * @param inStory the report of the front matter
 */
export function readLayers(
  declared: readonly DeclaredLayer[],
  { folder, naming, regionNames }: Pick<Reading, 'folder' | 'naming' | 'regionNames'>,
  inStory: Report,
  issues: Issue[]
): ReadLayer[] {
  return declared.flatMap((declaredLayer): ReadLayer[] => {
    const { id, file, shapes, kind, name, source, image } = declaredLayer;
    if (image) {
      const { corners, positions, date } = image;
      const picture = readImage(declaredLayer, folder, inStory);
      const story = decodeFile(`${folder.path}/story.md`, folder.files.get('story.md')!, []);
      const geometry = { type: 'Polygon' as const, coordinates: [[...corners, corners[0]].map((at) => [...at])] };
      const feature = { type: 'Feature' as const, properties: {}, geometry };
      const data = { type: 'FeatureCollection' as const, features: [feature] };
      const layer = { id: id.value, file: file.value, kind, name, source, simplify: false, data };
      return picture && story
        ? [
            {
              layer: { ...layer, image: { picture, corners, date } },
              source: story,
              positions,
              where: () => file.offset,
              names: []
            }
          ]
        : [];
    }
    // A country’s own line is finer than a page has use for.
    const simplify = declaredLayer.simplify || (shapes?.some(({ outline }) => outline.kind === 'regions') ?? false);
    const found = folder.files.get(file.value);
    const ending = dataEnding(file.value);
    if (found === undefined || (ending === null && !shapes)) {
      reportMissing(declaredLayer, folder, inStory);
      return [];
    }
    const path = `${folder.path}/${file.value}`;
    // Of a table what is served is checked: it may have columns that nobody sees.
    const largest = simplify || isTable(path) ? LARGEST_SIMPLIFIED : LARGEST;
    const decode = XML.includes(ending) ? decodeXml : decodeFile;
    const text = decode(path, found, issues, largest);
    if (text === null) return [];
    const mistakes: Issue[] = [];
    const report = reportIn(text, mistakes);
    let refused = false;
    // What is wrong with the fields of a layer keeps it from being drawn as what is wrong with its file does.
    const inLayer: Report = (code, ...where) => {
      refused ||= CODES[code].severity === 'error';
      inStory(code, ...where);
    };
    if (!checkLayerFields(declaredLayer, inLayer)) return [];
    const reading: Reading = { layer: declaredLayer, inLayer, report, naming, regionNames, folder, issues: mistakes };
    const own = readFrom(shapes ? null : ending, text, reading);
    const read = own && declaredLayer.join ? joinFeatures(own, declaredLayer.join, reading) : own;
    if (read && declaredLayer.icon) checkIcons(declaredLayer.icon, read, inLayer);
    const values = read && readValues(declaredLayer, { report, ...read, features: read.data.features, inLayer });
    issues.push(...mistakes);
    if (read === null || refused || mistakes.some(({ severity }) => severity === 'error')) return [];
    const icon = declaredLayer.icon ? { icon: declaredLayer.icon.value } : {};
    const drawn = lookOf(declaredLayer);
    const data = drawable(read.data, kind);
    const layer: Layer = {
      id: id.value,
      file: file.value,
      kind,
      name,
      source,
      simplify,
      ...icon,
      ...drawn,
      ...(kind === 'circle' && declaredLayer.region && { ofRegions: true }),
      data,
      ...values
    };
    return [{ layer, source: text, positions: read.positions, where: read.where, names: read.names ?? [] }];
  });
}

/** More icons than this are no picture, and a phone moves no more of them. */
const MOST_ICONS = 300;

function checkIcons({ offset }: At<unknown>, { data }: LayerData, report: Report): void {
  const count = data.features.reduce(
    (sum, { geometry }) => sum + (geometry?.type === 'MultiPoint' ? geometry.coordinates.length : 1),
    0
  );
  if (count <= MOST_ICONS) return;
  const message = `This layer has ${count} points, and icons stand at ${MOST_ICONS} at most.`;
  report(
    'icon-many',
    offset,
    message,
    'Take “icon” out, or split the layer: so many icons hide the map and each other.'
  );
}

/** How a layer asks to be drawn; nothing of what it leaves out. */
const lookOf = ({ line, arrow, role }: DeclaredLayer): Pick<Layer, 'line' | 'arrow' | 'role'> => ({
  ...(line && { line: line.value }),
  ...(arrow?.value.at && { arrow: arrow.value.at }),
  ...(role && { role })
});

/** What a layer draws, of its file by what that ends in, or of its shapes. */
function readFrom(ending: DataEnding | null, source: SourceText, reading: Reading): LayerData | null {
  if (ending !== null) return READERS[ending](source, reading);
  const { layer, naming, report } = reading;
  return naming && readShapes(layer.shapes ?? [], { kind: layer.kind, naming, report });
}

function reportMissing({ file }: DeclaredLayer, { files }: StoryFolder, report: Report): void {
  const foreign = files.has(file.value) ? foreignEnding(file.value) : null;
  if (foreign) {
    const message = `${quote(file.value)} is ${foreign.what}, which no layer reads.`;
    return report('file-foreign', file.offset, message, foreign.cure);
  }
  const data = [...files.keys()].filter((other) => dataEnding(other) !== null);
  const name = file.value.split(/[/\\]/).at(-1) ?? '';
  const [near] = nearest(name, data, 1);
  const elsewhere = name !== file.value ? ', by its name alone: a layer’s file lies in the folder of the story' : '';
  const hint = near
    ? `Did you mean “${near}”${elsewhere}?`
    : files.has(`${file.value}/`)
      ? 'That is a folder: put the file itself beside story.md.'
      : `Put the file beside story.md, with a name that ends in ${oneOf(DATA_ENDINGS)}${elsewhere}.`;
  report('geojson-missing', file.offset, `The folder has no file of data ${quote(file.value)}.`, hint);
}
