import { describe, expect, it } from 'vitest';
import { readCoordinates } from '#lib/story/data/xml/kml-coordinates.ts';
import { layerOf } from './files.ts';

const kml = (inner: string): string =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">\n<Document>\n${inner}\n</Document>\n</kml>\n`;
const placemark = (inner: string): string => kml(`<Placemark>${inner}</Placemark>`);
const line = (coordinates: string): string => `<LineString><coordinates>${coordinates}</coordinates></LineString>`;
const ring = (coordinates: string): string => `<LinearRing><coordinates>${coordinates}</coordinates></LinearRing>`;

describe('coordinates of KML', () => {
  const pairs = (text: string) =>
    readCoordinates(text)?.positions.map(({ longitude, latitude }) => [longitude, latitude]) ?? null;
  const TWO = [[7.5, -3.25], [8, -4]]; // prettier-ignore

  it.each([
    ['as KML has them', '7.5,-3.25 8,-4', null],
    ['with heights', ' 7.5,-3.25,812\n\t8,-4,0 ', null],
    ['with a height here and none there', '7.5,-3.25,812 8,-4', null],
    ['with exponents and plus signs', '+.75e1,-3.25 8.,-40E-1', null],
    ['with a comma after each', '7.5,-3.25, 8,-4,', null],
    ['with blanks after commas', '7.5, -3.25, 3 8, -4, 3', 'has blanks beside its commas'],
    ['with blanks around commas', '7.5 , -3.25 8 , -4', 'has blanks beside its commas'],
    ['with a comma before each', ',7.5,-3.25 ,8,-4', 'has a comma before each point'],
    [
      'with commas alone, of heights that are all 0',
      '7.5,-3.25,0,8,-4,0',
      'has commas between its points, too, and is read in threes'
    ],
    ['with commas alone, of four numbers', '7.5,-3.25,8,-4', 'has commas between its points, too, and is read in twos'],
    ['with blanks alone', '7.5 -3.25\n8 -4', 'has blanks and no commas, and is read in twos']
  ])('are read %s', (_, text, odd) => {
    expect(pairs(text)).toEqual(TWO);
    expect(readCoordinates(text)?.odd).toBe(odd);
  });

  it('are read in threes where they are nine', () => {
    expect(pairs('1,2,5,3,4,6,5,6,7')).toEqual([[1, 2], [3, 4], [5, 6]]); // prettier-ignore
    expect(pairs('1 2 5 3 4 6 5 6 7')).toEqual([[1, 2], [3, 4], [5, 6]]); // prettier-ignore
  });

  it.each([
    '1,2,3,4,5,6',
    '1 2 3 4 5 6',
    '1;2 3;4',
    '1',
    '1,2,3,4,5',
    '1,2 x',
    'nan,2 3,4',
    '1,,2 3,4',
    '1 2,3 4',
    "1°2'N"
  ])('are not guessed at: %s', (text) => {
    expect(readCoordinates(text)).toBeNull();
  });
});

