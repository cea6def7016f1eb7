import type { Node } from 'jsonc-parser';
import { nearest } from '#lib/text/near-words.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { checkPosition, type Checked, type Tally } from './check-position.ts';
import { checkRing } from './check-ring.ts';
import { checkLineWay } from './check-way.ts';
import { GEOMETRY_TYPES, OTHER_GEOMETRIES, sameButCase } from './geometry-types.ts';
import { describeNode, itemsOf, member } from './json-node.ts';

type Check = (coordinates: Node, tally: Tally, report: Report) => void;

const isEmpty = (node: Node): boolean => node.type === 'array' && itemsOf(node).length === 0;

/** RFC 7946 §3.1 lets empty coordinates be read as no geometry: PostGIS and QGIS write what is EMPTY so. */
function reportEmpty(node: Node, what: string, report: Report): void {
  const hint = 'Take it out, or give it its positions; it is left out of the map.';
  report('geojson-null-geometry', node.offset, `${what} is empty, and draws nothing.`, hint);
}

const each =
  (check: Check): Check =>
  (node, tally, report) => {
    if (!isList(node, report)) return;
    for (const item of itemsOf(node)) {
      if (isEmpty(item)) reportEmpty(item, 'A part of this geometry', report);
      else check(item, tally, report);
    }
  };

const position: Check = (node, tally, report) => void checkPosition(node, tally, report);

const line: Check = (node, tally, report) => {
  if (!isList(node, report)) return;
  const positions = itemsOf(node);
  const checked = positions.map((item) => checkPosition(item, tally, report));
  if (positions.length >= 2) {
    if (checked.every((one) => one !== null)) checkLineWay(positions, checked, report);
    return;
  }
  const message = `A line has two positions at least, and this one has ${positions.length || 'none'}.`;
  report('geojson-line-short', node.offset, message, 'Give it another position, or make it a Point.');
};

const polygon: Check = (node, tally, report) => {
  if (!isList(node, report)) return;
  const rings = itemsOf(node);
  if (rings.every(isEmpty)) return reportEmpty(node, 'This polygon', report);
  rings.forEach((ring, index) => {
    if (!isList(ring, report)) return;
    if (index > 0 && isEmpty(ring)) return reportEmpty(ring, 'A hole of this polygon', report);
    const checked: Checked[] = itemsOf(ring).map((item) => checkPosition(item, tally, report));
    checkRing(ring, checked, index === 0 ? 'outer' : 'hole', report);
  });
};

const CHECKS: Readonly<Record<string, Check>> = {
  Point: position,
  MultiPoint: each(position),
  LineString: line,
  MultiLineString: each(line),
  Polygon: polygon,
  MultiPolygon: each(polygon)
};

/**
 * Checks a geometry and, in a collection, each of its parts.
 *
 * @param found is told the type of each and where it is
 */
export function checkGeometry(
  geometry: Node,
  tally: Tally,
  found: (type: string, node: Node) => void,
  report: Report,
  within = false
): void {
  const typeNode = member(geometry, 'type');
  const type = typeOf(geometry, typeNode, report);
  if (type === null) return;
  if (type === 'GeometryCollection') {
    if (within) {
      const hint = 'Put its geometries into the outer one.';
      report('geojson-type', geometry.offset, 'A GeometryCollection stands in another.', hint);
      return;
    }
    const parts = member(geometry, 'geometries');
    if (parts?.type !== 'array') {
      const message = `A GeometryCollection has “geometries”, and this is ${describeNode(parts)}.`;
      report('geojson-type', (parts ?? geometry).offset, message, 'Add “"geometries": [ … ]”.');
      return;
    }
    if (isEmpty(parts)) return reportEmpty(parts, 'This GeometryCollection', report);
    for (const part of itemsOf(parts)) checkGeometry(part, tally, found, report, true);
    return;
  }
  const coordinates = member(geometry, 'coordinates');
  if (coordinates === undefined) {
    report('geojson-type', geometry.offset, `This ${type} has no coordinates.`, 'Add “"coordinates": [ … ]”.');
    return;
  }
  if (isEmpty(coordinates)) return reportEmpty(coordinates, `This ${type}`, report);
  found(type, typeNode ?? geometry);
  if (reportDepth(type, coordinates, report)) return;
  CHECKS[type]?.(coordinates, tally, report);
}

/** How many pairs of brackets stand around the numbers of each. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  MultiLineString: 3,
  Polygon: 3,
  MultiPolygon: 4
};

/** Whether coordinates have more pairs of brackets than their type, or fewer, as far as their beginning tells: it is reported. */
function reportDepth(type: string, coordinates: Node, report: Report): boolean {
  let depth = 0;
  let node: Node | undefined = coordinates;
  for (; node?.type === 'array'; node = itemsOf(node).find((item) => !isEmpty(item))) depth++;
  const wanted = DEPTHS[type]!;
  if (depth === wanted || node?.type !== 'number') return false;
  const fitting = Object.keys(DEPTHS).filter((other) => DEPTHS[other] === depth);
  const more = depth > wanted ? 'take so many off' : 'put so many around them';
  const pairs = Math.abs(depth - wanted);
  const message = `The numbers of a ${type} stand in ${wanted} ${wanted === 1 ? 'pair' : 'pairs'} of brackets, and these in ${depth}.`;
  const hint =
    fitting.length > 0
      ? `Write ${oneOf(fitting.map((name) => `“${name}”`))}, if it is one; else ${more}: ${pairs}.`
      : `There ${pairs === 1 ? 'is' : 'are'} ${pairs} too many.`;
  report('geojson-coordinate', coordinates.offset, message, hint);
  return true;
}

/** The type that a geometry has, or is meant to have, which is then reported; null where there is no telling. */
function typeOf(geometry: Node, typeNode: Node | undefined, report: Report): string | null {
  const written = typeNode?.type === 'string' ? String(typeNode.value) : null;
  if (written !== null && GEOMETRY_TYPES.includes(written)) return written;
  const at = (typeNode ?? geometry).offset;
  const meant = written === null ? undefined : sameButCase(written, GEOMETRY_TYPES);
  if (written !== null && meant !== undefined) {
    const message = `The type ${quote(written)} is not in the letters that GeoJSON has: capitals count.`;
    report('geojson-type', at, message, `Write “${meant}”.`);
    return meant;
  }
  const other = OTHER_GEOMETRIES[(written ?? '').toLowerCase()];
  const [near] = nearest(written ?? '', GEOMETRY_TYPES, 1);
  const esri = ['rings', 'paths', 'x'].some((name) => member(geometry, name));
  const hint =
    written === null && esri
      ? 'This is a geometry of Esri’s JSON: ask the ArcGIS service with f=geojson in place of f=json.'
      : (other ?? (near ? `Did you mean “${near}”?` : `It is one of ${GEOMETRY_TYPES.join(', ')}.`));
  report('geojson-type', at, `A geometry says its type, and this is ${describeNode(typeNode ?? geometry)}.`, hint);
  return null;
}

function isList(node: Node, report: Report): boolean {
  if (node.type === 'array') return true;
  const message = `Coordinates are lists here, and this is ${describeNode(node)}.`;
  const hint =
    node.type === 'number'
      ? 'A pair of brackets is missing here for this type of geometry: [[longitude, latitude], …] for a line, [[[longitude, latitude], …]] for a polygon.'
      : 'Compare the brackets with another geometry of the same type.';
  report('geojson-coordinate', node.offset, message, hint);
  return false;
}
