import { area, booleanPointInPolygon, length } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distance } from '#lib/geo/great-circle.ts';
import type { Position } from '#lib/geo/position.ts';
import { brief, known, scene, validate } from '../known.ts';

const written = (shapes: string, kind = 'fill'): string => `---
title: Un titre
standfirst: Un voyage.
lang: fr
date: 2022-10-03
places:
  - { id: depot, name: Dépôt, at: [49.83, 40.42], source: Planet }
layers:
  - id: zone
    kind: ${kind}
    name: Zone
    source: La rédaction
    shapes:
${shapes
  .split('\n')
  .map((line) => `      - ${line}\n`)
  .join('')}---
${scene('view: [depot]\nlayers: [zone]')}`;

function features(shapes: string, kind?: string): Feature<Polygon | MultiPolygon>[] {
  const { stories, issues } = validate(written(shapes, kind));
  expect(issues.map((issue) => `${brief(issue)} ${issue.message}`)).toEqual([]);
  return stories[0]!.layers[0]!.data.features as Feature<Polygon | MultiPolygon>[];
}
function rings({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] {
  const all = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return all.map((ring) => ring.map(([x, y]): Position => [x!, y!]));
}
const issuesOf = (shapes: string, kind?: string) => validate(written(shapes, kind)).issues;

describe('a circle', () => {
  it.each([
    ['a place of the atlas', 'Bakou', [49.87, 40.4]],
    ['a place of the story', 'depot', [49.83, 40.42]],
    ['60° N', '[25, 60]', [25, 60]]
  ] as const)('is as far from its middle everywhere: %s', (_, at, middle) => {
    const [circle] = features(`{ circle: ${at}, radius: 300 }`);
    const [ring] = rings(circle!);
    const far = ring!.map((position) => distance(middle, position));
    // The atlas has Baku to a hundredth of a degree.
    expect(Math.min(...far)).toBeGreaterThan(296);
    expect(Math.max(...far)).toBeLessThan(304);
    expect(area(circle!) / (Math.PI * 300e3 ** 2)).toBeCloseTo(1, 2);
  });

  it('is cut where it crosses the antimeridian, and whole', () => {
    const [circle] = features('{ circle: [179, -17], radius: 500 }');
    expect(circle!.geometry.type).toBe('MultiPolygon');
    expect(area(circle!) / (Math.PI * 500e3 ** 2)).toBeCloseTo(1, 2);
    for (const at of [
      [-178, -17],
      [176, -17]
    ])
      expect(booleanPointInPolygon(at, circle!)).toBe(true);
    expect(booleanPointInPolygon([0, -17], circle!)).toBe(false);
  });

  it('holds the pole that it goes round', () => {
    const [circle] = features('{ circle: [10, 85], radius: 1500 }');
    for (const at of [
      [-170, 88],
      [10, 80],
      [100, 85]
    ])
      expect(booleanPointInPolygon(at, circle!)).toBe(true);
    expect(booleanPointInPolygon([10, 70], circle!)).toBe(false);
  });

  it('has what is said of it as properties, and is an outline in a layer of lines', () => {
    const [circle] = features(
      '{ circle: Bakou, radius: 50, name: Portée, type: missile, morts: 3, from: 2022-10-01 }',
      'line'
    );
    expect(circle!.properties).toEqual({ name: 'Portée', type: 'missile', morts: 3, from: '2022-10-01' });
  });
});

describe('other shapes', () => {
  it('are boxes, across the antimeridian too', () => {
    const [plain, across] = features('{ box: [44, 38, 51, 42] }\n{ box: [170, -20, -170, -10] }');
    expect(booleanPointInPolygon([50, 41], plain!)).toBe(true);
    expect(area(across!)).toBeGreaterThan(2e12);
    for (const x of [175, -175]) expect(booleanPointInPolygon([x, -15], across!)).toBe(true);
    expect(booleanPointInPolygon([0, -15], across!)).toBe(false);
  });

  it('are as wide as they are written where they go more than half round the world', () => {
    const [wide] = features('{ box: [-150, -10, 150, 10] }');
    for (const x of [-120, 0, 120]) expect(booleanPointInPolygon([x, 0], wide!)).toBe(true);
    expect(booleanPointInPolygon([170, 0], wide!)).toBe(false);
  });

  it('are great circles through places and positions', () => {
    const [line] = features('{ line: [Paris, [139.7, 35.7]], name: Vol }', 'line') as unknown as Feature[];
    expect(length(line!)).toBeGreaterThan(9650);
    expect(length(line!)).toBeLessThan(9800);
    const lines = features('{ line: [[170, 50], [-170, 50]] }', 'line') as unknown as Feature[];
    expect(lines[0]!.geometry.type).toBe('MultiLineString');
  });

  it('are areas, whichever way round their corners are named', () => {
    const there = features('{ area: [Bakou, [48, 40], [48, 41]] }');
    const back = features('{ area: [[48, 41], [48, 40], Bakou] }');
    expect(area(there[0]!)).toBeCloseTo(area(back[0]!), 0);
    expect(booleanPointInPolygon([48.5, 40.5], there[0]!)).toBe(true);
  });

  it('are corridors as wide everywhere, at their bends too', () => {
    const through: Position[] = [
      [20, 60],
      [30, 62],
      [25, 66]
    ];
    const [buffer] = features(`{ buffer: ${JSON.stringify(through)}, radius: 40 }`);
    const [ring, ...others] = rings(buffer!);
    expect(others).toEqual([]);
    const legs = distance(through[0]!, through[1]!) + distance(through[1]!, through[2]!);
    const whole = legs * 80 + Math.PI * 40 ** 2;
    expect(area(buffer!) / 1e6).toBeGreaterThan(whole * 0.97);
    expect(area(buffer!) / 1e6).toBeLessThan(whole * 1.01);
    for (const position of through) {
      expect(Math.min(...ring!.map((corner) => distance(position, corner)))).toBeGreaterThan(38.5);
    }
    const [across] = features('{ buffer: [[178, -17], [-178, -17]], radius: 50 }');
    expect(booleanPointInPolygon([-179.5, -17], across!)).toBe(true);
    expect(booleanPointInPolygon([0, -17], across!)).toBe(false);
  });

  it('are regions, as one, on the day that they hold from', () => {
    const [both] = features('{ regions: [AZ, AM] }');
    const [one, other] = [features('{ regions: [AZ] }'), features('{ regions: [AM] }')].map(([shape]) => area(shape!));
    expect(area(both!) / (one! + other!)).toBeCloseTo(1, 3);
    expect(features('{ regions: [nagorno-karabakh], from: 1995-01-01 }')).toHaveLength(1);
    expect(issuesOf('{ regions: [nagorno-karabakh], from: 2024-06-01 }').map(({ code }) => code)).toEqual([
      'shape-not-drawn'
    ]);
  });

  it('are points, in a layer of circles', () => {
    expect(
      features('{ point: depot, name: A }\n{ point: [50, 41] }', 'circle').map(({ geometry }) => geometry)
    ).toEqual([
      { type: 'Point', coordinates: [49.83, 40.42] },
      { type: 'Point', coordinates: [50, 41] }
    ]);
  });
});

describe('what is wrong with a shape', () => {
  it.each([
    ['{ cirle: Bakou, radius: 5 }', 'shape-unknown', 'Did you mean “circle” by “cirle”?'],
    ['{ name: Zone }', 'shape-unknown', 'A shape has one of “circle”'],
    ['{ circle: Bakou, box: [44, 38, 51, 42], radius: 5 }', 'shape-unknown', 'Make two shapes of it'],
    ['{ circle: Bakou }', 'field-missing', 'Add “radius: …”, in kilometres.'],
    ['{ circle: Bakou, radius: 50 km }', 'field-type', 'Write “radius: 50”.'],
    ['{ circle: Bakou, radius: 500 m }', 'field-type', 'Write “radius: 0.5”.'],
    ['{ circle: Bakou, radius: 0 }', 'shape-radius', 'Write kilometres'],
    ['{ box: [44, 38, 51, 42], radius: 5 }', 'shape-radius', 'Take it out'],
    ['{ box: [44, 42, 51, 38] }', 'bounds-order', 'Write [west, south, east, north].'],
    ['{ area: [Bakou, [48, 40]] }', 'shape-short', 'Name its corners'],
    ['{ buffer: [Bakou], radius: 5 }', 'shape-short', 'draw a circle'],
    ['{ buffer: [[0, 84], [180, 84]], radius: 5 }', 'shape-pole', 'Draw a circle'],
    ['{ regions: [] }', 'shape-short', 'Name one'],
    ['{ circle: Bakoo, radius: 5 }', 'place-unknown', 'Did you mean “Bakou”?'],
    ['{ circle: [49.87, 140.4], radius: 5 }', 'position-swapped', 'Write longitude first'],
    ['{ circle: Bakou, radius: 5, causes: [a, b] }', 'field-type', 'Write one value'],
    ['{ point: Bakou }', 'geojson-geometry-kind', 'Declare the layer as circle']
  ])('is told where it is: %s', (shapes, code, hint) => {
    const issues = issuesOf(shapes);
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([[code, 14]]);
    expect(issues[0]!.hint).toContain(hint);
  });

  it('is a file beside it, or neither of the two, or a list of none', () => {
    const whole = written('{ circle: Bakou, radius: 5 }');
    const codes = (text: string) => validate(text).issues.map(({ code }) => code);
    expect(codes(whole.replace('kind: fill', 'kind: fill\n    file: zone.geojson'))).toEqual(['shapes-and-file']);
    expect(codes(whole.replace(/ {4}shapes:\n.*\n/, ''))).toEqual(['field-missing']);
    expect(codes(whole.replace(/shapes:\n.*\n/, 'shapes: []\n'))).toEqual(['shape-short']);
  });

  it('may be longitude and latitude swapped', () => {
    const swapped = '{ circle: [40.4, 49.9], radius: 5 }\n{ circle: [40.5, 49.8], radius: 5 }';
    const { issues } = validate(written(swapped).replace('view: [depot]', 'view: [depot, Azerbaïdjan]'));
    expect(issues.map(({ code }) => code)).toEqual(['geojson-looks-swapped']);
  });
});

describe('a line', () => {
  const way = (line: string): Position[] =>
    (features(line, 'line')[0]!.geometry as unknown as { readonly coordinates: Position[] }).coordinates;

  it('goes from region to region, each where it has its name', () => {
    const line = way('{ line: [Géorgie, Azerbaïdjan] }');
    const label = (id: string) => known.atlas.regions.get(id)!.label.map((one) => Math.round(one * 1e5) / 1e5);
    expect([line[0], line.at(-1)]).toEqual([label('GE'), label('AZ')]);
    // A name of both is the place.
    expect(way('{ line: [Luxembourg, Bakou] }')[0]).not.toEqual(label('LU'));
    expect(issuesOf('{ circle: Azerbaïdjan, radius: 5 }').map(({ code }) => code)).toEqual(['place-expected']);
  });

  it('bends to the right of who follows it, and says nothing of that as a property', () => {
    const spots = '[[40, 40], [50, 40]]';
    const middle = (line: string): number => way(line).reduce((least, [, y]) => Math.min(least, y), 90);
    expect(middle(`{ line: ${spots}, bend: 0.3 }`)).toBeLessThan(39.5);
    expect(middle(`{ line: ${spots} }`)).toBe(40);
    expect(features(`{ line: ${spots}, bend: 0.3 }`, 'line')[0]!.properties).toEqual({});
    expect(issuesOf(`{ line: ${spots}, bend: 20 }`, 'line').map(({ code }) => code)).toEqual(['bend-range']);
  });
});
