import type { Node } from 'jsonc-parser';
import { nearest } from '#lib/text/near-words.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { GEOMETRY_TYPES, sameButCase } from './geometry-types.ts';
import { describeNode, itemsOf, member, membersOf } from './json-node.ts';

const TYPES = ['FeatureCollection', 'Feature', ...GEOMETRY_TYPES];
const BEGINS = 'GeoJSON begins with {"type": "FeatureCollection", "features": [ … ]}.';

/** Reports JSON that is no GeoJSON, by what it is. */
export function reportNotGeojson(tree: Node, report: Report): void {
  const type = member(tree, 'type');
  const say = (at: Node, message: string, hint: string): void => report('geojson-type', at.offset, message, hint);
  const first = itemsOf(tree)[0];
  if (first && isOfType(first, 'Feature')) {
    return say(
      tree,
      'This is a list of features, and no collection of them.',
      `Put {"type": "FeatureCollection", "features": before it, and } after it.`
    );
  }
  if (first && isOfType(first, 'FeatureCollection')) {
    return say(
      tree,
      'This is a list of collections.',
      'Make one FeatureCollection of the features of all: “mapshaper a.geojson b.geojson combine-files -merge-layers -o out.geojson”.'
    );
  }
  if (first) return say(tree, `This is JSON and not GeoJSON: it is a list of ${itemsOf(tree).length}.`, BEGINS);
  if (type?.value === 'Topology') {
    return say(type, 'This is TopoJSON, not GeoJSON.', 'Convert it: mapshaper in.json -o format=geojson out.geojson.');
  }
  const features = member(tree, 'features');
  const isEsri =
    member(tree, 'geometryType') ??
    member(tree, 'spatialReference') ??
    member(itemsOf(features ?? tree)[0] ?? tree, 'attributes');
  if (type === undefined && isEsri) {
    return say(
      tree,
      'This is Esri’s JSON, not GeoJSON.',
      'Ask the ArcGIS service with f=geojson in place of f=json, or convert it: “ogr2ogr -f GeoJSON -lco RFC7946=YES out.geojson in.json”.'
    );
  }
  const error = member(tree, 'error') ?? member(tree, 'errors');
  if (type === undefined && error) {
    return say(
      error,
      'This is what a server answered that had no layer to give.',
      'Ask it again, or download the layer from elsewhere.'
    );
  }
  const elements = member(tree, 'elements');
  if (type === undefined && elements?.type === 'array') {
    return say(
      elements,
      'This is an extract of OpenStreetMap in its own JSON.',
      'Export it as GeoJSON, for example from overpass-turbo.eu.'
    );
  }
  const inner = membersOf(tree).find(({ value }) => TYPES.some((name) => isOfType(value, name)));
  if (type === undefined && inner) {
    return say(
      inner.value,
      `The GeoJSON stands in the member ${quote(inner.name)} of something else.`,
      'Keep what stands in it, from its { to its }, and nothing else.'
    );
  }
  if (type === undefined && features)
    return say(tree, 'This has features and no type.', 'Add “"type": "FeatureCollection"” before them.');
  if (type === undefined && member(tree, 'geometry'))
    return say(tree, 'This has a geometry and no type.', 'Add “"type": "Feature"” before it.');
  if (type === undefined && member(tree, 'coordinates')) {
    return say(
      tree,
      'This has coordinates and no type.',
      `Add the type of their geometry: one of ${GEOMETRY_TYPES.slice(0, -1).join(', ')}.`
    );
  }
  if (type?.type === 'string') {
    const name = String(type.value);
    const right = sameButCase(name, TYPES);
    if (right)
      return say(
        type,
        `The type ${quote(name)} is not in the letters that GeoJSON has: capitals count.`,
        `Write “${right}”.`
      );
    const [near] = nearest(name, TYPES, 1);
    return say(
      type,
      `This is JSON and not GeoJSON: its type is ${describeNode(type)}.`,
      near ? `Did you mean “${near}”?` : BEGINS
    );
  }
  const found = type ? `its type is ${describeNode(type)}` : `it is ${describeNode(tree)} without a type`;
  say(type ?? tree, `This is JSON and not GeoJSON: ${found}.`, BEGINS);
}

const isOfType = (node: Node, type: string): boolean => member(node, 'type')?.value === type;
