import type { Feature, MultiPolygon as Shape, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { dossierOf } from '#lib/atlas/dossier.ts';
import { provinceDossier } from '#lib/atlas/provinces/province-dossier.ts';
import { withProvinces } from '#lib/atlas/provinces/with-provinces.ts';
import { areaOf } from '#lib/geo/area.ts';
import { contains } from '#lib/geo/contains.ts';
import { arcsOf } from '#lib/render/map-file/packed-topology.ts';
import { provinceCards } from '#lib/render/map-file/province-cards.ts';
import type { ProvinceShapes } from '#lib/render/map-file/province-file.ts';
import { unpacked } from '#lib/render/map-file/unpacked.ts';
import { withProvincesDrawn } from '#lib/render/map-file/with-provinces-drawn.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { dividable, provinceFile, provincesIn, worldFile } from '#lib/server/province-files.ts';
import { readProvinces } from '#lib/server/provinces.ts';
import { nameIn } from '#lib/text/language.ts';

const atlas = readAtlas();
const { topology } = worldFile(atlas);
const world = { topology, arcs: arcsOf(topology, null) };
const nameOf = (lang: string) => (id: string) => {
  const region = atlas.regions.get(id);
  return region && nameIn(region.names, lang);
};
const cardsOf = (country: string) => provinceCards(provinceFile(country, atlas), (id) => atlas.regions.get(id)?.names);

/** The world with some countries, as a reader has it. */
function drawnWith(...countries: string[]) {
  const files = countries.flatMap((of): [string, ProvinceShapes][] => {
    const { shapes } = provinceFile(of, atlas);
    return shapes ? [[of, shapes]] : [];
  });
  return withProvincesDrawn(world, new Map(files));
}

/** Each line of a shape as often as it is in it, without its direction. */
function lines(geometries: readonly unknown[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const { arcs } of geometries as MultiPolygon[]) {
    for (const arc of (arcs as unknown[]).flat(3) as number[]) {
      const number = arc < 0 ? ~arc : arc;
      times.set(number, (times.get(number) ?? 0) + 1);
    }
  }
  return times;
}

describe('the file of a country’s provinces', () => {
  it('is there for every country, and has every province once', () => {
    const all = dividable(atlas).flatMap((of) => provinceFile(of, atlas).provinces.map(({ id }) => id));
    expect(all.length).toBe(new Set(all).size);
    expect(all.toSorted()).toEqual(
      provincesIn(atlas)
        .map(({ id }) => id)
        .toSorted()
    );
    expect(all.length).toBeGreaterThan(4400);
    expect(provinceFile('PS', atlas)).toMatchObject({ provinces: [], shapes: null, period: null });
  });

  it.each(['UA', 'AM', 'US', 'SN', 'RS', 'NO'])('gives the cards that a story has of them: %s', (country) => {
    const provinces = provincesIn(atlas).filter(({ of }) => of === country);
    expect(provinces.length).toBeGreaterThan(10);
    for (const lang of ['fr', 'ar', 'hy']) {
      const own = withProvinces(atlas, readProvinces(atlas, lang).shown(provinces));
      const made = cardsOf(country).map((card) => provinceDossier(card, lang, nameOf(lang)));
      const areas = (one: (typeof made)[number]) => one.periods.flatMap(({ area }) => area?.km2 ?? 0);
      for (const one of made) {
        const story = dossierOf(one.id, own, lang)!;
        // A square kilometre may be rounded the other way.
        for (const [i, km2] of areas(one).entries()) expect(Math.abs(km2 - areas(story)[i]!)).toBeLessThan(2);
        const bare = ({ periods, ...rest }: typeof one) => ({
          ...rest,
          periods: periods.map((p) => ({ ...p, area: 0 }))
        });
        expect(bare(one)).toEqual(bare(story));
      }
    }
  });

  it('says what lies beside a province, here and across a border', () => {
    const besides = (country: string, id: string, lang: string) =>
      provinceDossier(
        cardsOf(country).find((one) => one.id === id)!,
        lang,
        nameOf(lang)
      ).neighbours;
    expect(besides('TR', 'TR-30', 'en')).toEqual([
      'Şırnak',
      'Van',
      'Duhok (Iraq)',
      'Erbil (Iraq)',
      'West Azerbaijan (Iran)'
    ]);
    expect(besides('US', 'US-CA', 'fr')).toEqual(['Arizona', 'Nevada', 'Oregon', 'Basse-Californie (Mexique)']);
    // What has no provinces is named itself.
    expect(besides('RS', 'RS-24', 'en')).toContain('Kosovo');
    for (const file of ['FR', 'RU', 'IR']) {
      const own = provinceFile(file, atlas);
      for (const { id, beside } of own.provinces) {
        for (const other of beside) {
          const back = own.provinces.find((one) => one.id === other)?.beside;
          if (back) expect(back, `${id} and ${other}`).toContain(id);
        }
      }
    }
  });
});

describe('the map of the world with provinces', () => {
  it('has each edge of a country as an edge of a province, by the same lines', () => {
    const drawn = drawnWith('UA', 'PL', 'DE', 'SK');
    const { provinces, countries } = drawn.topology.objects;
    for (const of of ['UA', 'PL', 'DE', 'SK']) {
      const ids = new Set(provinceFile(of, atlas).provinces.map(({ id }) => id));
      const own = lines(provinces!.geometries.filter(({ id }) => ids.has(String(id))));
      const edge = lines(countries.geometries.filter(({ id }) => id === of));
      for (const [line, times] of own) expect(times, `${of}: ${line}`).toBe(edge.has(line) ? 1 : 2);
      expect([...edge.keys()].filter((line) => !own.has(line))).toEqual([]);
    }
  });

  it('is finer there, and elsewhere as it was', () => {
    const [before, after] = [unpacked(world), unpacked(drawnWith('UA', 'RO'))];
    const shape = (of: typeof before, id: string) =>
      feature(
        of,
        of.objects.countries.geometries.find((one) => String(one.id) === id)!
      ) as Feature<Polygon | Shape>;
    for (const id of ['FR', 'BR', 'KZ', 'EG']) expect(shape(after, id)).toEqual(shape(before, id));
    const corners = (one: Feature<Polygon | Shape>) => JSON.stringify(one.geometry.coordinates).length;
    for (const id of ['UA', 'RO']) expect(corners(shape(after, id))).toBeGreaterThan(2 * corners(shape(before, id)));
    const published = 603_628;
    expect(Math.abs(areaOf(shape(after, 'UA')) / published - 1)).toBeLessThan(0.02);
  });

  it('has provinces where they are, on islands too that the world’s map has not', () => {
    const drawn = unpacked(drawnWith('UA', 'GR', 'IT', 'CV', 'RU', 'FJ'));
    const holds = (id: string, at: [number, number]) =>
      contains(
        feature(
          drawn,
          drawn.objects.provinces!.geometries.find((one) => one.id === id)!
        ) as never,
        at
      );
    expect(holds('UA-65', [33.37, 46.66])).toBe(true);
    expect(holds('GR-L', [28.0, 36.25])).toBe(true);
    expect(holds('RU-CHU', [-175, 66.5])).toBe(true);
    const country = feature(
      drawn,
      drawn.objects.countries.geometries.find(({ id }) => id === 'CV')!
    );
    expect((country as Feature<Shape>).geometry.coordinates.length).toBeGreaterThan(7);
  });

  it('closes the rings of every province of the world', () => {
    const all = dividable(atlas);
    // Some countries at a time, for a map has those that were looked at.
    for (let i = 0; i < all.length; i += 40) {
      const drawn = unpacked(drawnWith(...all.slice(i, i + 40)));
      for (const geometry of drawn.objects.provinces?.geometries ?? []) {
        const { coordinates } = (feature(drawn, geometry) as Feature<Shape>).geometry;
        for (const ring of coordinates.flat()) expect([geometry.id, ring.at(-1)]).toEqual([geometry.id, ring[0]]);
      }
    }
  });

  it('is the world’s alone where the lines are of another map', () => {
    const shapes = { ...provinceFile('UA', atlas).shapes!, key: 'other' };
    expect(withProvincesDrawn(world, new Map([['UA', shapes]]))).toBe(world);
  });
});
