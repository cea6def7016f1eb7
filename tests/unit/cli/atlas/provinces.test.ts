import { describe, expect, it } from 'vitest';
import { encode } from '../../../../src/cli/atlas/provinces/encode.ts';
import { facesOf } from '../../../../src/cli/atlas/provinces/faces.ts';
import { provinceIds, type Unnamed } from '../../../../src/cli/atlas/provinces/province-ids.ts';
import { tile } from '../../../../src/cli/atlas/provinces/tile.ts';
import type { GridLine } from '../../../../src/cli/atlas/grid.ts';
import { ringArea } from '#lib/geo/ring-area.ts';

const grid = { scale: [0.01, 0.01], translate: [0, 0] } as const;

const square = (x: number, y: number, size: number): GridLine => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y]
];

const segmentsOf = (ring: GridLine) => ring.slice(1).map((to, i) => [ring[i]!, to] as const);

describe('faces', () => {
  it('of a square with a square in it are two, one with a hole', () => {
    const faces = facesOf([...segmentsOf(square(0, 0, 10)), ...segmentsOf(square(2, 2, 3))]);
    expect(faces.map(({ outer, holes }) => [ringArea(outer) / 2, holes.length])).toEqual([
      [9, 0],
      [100, 1]
    ]);
  });

  it('have no line that ends in nothing', () => {
    const [face, ...others] = facesOf([
      ...segmentsOf(square(0, 0, 10)),
      [
        [0, 0],
        [5, 5]
      ]
    ]);
    expect(others).toEqual([]);
    expect(face!.outer.length).toBe(5);
  });
});

describe('a country cut into its units', () => {
  // An edge of more corners than the units have, of which one is a spit that the line between them crosses.
  const edge: GridLine = [
    [0, 0],
    [50, 0],
    [52, 30],
    [54, 0],
    [100, 0],
    [100, 100],
    [50, 100],
    [0, 100],
    [0, 0]
  ];
  const west = {
    fid: 1,
    polygons: [
      [
        [
          [0, 0],
          [50, 0],
          [53, 50],
          [50, 100],
          [0, 100],
          [0, 0]
        ] as GridLine
      ]
    ]
  };
  const east = {
    fid: 2,
    polygons: [
      [
        [
          [50, 0],
          [100, 0],
          [100, 100],
          [50, 100],
          [53, 50],
          [50, 0]
        ] as GridLine
      ]
    ]
  };

  it('is tiled by them, with no corner of its own moved', () => {
    const tiles = tile(grid, [edge], [west, east]);
    const area = [...tiles.values()].flat().reduce((sum, { outer }) => sum + ringArea(outer), 0);
    expect(area).toBe(ringArea(edge));
    const corners = new Set([...tiles.values()].flat().flatMap(({ outer }) => outer.map(String)));
    for (const corner of edge) expect(corners).toContain(String(corner));
  });

  it('gives an island to the nearest unit', () => {
    const island = square(110, 40, 5);
    const tiles = tile(grid, [edge, island], [west, east]);
    expect(tiles.get(2)!.length).toBe(2);
  });

  it('has the line between two units once, and for its edge parts of the land’s arcs', () => {
    const tiles = tile(grid, [edge], [west, east]);
    const { shapes, arcs, edges } = encode(
      new Map([
        ['a', tiles.get(1)!],
        ['b', tiles.get(2)!]
      ]),
      [edge],
      new Set([0])
    );
    expect(arcs.length).toBe(1);
    const inner = [...shapes.values()].flat(3).filter((part) => !part.edge);
    expect(inner.map(({ index, back }) => [index, back]).toSorted()).toEqual([
      [0, false],
      [0, true]
    ]);
    expect(edges.reduce((sum, [, from, to]) => sum + to - from, 0)).toBe(edge.length - 1);
  });
});

describe('the id of a province', () => {
  const one = (fid: number, iso: string, name: string, area = 1): Unnamed => ({
    fid,
    area,
    countryName: 'Ruritania',
    coded: true,
    attributes: { ne_id: fid, adm0_a3: 'RUR', iso_3166_2: iso, name }
  });
  const codes = [
    { code: 'RU-A', names: ['Strelsau'] },
    { code: 'RU-B', names: ['Zenda'] }
  ];
  it.each([
    ['its code, where that stands for the name', [one(1, 'RU-A', 'Strelsau')], ['RU-A']],
    [
      'the code of its name, where its own is another’s',
      [one(1, 'RU-B', 'Strelsau'), one(2, 'RU-B', 'Zenda')],
      ['RU-A', 'RU-B']
    ],
    ['a slug, where the standard has no such unit', [one(1, 'RU-B', 'Hentzau')], ['ruritania-hentzau']],
    [
      'the code for the larger of two',
      [one(1, 'RU-A', 'Strelsau', 1), one(2, 'RU-A', 'Strelsau', 9)],
      ['ruritania-strelsau', 'RU-A']
    ]
  ])('is %s', (_, provinces, expected) => {
    const ids = provinceIds(provinces, codes, {});
    expect(provinces.map(({ fid }) => ids.get(fid))).toEqual(expected);
  });
});
