import type { Node } from 'jsonc-parser';
import { nearest } from '#lib/text/distance.ts';
import type { Report } from '#lib/story/report.ts';
import { checkPosition, type Checked, type Tally } from './check-position.ts';
import { checkRing } from './check-ring.ts';
import { checkLineWay } from './check-way.ts';
import { describeNode, itemsOf, member } from './json-node.ts';

type Check = (coordinates: Node, tally: Tally, report: Report) => void;

const each =
  (check: Check): Check =>
  (node, tally, report) => {
    if (isList(node, report)) for (const item of itemsOf(node)) check(item, tally, report);
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
  if (itemsOf(node).length === 0) checkRing(node, [], 'outer', report);
  itemsOf(node).forEach((ring, index) => {
    if (!isList(ring, report)) return;
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

export const GEOMETRY_TYPES = [...Object.keys(CHECKS), 'GeometryCollection'];

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
  const type = typeNode?.type === 'string' ? String(typeNode.value) : null;
  if (type === null || !GEOMETRY_TYPES.includes(type)) {
    const [near] = nearest(type ?? '', GEOMETRY_TYPES, 1);
    const hint = near ? `Did you mean “${near}”?` : `It is one of ${GEOMETRY_TYPES.join(', ')}.`;
    const message = `A geometry says its type, and this is ${describeNode(typeNode ?? geometry)}.`;
    report('geojson-type', (typeNode ?? geometry).offset, message, hint);
    return;
  }
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
    for (const part of itemsOf(parts)) checkGeometry(part, tally, found, report, true);
    return;
  }
  const coordinates = member(geometry, 'coordinates');
  if (coordinates === undefined) {
    report('geojson-type', geometry.offset, `This ${type} has no coordinates.`, 'Add “"coordinates": [ … ]”.');
    return;
  }
  found(type, typeNode ?? geometry);
  CHECKS[type]?.(coordinates, tally, report);
}

function isList(node: Node, report: Report): boolean {
  if (node.type === 'array') return true;
  const message = `Coordinates are lists here, and this is ${describeNode(node)}.`;
  report('geojson-coordinate', node.offset, message, 'Compare the brackets with another geometry of the same type.');
  return false;
}
