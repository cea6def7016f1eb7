import { readFileSync } from 'node:fs';
import { area, booleanClockwise, booleanPointInPolygon, difference, featureCollection, kinks } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { dossierOf, LEAST_AREA } from '#lib/atlas/dossier.ts';
import { shapeOf } from '#lib/atlas/shape.ts';
import { distance } from '#lib/geo/great-circle.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { findCrossings } from '../../../src/cli/atlas/crossings.ts';

const atlas = readAtlas();
const { countries, disputed } = atlas.topology.objects;
const idsOf = (collection: typeof countries): string[] => collection.geometries.map(({ id }) => String(id));
const km2 = (id: string): number => area(shapeOf(atlas, id)) / 1e6;
const polygonsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const flat = (arcs: unknown): number[] =>
  ((arcs as unknown[]).flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc));

/** Arcs as grid points. */
const decodeArcs = ({ arcs }: typeof atlas.topology): readonly (readonly (readonly [number, number])[])[] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const);
  });

describe('areas, in km² on the sphere', () => {
  test.each([
    // Derivations of the same lines with GDAL.
    ['nkao-1923-1991', 4277],
    ['nk-1994-2020', 11461],
    ['nk-zone-2020-2022', 2917],
    ['nk-zone-2022-2023', 2923],
    ['golan', 1229],
    ['IL', 20692],
    ['UA', 597487],
    // As published: national statistics, or the CIA World Factbook (total area).
    ['nkao-1923-1991', 4388],
    ['nk-1994-2020', 11458],
    ['AM', 29743],
    ['AZ', 86600],
    ['GE', 69700],
    ['TR', 783562],
    ['IR', 1648195],
    ['FR', 643801],
    ['DE', 357022],
    ['ES', 505370],
    ['IT', 301340],
    ['PL', 312685],
    ['EG', 1001450],
    ['KZ', 2724900],
    ['BR', 8515770],
    ['CH', 41277],
    ['CY', 9251],
    ['TW', 35980],
    ['XK', 10887],
    ['SY', 185180],
    ['EH', 266000],
    ['PS', 6220],
    ['west-bank', 5860],
    ['crimea', 27000],
    ['kashmir', 222236],
    ['abkhazia', 8665],
    ['northern-cyprus', 3355],
    ['southern-kurils', 5003]
  ])('%s: %i, within 3 %', (id, published) => {
    expect(Math.abs(km2(id) / published - 1)).toBeLessThan(0.03);
  });
});

/** Published areas in km²: national statistics, or the CIA World Factbook (total area). */
const PUBLISHED: Readonly<Record<string, number>> = JSON.parse(
  readFileSync('tests/unit/atlas/published-areas.json', 'utf8')
) as Record<string, number>;

test('no shape under the limit is shown with an area of its own, and a published one says who says so', () => {
  for (const id of atlas.regions.keys()) {
    for (const { id: period, shape, area: shown } of dossierOf(id, atlas, 'en')!.periods) {
      if (shown === null)
        expect(shape === null || (atlas.made.get(shape)?.area ?? km2(shape)) < LEAST_AREA, period).toBe(true);
      else if (shown.source === undefined) expect(shown.km2, period).toBeGreaterThanOrEqual(LEAST_AREA);
      else expect(shown.source, period).toMatch(/, \d{4}$/);
    }
  }
});

test.each([
  ['MC', 2],
  ['MV', 298],
  ['TO', 747],
  ['KI', 811],
  ['NR', 21],
  ['GI', 6.5],
  ['HK', 1108]
])('the card of %s says its published area, %d km²', (id, published) => {
  expect(dossierOf(id, atlas, 'en')!.periods.at(-1)!.area).toEqual({
    km2: published,
    source: 'CIA World Factbook, 2024'
  });
});

const SHOWN_AS_DRAWN = Object.entries(PUBLISHED).filter(([id]) => km2(id) >= LEAST_AREA);

test.each(SHOWN_AS_DRAWN)('the area of %s is within 3 %% of %i km², or its note says why', (id, published) => {
  const { notes } = atlas.regions.get(id)!.periods.at(-1)!;
  const note = notes.map(({ text }) => text.en).join(' ');
  if (Math.abs(km2(id) / published - 1) > 0.03) expect(note.replaceAll(' ', '')).toContain(String(published));
});

describe('corrections to Natural Earth', () => {
  const inside = (id: string, position: Position): boolean => booleanPointInPolygon(position, shapeOf(atlas, id));

  test.each([
    ['Katzrin, on the Golan', [35.69, 32.99], 'SY', 'IL'],
    ['Sevastopol', [33.54, 44.59], 'UA', 'RU'],
    ['Simferopol', [34.11, 44.957], 'UA', 'RU'],
    ['Ramallah', [35.204, 31.9], 'PS', 'IL'],
    ['Gaza', [34.46, 31.505], 'PS', 'IL'],
    ['Laayoune', [-13.19, 27.14], 'EH', 'MA'],
    ['Kyrenia', [33.32, 35.33], 'CY', 'TR'],
    ['Hargeisa', [44.065, 9.56], 'SO', 'ET'],
    ['Sokhumi', [41.01, 43.01], 'GE', 'RU'],
    ['Pristina', [21.166, 42.667], 'XK', 'RS'],
    ['Baikonur', [63.31, 45.96], 'KZ', 'RU'],
    ['Vatican', [12.4534, 41.9033], 'VA', 'IT']
  ])('%s %j is in %s, not in %s', (_, position, country, other) => {
    expect(inside(country, position as Position)).toBe(true);
    expect(inside(other, position as Position)).toBe(false);
  });

  test('South-east of the Sea of Galilee the villages on the shore stay in Israel', () => {
    expect(inside('IL', [35.6266, 32.726])).toBe(true);
  });
});

