import type { Element } from '@xmldom/xmldom';
import { kml } from '@tmcw/togeojson';
import type { Feature, Geometry, Position } from 'geojson';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { child, fill, nameOf, offsetOf, textIn, within, withPrefix } from './element.ts';
import { reportLeftOut } from './kml-left-out.ts';
import { writeCoordinates } from './kml-write.ts';
import { isHtml, textOfHtml, withPlainProperties } from './properties.ts';
import type { Format } from './format.ts';

/** What the converter asks for by name, prefix and all. */
const GOOGLES = new Set(['Track', 'MultiTrack', 'coord']);

/** KML 2.2 (OGC 07-147r2): the geometries of its placemarks. */
export const KML: Format = {
  name: 'KML',
  roots: ['kml', 'Document', 'Folder', 'Placemark'],
  exchange: 'Write longitude first in each point of the file: lon,lat[,height].',
  holds: 'no placemark that can be drawn',
  convert: (document, source, report) => {
    reportLeftOut(document, source, report);
    for (const placemark of within(document, 'Placemark')) {
      plainTexts(placemark);
      outerFirst(placemark);
      reportNothing(placemark, source, report);
      writeCoordinates(placemark, source, report);
    }
    for (const one of within(document, ...NAMED)) withPrefix(one, GOOGLES.has(nameOf(one)) ? 'gx' : null);
    const { features } = kml(document, { skipNullGeometry: true });
    return withPlainProperties(
      features.flatMap(({ geometry, ...feature }) => {
        return geometry ? [{ ...feature, geometry: asClosed(geometry) } as Feature] : [];
      })
    );
  }
};

/** What the converter reads. */
const NAMED =
  'Placemark Point LineString LinearRing Polygon MultiGeometry Track MultiTrack coordinates coord when name description address phoneNumber ExtendedData Data SimpleData SchemaData value TimeStamp TimeSpan begin end'.split(
    ' '
  );

/** Texts without HTML, and values as they are written: the converter takes each that is there for true, and nothing for 0. */
function plainTexts(placemark: Element): void {
  const description = child(placemark, 'description');
  const written = textIn(description);
  if (description) fill(description, isHtml(written) ? textOfHtml(written) : written);
  for (const one of within(placemark, 'value', 'SimpleData')) {
    const value = textIn(one);
    if (isHtml(value)) fill(one, textOfHtml(value));
  }
}

/** Puts the outer ring of each polygon before its holes. */
function outerFirst(placemark: Element): void {
  for (const polygon of within(placemark, 'Polygon')) {
    const outer = child(polygon, 'outerBoundaryIs');
    if (outer && outer !== polygon.firstChild) polygon.insertBefore(outer, polygon.firstChild);
  }
}

/** Shapes that are drawn; a model is none. */
const DRAWN = ['coordinates', 'coord', 'Model'];

function reportNothing(placemark: Element, source: SourceText, report: Report): void {
  if (within(placemark, ...DRAWN).length > 0) return;
  const hint = 'Take it out, or give it a geometry.';
  const name = textIn(child(placemark, 'name'));
  const message = `The placemark ${name ? `“${name}” ` : ''}has no geometry, and draws nothing.`;
  report('geojson-null-geometry', offsetOf(source, placemark), message, hint);
}

/**
 * A geometry whose rings end as they do in the file. The converter closes those that it takes for open, as it takes all whose
 * first and last position are written at two places.
 */
function asClosed(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(asClosed) };
  if (geometry.type !== 'Polygon') return geometry;
  const asWritten = (ring: Position[]): Position[] => (ring[0]?.[2] === ring.at(-1)?.[2] ? ring.slice(0, -1) : ring);
  return { ...geometry, coordinates: geometry.coordinates.map(asWritten) };
}