describe('KML', () => {
  it('is drawn with each of its points where it is written', () => {
    const { issues, geometries } = layerOf('a.kml', 'line', placemark(line('115.86, -31.95, 15 115.87, -31.96, 15')));
    expect(issues).toEqual(['a.kml:4:24 kml-coordinates-odd']);
    expect(geometries).toEqual([{ type: 'LineString', coordinates: [[115.86, -31.95], [115.87, -31.96]] }]); // prettier-ignore
  });

  it('is never drawn in part', () => {
    const told = (inner: string, kind = 'line') => layerOf('a.kml', kind, placemark(inner)).issues;
    expect(told(line('1;2 3;4'))).toEqual(['a.kml:4:24 kml-coordinates']);
    expect(told(line('1,2'))).toEqual(['a.kml:4:24 geojson-line-short']);
    expect(told('<Point><coordinates>1,2 3,4</coordinates></Point>', 'circle')).toEqual(['a.kml:4:19 kml-coordinates']);
    expect(told(line('-31.95,115.86 -31.96,115.87'))).toEqual(['a.kml:4:37 geojson-swapped']);
    expect(told(line('1,2\n190,3'))).toEqual(['a.kml:5:1 geojson-range']);
    expect(told(`<MultiGeometry>${line('1,2 2,3')}${line('')}</MultiGeometry>`)).toEqual([
      'a.kml:4:98 geojson-null-geometry'
    ]);
    expect(told(`<Polygon><outerBoundaryIs>${ring('0,0 1,0 1,1')}</outerBoundaryIs></Polygon>`, 'fill')).toEqual([
      'a.kml:4:50 geojson-ring-short'
    ]);
    expect(told(`<Polygon><outerBoundaryIs>${ring('0,0 1,0 1,1 0,1')}</outerBoundaryIs></Polygon>`, 'fill')).toEqual([
      'a.kml:4:75 geojson-ring-open'
    ]);
    expect(told('<name>A</name>')).toEqual(['a.kml:1:1 geojson-empty', 'a.kml:4:1 geojson-null-geometry']);
  });

  it('has the outer ring of an area first, wherever it is written, and rings run as they like', () => {
    const area = `<Polygon><innerBoundaryIs>${ring('1,1 2,1 2,2 1,1')}</innerBoundaryIs><outerBoundaryIs>${ring('0,0 0,4 4,4 4,0 0,0')}</outerBoundaryIs></Polygon>`;
    const { issues, geometries } = layerOf('a.kml', 'fill', placemark(area));
    expect(issues).toEqual([]);
    expect(geometries).toEqual([
      {
        type: 'Polygon',
        coordinates: [
          [[0, 0], [0, 4], [4, 4], [4, 0], [0, 0]],
          [[1, 1], [2, 1], [2, 2], [1, 1]]
        ] // prettier-ignore
      }
    ]);
  });

  it('has texts and numbers of its own, and times', () => {
    const text = kml(
      '<Schema id="s"><SimpleField type="int" name="morts"/><SimpleField type="bool" name="sûr"/></Schema>' +
        [['12', '0', '01'], ['', '1', '02']].map(([deaths, sure, code]) =>
          `<Placemark id="x"><name>3</name><description><![CDATA[<b>Gare</b><br>détruite<script>alert(1)</script>]]></description>` +
          `<TimeStamp><when>2024-05-01</when></TimeStamp><ExtendedData><Data name="code"><value>${code}</value></Data>` +
          `<SchemaData schemaUrl="#s"><SimpleData name="morts">${deaths}</SimpleData><SimpleData name="sûr">${sure}</SimpleData></SchemaData></ExtendedData>` +
          '<Point><coordinates>1,2</coordinates></Point></Placemark>').join('') // prettier-ignore
    );
    const { issues, features } = layerOf('a.kml', 'circle', text);
    expect(issues.map((issue) => issue.split(' ')[1])).toEqual(['kml-left-out']);
    const common = { name: '3', description: 'Gare détruite', time: '2024-05-01' };
    expect(features?.map(({ properties }) => properties)).toEqual([
      { ...common, code: '01', morts: 12, sûr: 0 },
      { ...common, code: '02', morts: null, sûr: 1 }
    ]);
    expect(features?.[0]).not.toHaveProperty('id');
  });

  it('has the tracks of Google, and any prefix', () => {
    const track = '<gx:Track><when>2024-05-01</when><gx:coord>1 2 30</gx:coord><gx:coord>3  4 30</gx:coord></gx:Track>';
    const { issues, geometries } = layerOf('a.kml', 'line', placemark(track));
    expect(issues).toEqual([]);
    expect(geometries).toEqual([{ type: 'LineString', coordinates: [[1, 2], [3, 4]] }]); // prettier-ignore
    expect(layerOf('a.kml', 'line', placemark('<gx:Track><gx:coord>1,2</gx:coord></gx:Track>')).issues).toEqual([
      'a.kml:4:22 kml-coordinates'
    ]);
    const prefixed = `<k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:Placemark><k:name>A</k:name><k:Point><k:coordinates>1,2</k:coordinates></k:Point></k:Placemark></k:kml>`;
    expect(layerOf('a.kml', 'circle', prefixed).features?.[0]?.properties).toEqual({ name: 'A' });
  });

  it('leaves out what is no data, and says so', () => {
    const { messages, geometries } = layerOf(
      'a.kml',
      'line',
      kml(
        '<NetworkLink><name>B</name><Region><LatLonAltBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonAltBox></Region><Link><href>https://a.example/b.kml</href></Link></NetworkLink>' +
          '<GroundOverlay><Icon><href>a.png</href></Icon><LatLonBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonBox></GroundOverlay>' +
          '<gx:Tour/><Style id="a"><IconStyle><Icon><href>http://a.example/pin.png</href></Icon></IconStyle></Style>' +
          `<Placemark><styleUrl>#a</styleUrl>${line('1,2 2,3')}</Placemark>`
      )
    );
    expect(messages).toEqual([
      'A link to another file is not followed: “https://a.example/b.kml”.',
      'A picture that is laid over the map is left out: “a.png”.',
      'A tour of cameras is left out.',
      'Colours, widths and icons of the file are not kept: a layer is drawn in the colours of the map.',
      'Icons of the file are not fetched: “http://a.example/pin.png”.'
    ]);
    expect(geometries).toHaveLength(1);
  });
});
