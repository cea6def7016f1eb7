import type { Node } from 'jsonc-parser';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { GEOMETRY_TYPES, sameButCase } from './geometry-types.ts';
import { describeNode, itemsOf, member, memberLike, membersOf } from './json-node.ts';

/**
 * Whether something is a feature, or is meant as one and can be read on as such; it is reported where it is none, with what it
 * is instead.
 */
export function isFeature(feature: Node, report: Report): boolean {
  const typeNode = member(feature, 'type');
  if (typeNode?.value === 'Feature') return true;
  const type = typeNode?.type === 'string' ? String(typeNode.value) : null;
  const say = (message: string, hint: string, code: 'geojson-type' | 'geojson-crs' = 'geojson-type'): void =>
    report(code, (typeNode ?? feature).offset, message, hint);
  const name = member(member(feature, 'properties') ?? feature, 'name');
  if ((type === 'name' || type === 'link' || type === 'EPSG') && member(feature, 'geometry') === undefined) {
    const system = typeof name?.value === 'string' ? `, ${quote(name.value)},` : '';
    say(
      `The name of a coordinate system${system} stands among the features.`,
      'Take it out of the list. If it names another system than WGS 84 (EPSG:4326), export the layer again in that one.',
      'geojson-crs'
    );
  } else if (type === 'FeatureCollection') {
    const count = itemsOf(member(feature, 'features') ?? feature).length;
    say(
      `A FeatureCollection of ${count} stands among the features of another.`,
      'Put its features into the outer list, and take what is around them out: {"type": "FeatureCollection", "features": [ and ]}.'
    );
  } else if (type !== null && GEOMETRY_TYPES.includes(type)) {
    say(
      `A bare geometry, a ${type}, stands among the features.`,
      'Wrap it: {"type": "Feature", "properties": {}, "geometry": before it, and } after it.'
    );
  } else if (type !== null && sameButCase(type, ['Feature'])) {
    say(`The type ${quote(type)} is not in the letters that GeoJSON has: capitals count.`, 'Write “Feature”.');
    return true;
  } else if (typeNode === undefined && member(feature, 'geometry')) {
    say('This feature does not say that it is one.', 'Add “"type": "Feature"” to it.');
    return true;
  } else {
    const message = `Each of the features is of type “Feature”, and this is ${describeNode(typeNode ?? feature)}.`;
    say(message, 'Make it {"type": "Feature", "properties": {}, "geometry": { … }}, or take it out.');
  }
  return false;
}

/** What databases call a column of geometries. */
const OTHER_NAMES = new Set(['geom', 'the_geom', 'geometrie', 'geometria', 'shape', 'wkb_geometry', 'way']);

/** Reports what stands where the geometry of a feature belongs, and is none. */
export function reportNoGeometry(feature: Node, shape: Node | undefined, report: Report): void {
  const at = shape ?? feature;
  const message = `A feature has a “geometry”, and this is ${describeNode(shape)}.`;
  const like = shape
    ? null
    : (membersOf(feature).find(({ name }) => OTHER_NAMES.has(name.toLowerCase())) ?? memberLike(feature, 'geometry'));
  const hint = like
    ? `Call “${like.name}” “geometry”.`
    : shape?.type === 'string' && /^\s*\{/.test(String(shape.value))
      ? 'It is written as a text: take the quotation marks around it and the backslashes in it out. PostGIS writes it right by ST_AsGeoJSON(…)::json.'
      : shape?.type === 'string'
        ? 'It is WKT: write it as GeoJSON. PostGIS writes it by ST_AsGeoJSON(…)::json.'
        : shape?.type === 'array'
          ? 'Say of what type these coordinates are: {"type": "LineString", "coordinates": [ … ]}.'
          : 'Add “"geometry": { … }”.';
  report('geojson-type', at.offset, message, hint);
}
