import type { Document, Element } from '@xmldom/xmldom';
import { gpx } from '@tmcw/togeojson';
import type { Feature, Position } from 'geojson';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { child, childrenOf, fill, nameOf, offsetOf, remove, textIn, within, withPrefix } from './element.ts';
import { withPlainProperties } from './properties.ts';
import type { Format } from './format.ts';

/** What a converter of GPX does not carry to a feature: of its first position, by the offset of that. */
type Extra = Map<number, Record<string, string>>;

/** GPX (topografix.com/GPX/1/1): waypoints are points, routes and the segments of tracks are lines. */
export const GPX: Format = {
  name: 'GPX',
  roots: ['gpx'],
  exchange: 'Exchange “lat” and “lon” of each point of the file.',
  holds: 'no waypoint, and no route or track of two points',
  convert: (document, source, report) => {
    const extra: Extra = new Map();
    // Of a waypoint's own elements, and not of what programs add.
    for (const one of within(document, 'extensions', 'author')) remove(one);
    for (const point of within(document, 'wpt')) waypoint(point, source, extra, report);
    within(document, 'rte').forEach((route, i) => way(route, `Route ${i + 1}`, source, extra, report));
    within(document, 'trk').forEach((track, i) => {
      within(track, 'trkseg').forEach((segment, j) => {
        way(segment, `Segment ${j + 1} of track ${i + 1}`, source, extra, report);
      });
      takeLinks(track);
    });
    for (const one of within(document, ...NAMED)) withPrefix(one, null);
    return withPlainProperties(gpx(document).features.map((feature) => withExtra(feature, extra)));
  }
};

/** What the converter looks for. */
const NAMED = 'gpx trk trkseg trkpt rte rtept wpt ele name cmt desc type time keywords sym'.split(' ');

function waypoint(point: Element, source: SourceText, extra: Extra, report: Report): void {
  if (!checkPoint(point, source, report)) return remove(point);
  const height = textIn(child(point, 'ele'));
  const link = takeLinks(point);
  extra.set(mark(point, source), { ...(height && { ele: height }), ...(link && { link }) });
}

/** A route or a segment: a line where it has two points, of which the days of the first and the last are kept. */
function way(line: Element, what: string, source: SourceText, extra: Extra, report: Report): void {
  const points = within(line, 'rtept', 'trkpt').filter((point) => {
    const isRight = checkPoint(point, source, report);
    if (!isRight) remove(point);
    return isRight;
  });
  const [first, last] = [points[0], points.at(-1)];
  if (first && points.length === 1) {
    const hint = 'Take it out; where the point itself matters, write it as a waypoint, <wpt>.';
    report('track-short', offsetOf(source, first), `${what} has one point, and draws no line.`, hint);
  }
  const [start, end] = [first, last].map((point) => (point ? textIn(child(point, 'time')) : ''));
  const link = takeLinks(line);
  for (const point of points) {
    for (const one of childrenOf(point)) remove(one);
    mark(point, source);
  }
  if (first && points.length > 1) {
    extra.set(offsetOf(source, first), { ...(start && { start }), ...(end && { end }), ...(link && { link }) });
  }
}

/** Writes where a point stands in its file in the place of its height. */
function mark(point: Element, source: SourceText): number {
  const offset = offsetOf(source, point);
  for (const one of childrenOf(point)) if (nameOf(one) === 'ele') remove(one);
  const height = (point.ownerDocument as Document).createElement('ele');
  point.appendChild(height);
  fill(height, String(offset));
  return offset;
}

/** Takes links out, whose own texts would be taken for those of what they stand in; gives the first that leads to the web. */
function takeLinks(element: Element): string {
  const links = childrenOf(element).filter((one) => nameOf(one) === 'link' || nameOf(one) === 'url');
  for (const one of links) remove(one);
  return links.map((one) => one.getAttribute('href') ?? textIn(one)).find((url) => /^https?:\/\//i.test(url)) ?? '';
}

const DEGREES = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Whether a point says where it is, in numbers; it is reported where not. */
function checkPoint(point: Element, source: SourceText, report: Report): boolean {
  const wrong = ['lat', 'lon'].find((name) => !DEGREES.test(point.getAttribute(name) ?? ''));
  if (wrong === undefined) return true;
  const found = point.getAttribute(wrong);
  const what = found === null || found.trim() === '' ? 'nothing' : `the text ${quote(found)}`;
  const message = `The “${wrong}” of a point is a number of degrees, and this is ${what}.`;
  const hint = /^\s*[-+]?\d+,\d+\s*$/.test(found ?? '')
    ? `Write it with a point: ${(found ?? '').trim().replace(',', '.')}.`
    : 'Write degrees and decimals, as in lat="40.4" lon="49.9", or take the point out.';
  report('geojson-coordinate', offsetOf(source, point), message, hint);
  return false;
}

function withExtra(feature: Feature, extra: Extra): Feature {
  const lines = positionsOf(feature);
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.[0]].map((position) => extra.get(position?.[2] ?? -1));
  // A track begins with its first segment and ends with its last.
  const end = last?.end && last !== first ? { end: last.end } : {};
  return { ...feature, properties: { ...feature.properties, ...first, ...end } };
}

function positionsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'Point' ? [[geometry.coordinates]] : [];
}
