import type { Element } from '@xmldom/xmldom';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { fill, nameOf, offsetOf, remove, within } from './element.ts';
import { readCoordinates } from './kml-coordinates.ts';

const RULE = 'KML has lon,lat[,height] for each point, and blanks between points.';

/**
 * Writes the coordinates of a placemark anew as the converter reads them without a doubt, with the offset at which each position
 * stands in the file in the place of its height. What cannot be read is reported and taken out.
 */
export function writeCoordinates(placemark: Element, source: SourceText, report: Report): void {
  for (const element of within(placemark, 'coordinates')) {
    const written = element.textContent ?? '';
    const at = offsetOf(source, element);
    const shape = element.parentNode as Element;
    const what = nameOf(shape);
    if (written.trim() === '') {
      const hint = 'Take it out, or give it its points; it is left out of the map.';
      report('geojson-null-geometry', at, `The coordinates of this ${what} are empty, and draw nothing.`, hint);
      // Not the element alone: the parts of a geometry are looked for by it.
      remove(shape);
      continue;
    }
    const read = readCoordinates(written);
    if (read === null) {
      const message = `These coordinates cannot be read for sure: ${quote(written.trim().slice(0, 40))}.`;
      report('kml-coordinates', at, message, RULE);
      remove(shape);
      continue;
    }
    const { positions, odd } = read;
    const [first] = positions;
    const many = `${positions.length} points of which the first is ${first?.longitude}, ${first?.latitude}`;
    if (odd) report('kml-coordinates-odd', at, `This ${what} ${odd}: ${many}.`, RULE);
    if (!checkCount(what, positions.length, at, report)) {
      remove(shape);
      continue;
    }
    const inner = element.firstChild;
    // A text begins where its node does, or after the nine signs of <![CDATA[.
    const start = inner ? offsetOf(source, inner) + (inner.nodeType === 4 ? 9 : 0) : at;
    fill(element, positions.map(({ longitude, latitude, at }) => `${longitude},${latitude},${start + at}`).join(' '));
  }
  for (const coord of within(placemark, 'coord')) writeCoord(coord, source, report);
}

function checkCount(what: string, count: number, at: number, report: Report): boolean {
  if (what === 'Point' && count !== 1) {
    const hint = `Make a placemark of each, or a LineString of all. ${RULE}`;
    report('kml-coordinates', at, `A Point has one position, and this one has ${count}.`, hint);
    return false;
  }
  if (what === 'LineString' && count < 2) {
    const message = `A line has two positions at least, and this one has ${count}.`;
    report('geojson-line-short', at, message, 'Give it another position, or make it a Point.');
    return false;
  }
  if (what === 'LinearRing' && count < 4) {
    const message = `A ring has four positions at least, the last the same as the first; this one has ${count}.`;
    report('geojson-ring-short', at, message, 'Draw the polygon again, or take it out.');
    return false;
  }
  return true;
}

/** Of a track of Google's: longitude, latitude and height, blanks between them. */
function writeCoord(coord: Element, source: SourceText, report: Report): void {
  const written = (coord.textContent ?? '').trim();
  const at = offsetOf(source, coord);
  const numbers = written.split(/\s+/).map(Number);
  if (numbers.length < 2 || numbers.length > 3 || numbers.some(Number.isNaN)) {
    const hint = '<gx:coord> has longitude, latitude and height, with blanks between them.';
    report('kml-coordinates', at, `This position cannot be read: ${quote(written.slice(0, 40))}.`, hint);
    remove(coord);
    return;
  }
  fill(coord, `${numbers[0]} ${numbers[1]} ${at}`);
}
