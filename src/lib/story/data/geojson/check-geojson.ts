import type { Node } from 'jsonc-parser';
import type { FeatureCollection } from 'geojson';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { cappedReport } from './capped-report.ts';
import { isFeature, reportNoGeometry } from './check-feature.ts';
import { checkGeometry } from './check-geometry.ts';
import type { Right, Tally } from './check-position.ts';
import { draws, LAYER_KIND_NAMES, type LayerKind } from '#lib/story/layer-kinds.ts';
import { GEOMETRY_TYPES } from './geometry-types.ts';
import { describeNode, itemsOf, member, memberLike } from './json-node.ts';
import { reportNotGeojson } from './not-geojson.ts';
import { readJson } from './read-json.ts';
import { reportTally } from './report-tally.ts';

/**
 * Reads GeoJSON (RFC 7946) and reports what is wrong with it.
 *
 * @param kind what draws it
 * @param right to which each right position is added
 * @returns the features (a lone feature or geometry as a collection of one), or null where this is no GeoJSON
 */
export function checkGeojson(
  text: string,
  kind: LayerKind,
  everything: Report,
  right: Right[] = []
): FeatureCollection | null {
  const json = readJson(text, everything);
  if (json === null) return null;
  const report = cappedReport(everything);
  const { tree } = json;
  const typeNode = member(tree, 'type');
  const type = String(typeNode?.value);
  if (type !== 'FeatureCollection' && type !== 'Feature' && !GEOMETRY_TYPES.includes(type)) {
    reportNotGeojson(tree, report);
    return null;
  }
  checkMembers(tree, report);
  checkCrs(tree, report);
  const tally: Tally = { swapped: null, projected: null, heightless: null, right };
  const geometry = (node: Node): void => {
    checkMembers(node, report);
    checkGeometry(node, tally, (found, at) => checkDrawn(found, kind, at, report), report);
  };
  if (type === 'FeatureCollection') checkCollection(tree, geometry, report);
  else if (type === 'Feature') checkFeatures([tree], geometry, report);
  else geometry(tree);
  reportTally(tally, report);
  return collectionOf(json.value, type);
}

function collectionOf(value: unknown, type: string): FeatureCollection {
  if (type === 'FeatureCollection') return value as FeatureCollection;
  const feature = type === 'Feature' ? value : { type: 'Feature', properties: {}, geometry: value };
  return { type: 'FeatureCollection', features: [feature] } as FeatureCollection;
}

function checkCollection(tree: Node, geometry: (node: Node) => void, report: Report): void {
  const features = member(tree, 'features');
  if (features?.type !== 'array') {
    const message = `A FeatureCollection has “features”, a list, and this is ${describeNode(features)}.`;
    const like = features ? null : memberLike(tree, 'features');
    const hint = like
      ? `Call “${like.name}” “features”.`
      : features?.type === 'object'
        ? 'Put brackets around what stands in it: “"features": [ … ]”, each feature without a name of its own.'
        : 'Add “"features": [ … ]”.';
    report('geojson-type', (features ?? tree).offset, message, hint);
    return;
  }
  if (itemsOf(features).length === 0) {
    const hint = 'Export the layer again with its features, or take the layer out of the story.';
    report('geojson-empty', features.offset, 'The file has no features: nothing would be drawn.', hint);
  }
  checkFeatures(itemsOf(features), geometry, report);
}

function checkFeatures(features: readonly Node[], geometry: (node: Node) => void, report: Report): void {
  const ids = new Set<unknown>();
  for (const feature of features) {
    if (!isFeature(feature, report)) continue;
    checkMembers(feature, report);
    checkId(feature, ids, report);
    checkProperties(feature, report);
    const shape = member(feature, 'geometry');
    if (shape?.type === 'object') geometry(shape);
    else if (shape?.type === 'null') {
      const hint = 'Take the feature out, or give it a geometry.';
      report('geojson-null-geometry', shape.offset, 'This feature has no geometry, and draws nothing.', hint);
    } else reportNoGeometry(feature, shape, report);
  }
}

function checkId(feature: Node, ids: Set<unknown>, report: Report): void {
  const id = member(feature, 'id');
  if (id === undefined) return;
  if (id.type !== 'string' && id.type !== 'number') {
    const message = `The id of a feature is text or a number, and this is ${describeNode(id)}.`;
    report('geojson-type', id.offset, message, 'Give it a text or a number, or take it out.');
  } else if (ids.has(id.value)) {
    const message = `Another feature has the id ${quote(String(id.value))}.`;
    report('geojson-id-duplicate', id.offset, message, 'Give each feature an id of its own, or none.');
  } else ids.add(id.value);
}

function checkProperties(feature: Node, report: Report): void {
  const properties = member(feature, 'properties');
  if (properties?.type !== 'object' && properties?.type !== 'null') {
    const message = `A feature has “properties”, an object or null, and this is ${describeNode(properties)}.`;
    report('geojson-type', (properties ?? feature).offset, message, 'Add “"properties": {}”.');
    return;
  }
  checkMembers(properties, report);
  for (const { children: [name, value] = [] } of properties.children ?? []) {
    if (value?.type !== 'object' && value?.type !== 'array') continue;
    const message = `The property ${quote(String(name?.value))} is ${describeNode(value)}, which the map cannot show.`;
    report('geojson-property-object', value.offset, message, 'Make it a text or a number, or take it out.');
  }
}

function checkMembers(object: Node, report: Report): void {
  const names = new Set<unknown>();
  for (const property of object.type === 'object' ? (object.children ?? []) : []) {
    const name = property.children?.[0]?.value as unknown;
    if (names.has(name)) {
      const message = `${quote(String(name))} is given twice in one object.`;
      report('geojson-member-duplicate', property.offset, message, 'Keep one of the two.');
    }
    names.add(name);
  }
}

function checkDrawn(type: string, kind: LayerKind, at: Node, report: Report): void {
  // Of an area a circle stands in its middle.
  if (draws(kind, type) || (kind === 'circle' && draws('fill', type))) return;
  const fitting = LAYER_KIND_NAMES.filter((other) => draws(other, type));
  const message = `A layer of kind ${kind} draws no ${type}.`;
  const hint = `Declare the layer as ${oneOf(fitting)}, or keep features of one kind in a file.`;
  report('geojson-geometry-kind', at.offset, message, hint);
}

/** RFC 7946 has one coordinate system; older files may name it, or another. */
function checkCrs(tree: Node, report: Report): void {
  const crs = member(tree, 'crs');
  if (crs === undefined || crs.type === 'null') return;
  const name = member(member(crs, 'properties') ?? crs, 'name');
  if (/(?:CRS84h?|EPSG:[\d.]*:?(?:4326|4979))$/i.test(String(name?.value))) {
    const message = 'The member “crs” is no longer part of GeoJSON; the file is in WGS 84 without it.';
    report('geojson-crs-obsolete', crs.offset, message, 'Take it out; QGIS leaves it out with RFC7946 set to YES.');
    return;
  }
  const message = `The file is in another coordinate system${name ? `: ${quote(String(name.value))}` : ''}.`;
  report('geojson-crs', crs.offset, message, 'Export it in WGS 84 (EPSG:4326), longitude first, without “crs”.');
}
