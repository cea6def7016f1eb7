import { describe, expect, it } from 'vitest';
import { layerOf } from './files.ts';

const gpx = (inner: string): string =>
  `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n${inner}\n</gpx>\n`;
const point = (name: string, longitude: number, latitude: number, inner = ''): string =>
  `<${name} lat="${latitude}" lon="${longitude}">${inner}</${name}>\n`;
const segment = (...points: string[]): string => `<trkseg>\n${points.join('')}</trkseg>\n`;
const trkpt = (longitude: number, latitude: number, inner = ''): string => point('trkpt', longitude, latitude, inner);

describe('GPX', () => {
  it('has a point for each waypoint, with its texts, height and time', () => {
    const text = gpx(
      point('wpt', 49.9, 40.4,
        '<ele>12.5</ele><time>2024-05-01T08:00:00Z</time><name>12</name><desc>Dépôt &amp; gare</desc>' +
        '<link href="https://example.org/a"><text>Plus</text><type>text/html</type></link><sym>Flag</sym>' +
        '<extensions><name>Other</name><color>red</color></extensions>') + point('wpt', 49.8, 40.5) // prettier-ignore
    );
    const { issues, features } = layerOf('a.gpx', 'circle', text);
    expect(issues).toEqual([]);
    expect(features).toEqual([
      {
        type: 'Feature',
        properties: {
          name: '12',
          desc: 'Dépôt & gare',
          time: '2024-05-01T08:00:00Z',
          sym: 'Flag',
          ele: 12.5,
          link: 'https://example.org/a'
        },
        geometry: { type: 'Point', coordinates: [49.9, 40.4] }
      },
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [49.8, 40.5] } }
    ]);
  });

  it('has a line for each segment, none between two, and the times of the first and last point', () => {
    const text = gpx(
      `<trk><name>Marche</name>\n${segment(
        trkpt(1, 41, '<time>2024-05-01T08:00:00Z</time><name>départ</name>'),
        trkpt(2, 41, '<ele>3</ele>')
      )}${segment()}${segment(trkpt(5, 45, '<time>2024-05-03T08:00:00Z</time>'))}${segment(
        trkpt(8, 48),
        trkpt(9, 48),
        trkpt(9, 49, '<time>2024-05-02T08:00:00Z</time>')
      )}</trk>\n<trk><name>Retour</name>${segment(trkpt(3, 43), trkpt(4, 44))}</trk>\n<trk><name>Rien</name></trk>`
    );
    const { issues, messages, features } = layerOf('a.gpx', 'line', text);
    expect(messages).toEqual(['Segment 3 of track 1 has one point, and draws no line.']);
    expect(issues).toEqual(['a.gpx:11:1 track-short']);
    expect(features?.map(({ properties }) => properties)).toEqual([
      { name: 'Marche', start: '2024-05-01T08:00:00Z', end: '2024-05-02T08:00:00Z' },
      { name: 'Retour' }
    ]);
    expect(features?.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'MultiLineString',
        coordinates: [
          [[1, 41], [2, 41]],
          [[8, 48], [9, 48], [9, 49]]
        ] // prettier-ignore
      },
      { type: 'LineString', coordinates: [[3, 43], [4, 44]] } // prettier-ignore
    ]);
  });

  it('has a line for each route, whose name is its own and not that of a stop', () => {
    const stops = point('rtept', 1, 41, '<name>A</name>') + point('rtept', 2, 42, '<name>B</name>');
    const { features } = layerOf('a.gpx', 'line', gpx(`<rte>${stops}</rte><rte><name>Axe</name>${stops}</rte>`));
    expect(features?.map(({ properties }) => properties)).toEqual([{}, { name: 'Axe' }]);
  });

  it('gives a layer what it draws, and says what it leaves out', () => {
    const text = gpx(point('wpt', 1, 41) + point('wpt', 2, 42) + `<trk>${segment(trkpt(1, 41), trkpt(2, 42))}</trk>`);
    const lines = layerOf('a.gpx', 'line', text);
    expect(lines.messages).toEqual(['A layer of kind line draws no Point: 2 points of the file are left out.']);
    expect(lines.geometries).toHaveLength(1);
    const points = layerOf('a.gpx', 'circle', text);
    expect(points.messages).toEqual(['A layer of kind circle draws no LineString: 1 line of the file is left out.']);
    expect(points.geometries).toHaveLength(2);
    expect(layerOf('a.gpx', 'fill', text).issues).toEqual([
      'a.gpx:3:1 geojson-geometry-kind',
      'a.gpx:6:1 geojson-geometry-kind'
    ]);
  });

  it('is read with a prefix, and without a namespace', () => {
    const prefixed =
      '<g:gpx xmlns:g="http://www.topografix.com/GPX/1/1"><g:wpt lat="40" lon="50"><g:name>A</g:name></g:wpt></g:gpx>';
    const bare = '<gpx><wpt lat="40" lon="50"><name>A</name></wpt></gpx>';
    for (const text of [prefixed, bare]) {
      const { issues, features } = layerOf('a.gpx', 'circle', text);
      expect(issues).toEqual([]);
      expect(features?.[0]?.properties).toEqual({ name: 'A' });
    }
  });

  it('is told at the point that has no place on the globe', () => {
    const where = (inner: string): string[] => {
      const { issues, messages, hints } = layerOf('a.gpx', 'circle', gpx(inner));
      return [...issues, ...messages, ...hints];
    };
    expect(where('\n<wpt lon="49.9"/>')).toEqual([
      'a.gpx:4:1 geojson-coordinate',
      'The “lat” of a point is a number of degrees, and this is nothing.',
      'Write degrees and decimals, as in lat="40.4" lon="49.9", or take the point out.'
    ]);
    expect(where('<wpt lat="40,4" lon="49.9"/>')[2]).toBe('Write it with a point: 40.4.');
    expect(where('<wpt lat="nan" lon="49.9"/>')[0]).toBe('a.gpx:3:1 geojson-coordinate');
    expect(where('<wpt lat="40.4" lon="190.5"/>')[0]).toBe('a.gpx:3:1 geojson-range');
    expect(where('<wpt lat="149.9" lon="40.4"/>')).toEqual([
      'a.gpx:3:1 geojson-swapped',
      '[40.4, 149.9] has latitude first.',
      'Exchange “lat” and “lon” of each point of the file.'
    ]);
    expect(where('<metadata><name>A</name></metadata>')[0]).toBe('a.gpx:1:1 geojson-empty');
  });
});
