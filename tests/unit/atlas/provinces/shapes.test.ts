import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { LandTopology } from '#lib/atlas/join-topologies.ts';
import { joinProvinces } from '#lib/atlas/provinces/join-provinces.ts';
import type { AllProvinceFacts, ProvinceTopology } from '#lib/atlas/provinces/province-topology.ts';
import { areaOf } from '#lib/geo/area.ts';
import { contains } from '#lib/geo/contains.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`src/atlas/derived/${name}`, 'utf8')) as T;
const land = read<LandTopology>('land.json');
const provinces = read<ProvinceTopology>('provinces.json');
const facts = read<AllProvinceFacts>('province-facts.json');
const shapes = read<Record<string, { readonly area: number }>>('shapes.json');
const joined = joinProvinces(land, provinces, Object.keys(facts));

const shapeOf = (id: string) => {
  const geometry = joined.objects.provinces.geometries.find((one) => one.id === id)!;
  return feature(joined, geometry) as unknown as Feature<Polygon | MultiPolygon>;
};

/** Countries with land that is no province: docs/atlas.md says why. */
const WITH_GAPS = ['CN', 'CY', 'SO'];

describe('the provinces of a country', () => {
  it('have an id each, and are listed with what is measured on them', () => {
    const ids = Object.values(provinces.objects).flatMap(({ geometries }) => geometries.map(({ id }) => String(id)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.keys(facts).toSorted());
    expect(ids.length).toBeGreaterThan(4400);
  });

  it.each(Object.entries(provinces.objects))(
    'lie beside each other, and nowhere over each other: %s',
    (id, { geometries }) => {
      const times = new Map<number, number[]>();
      for (const { arcs } of geometries as { arcs: number[][][] }[]) {
        for (const arc of arcs.flat(2)) {
          const index = arc < 0 ? ~arc : arc;
          times.set(index, [...(times.get(index) ?? []), Math.sign(arc + 0.5)]);
        }
      }
      for (const [arc, ways] of times) {
        // A line within the country has a province on each side, an edge of it has one.
        const inner = arc < provinces.arcs.length;
        if (!WITH_GAPS.includes(id)) expect(ways.length, `${id}: arc ${arc}`).toBe(inner ? 2 : 1);
        if (ways.length === 2) expect(ways[0]! + ways[1]!, `${id}: arc ${arc}`).toBe(0);
      }
    }
  );

  it('leave no gap', () => {
    const sums = new Map<string, number>();
    for (const { of, area } of Object.values(facts)) sums.set(of, (sums.get(of) ?? 0) + area);
    const apart = [...sums].filter(([id, sum]) => Math.abs(sum - shapes[id]!.area) > 0.5 + 1e-5 * sum);
    expect(apart.map(([id]) => id)).toEqual(['CY', 'SO']);
  });

  it('are where they are: towns far from an edge', () => {
    const inside: [string, [number, number]][] = [
      ['UA-65', [33.37, 46.66]],
      ['UA-43', [34.1, 45.3]],
      ['MM-16', [93.5, 20.5]],
      ['DE-BY', [11.58, 48.14]],
      ['US-CA', [-119.77, 36.74]],
      ['FR-2A', [8.9, 41.8]],
      ['CN-XZ', [89, 31]],
      ['CD-NK', [28.9, -0.5]],
      ['SY-QU', [35.8, 33.0]],
      ['RU-CHU', [-175, 66.5]]
    ];
    for (const [id, at] of inside) expect(contains(shapeOf(id), at), id).toBe(true);
  });

  it('are as large as is published, within 3 %', () => {
    // km²: the statistical offices of Germany, of the United States (with waters), of Poland, of France.
    const published = { 'DE-BY': 70_542, 'US-TX': 695_662, 'PL-14': 35_558, 'FR-2B': 4666 };
    for (const [id, area] of Object.entries(published)) {
      expect(Math.abs(areaOf(shapeOf(id)) / area - 1), id).toBeLessThan(0.03);
    }
  });
});

describe('the land that provinces are laid over', () => {
  it('has the same countries as before, point for point', () => {
    const same = (topology: typeof joined | LandTopology) =>
      topology.objects.countries.geometries.map((geometry) => feature(topology as LandTopology, geometry));
    expect(same(joined)).toEqual(same(land));
  });

  it('is cut no further than the provinces ask for', () => {
    const one = joinProvinces(land, provinces, ['UA-65']);
    expect(one.objects.provinces.geometries.map(({ id }) => id)).toEqual(['UA-65']);
    expect(one.arcs.length - land.arcs.length).toBeLessThan(30);
  });
});