describe('geometry', () => {
  /** What is wrong with a ring, in words. */
  const faultsOf = (ring: readonly Position[], isHole: boolean): string[] => {
    const [first, last] = [ring[0]!, ring.at(-1)!];
    // Along the pole Antarctica runs from one edge of the map to the other.
    const jumps = ring.some(([x, y], index) => index > 0 && y! > -89.9 && Math.abs(x! - ring[index - 1]![0]!) > 180);
    return [
      ring.length < 4 ? 'has fewer than four positions' : '',
      first[0] !== last[0] || first[1] !== last[1] ? 'is open' : '',
      booleanClockwise([...ring]) !== isHole ? 'is wound the wrong way' : '',
      ring.some(([x, y]) => Math.abs(x!) > 180.000001 || Math.abs(y!) > 90) ? 'leaves the globe' : '',
      jumps ? 'crosses the antimeridian' : ''
    ].filter((fault) => fault !== '');
  };

  test('rings are closed, on the globe, and wound and cut at the antimeridian as in RFC 7946', () => {
    const faults = [...idsOf(countries), ...idsOf(disputed)].flatMap((id) =>
      polygonsOf(shapeOf(atlas, id)).flatMap((polygon) =>
        polygon.flatMap((ring, index) => faultsOf(ring, index > 0).map((fault) => `${id}: ${fault}`))
      )
    );
    expect(faults).toEqual([]);
  });

  test('no ring is a sliver: flat, or a small one a hundred times longer than wide', () => {
    const slivers = [...idsOf(countries), ...idsOf(disputed)].flatMap((id) =>
      polygonsOf(shapeOf(atlas, id)).flatMap((polygon) =>
        polygon.flatMap((ring) => {
          const size = area({ type: 'Polygon', coordinates: [ring] }) / 1e6;
          const around = ring.reduce(
            (sum, at, i) => sum + (i === 0 ? 0 : distance(ring[i - 1] as [number, number], at as [number, number])),
            0
          );
          return size === 0 || (size < 100 && (4 * Math.PI * size) / around ** 2 < 0.02)
            ? [`${id} ${ring[0]!.join()}`]
            : [];
        })
      )
    );
    expect(slivers).toEqual([]);
  });

  test('no two segments of the countries cross', () => {
    const arcs = decodeArcs(atlas.topology);
    const used = new Set(countries.geometries.flatMap((geometry) => ('arcs' in geometry ? flat(geometry.arcs) : [])));
    const crossings = findCrossings(arcs.map((arc, index) => (used.has(index) ? arc : [])));
    expect(crossings).toEqual([]);
  });

  test('every shape is that of a region', () => {
    const drawn = new Set([...atlas.regions.values()].flatMap(({ periods }) => periods.map(({ shape }) => shape)));
    expect([...idsOf(countries), ...idsOf(disputed)].filter((id) => !drawn.has(id))).toEqual([]);
  });

  test.each(idsOf(disputed))('%s does not cross itself', (id) => {
    const crossings = polygonsOf(shapeOf(atlas, id)).flatMap(
      (polygon) => kinks({ type: 'Polygon', coordinates: polygon }).features
    );
    expect(crossings).toEqual([]);
  });

  test('a border belongs to one or two countries, run in opposite ways', () => {
    const users = new Map<number, string[]>();
    for (const geometry of countries.geometries) {
      for (const arc of 'arcs' in geometry ? (geometry.arcs as unknown[]).flat(3) : []) {
        const [index, way] = (arc as number) < 0 ? [~(arc as number), 'backwards'] : [arc as number, 'forwards'];
        users.set(index, [...(users.get(index) ?? []), `${geometry.id} ${way}`]);
      }
    }
    const wrong = [...users.values()].filter(
      (ids) => ids.length > 2 || (ids.length === 2 && ids[0]!.endsWith('backwards') === ids[1]!.endsWith('backwards'))
    );
    expect(wrong).toEqual([]);
    expect([...users.values()].filter((ids) => ids.length === 2).length).toBeGreaterThan(300);
  });

  test.each([
    ['nagorno-karabakh', 'AZ'],
    ['golan', 'SY'],
    ['crimea', 'UA'],
    ['abkhazia', 'GE'],
    ['south-ossetia', 'GE'],
    ['transnistria', 'MD'],
    ['northern-cyprus', 'CY'],
    ['somaliland', 'SO'],
    ['west-bank', 'PS'],
    ['gaza', 'PS'],
    ['donbas', 'UA'],
    ['essequibo', 'GY'],
    ['abyei', 'SD']
  ])('%s lies in %s', (region, country) => {
    const whole = shapeOf(atlas, country);
    for (const { shape } of atlas.regions.get(region)!.periods) {
      if (shape === null) continue;
      const beyond = difference(featureCollection([shapeOf(atlas, shape), whole]));
      // The corridor and the oblast are drawn in degrees; rounding may leave a hair outside.
      expect(beyond === null ? 0 : area(beyond) / 1e6, shape).toBeLessThan(2);
    }
  });
});

test('shapeOf throws where there is no such shape', () => {
  expect(() => shapeOf(atlas, 'atlantis')).toThrow('no shape "atlantis"');
});
