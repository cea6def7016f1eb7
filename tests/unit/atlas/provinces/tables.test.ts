import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as nameSchemas from '#lib/atlas/gazetteer-schema.ts';
import type { AllProvinceFacts } from '#lib/atlas/provinces/province-topology.ts';
import * as schemas from '#lib/atlas/tables/schemas.ts';
import { readTable, valueOf } from '#lib/atlas/tables/table.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readAll, readProvinces, regionOf } from '#lib/server/provinces.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';

const text = (file: string): string => readFileSync(`src/atlas/${file}`, 'utf8');
const table = <S extends Parameters<typeof readTable>[0]>(schema: S, file: string) =>
  valueOf(readTable(schema, text(file), file));

const facts = JSON.parse(text('derived/province-facts.json')) as AllProvinceFacts;
const names = JSON.parse(text('derived/province-names.json')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const ofProvinces = Object.entries(table(schemas.ofProvinces, 'tables/of-provinces.yaml'));
const kinds = table(schemas.provinceKinds, 'tables/province-kinds.yaml');
const corrected = table(nameSchemas.provinceNames, 'names/tables/provinces.yaml');
const atlas = readAtlas();

describe('the tables of provinces', () => {
  it('name provinces, states and kinds that there are', () => {
    for (const [id, { of, unit, provinces, names: own, periods = [] }] of ofProvinces) {
      expect(atlas.regions.has(of), id).toBe(true);
      expect(unit in kinds, id).toBe(true);
      for (const province of provinces) expect(facts[province]?.of, `${id}: ${province}`).toBe(of);
      expect(own !== undefined || atlas.regions.has(id) || id in facts, `${id} has no names`).toBe(true);
      for (const state of periods.flatMap((one) => [...one.administeredBy, ...one.claimedBy])) {
        expect(atlas.regions.has(state), `${id}: ${state}`).toBe(true);
      }
    }
    for (const { kind, of } of Object.values(facts))
      expect([kind in kinds, atlas.regions.has(of)]).toEqual([true, true]);
    expect(Object.keys(corrected).filter((id) => !(id in facts))).toEqual([]);
    const rules = table(schemas.provinceRules, 'tables/provinces.yaml');
    for (const id of [...Object.keys(rules.without), ...rules.slugs])
      expect(id === 'AQ' || atlas.regions.has(id)).toBe(true);
  });

  it('have periods oldest first, one after the other', () => {
    for (const [id, { periods = [] }] of ofProvinces) {
      for (const [i, { from, to }] of periods.entries()) {
        expect(from === null || to === null || from < to, id).toBe(true);
        if (i > 0) expect(periods[i - 1]!.to, id).toBe(from);
      }
    }
  });

  it('have an English name for every province, and names in all languages of those in the news', () => {
    expect(Object.keys(facts).filter((id) => !names[id]?.['en'])).toEqual([]);
    for (const id of [
      'UA-65',
      'UA-23',
      'UA-14',
      'UA-09',
      'UA-43',
      'MM-16',
      'ID-PA',
      'DE-BY',
      'US-CA',
      'CD-NK',
      'CD-SK',
      'SD-DN'
    ]) {
      expect(
        ATLAS_LANGUAGES.filter((language) => !corrected[id]?.[language]),
        id
      ).toEqual([]);
    }
  });
});

describe('the states whose provinces are others by now', () => {
  const { states } = table(schemas.provinceChanges, 'tables/province-changes.yaml');

  it('have provinces, and each of their cards says it, with who counts what there is', () => {
    expect(Object.keys(states).toSorted()).toEqual(['CD', 'GH', 'KE', 'MA', 'NO']);
    for (const [of, note] of Object.entries(states)) {
      const own = [...readAll(atlas).all.values()].filter((one) => one.of === of && one.id in facts);
      expect(own.length, of).toBeGreaterThan(7);
      for (const province of own) {
        const [period] = regionOf(province, atlas).periods;
        expect(period!.notes.map(({ text }) => text)).toContainEqual(note);
        expect(period!.sources.map(({ title }) => title)).toContain('iso-codes 4.15.0, ISO 3166-2');
      }
    }
    const other = readAll(atlas).all.get('DE-BY')!;
    expect(regionOf(other, atlas).periods[0]!.notes.length).toBe(1);
  });
});

describe('the names of provinces', () => {
  it('are one province’s in each state, but for a city in the county of its name', () => {
    const times = new Map<string, string[]>();
    for (const { id, of, names: own } of readAll(atlas).all.values()) {
      if (id in facts) times.set(`${of} ${own.en}`, [...(times.get(`${of} ${own.en}`) ?? []), id]);
    }
    const same = [...times].filter(([, ids]) => ids.length > 1).map(([name]) => name);
    const cities = ['IE Cork', 'IE Galway', 'IE Limerick', 'IE Waterford', 'LV Daugavpils', 'LV Jekabpils'];
    const others = ['LV Jelgava', 'LV Ventspils', 'MD Rezina', 'PH Cebu', 'PH Cotabato', 'PH Iloilo'];
    expect(same.toSorted()).toEqual([...cities, ...others].toSorted());
  });

  it('are those of where they lie, where Natural Earth has a neighbour’s', () => {
    const at = { 'AZ-LAC': [46.3, 39.7], 'AZ-LAN': [48.7, 38.7], 'AL-11': [19.8, 41.3], 'AL-02': [19.5, 41.4] };
    for (const [id, position] of Object.entries(at)) {
      for (const [i, degrees] of position.entries())
        expect(Math.abs(facts[id]!.label[i]! - degrees), id).toBeLessThan(0.2);
    }
    expect(
      readProvinces(atlas, 'en')
        .find('Lachin', new Set())
        .map(({ id }) => id)
    ).toEqual(['AZ-LAC']);
    expect(
      readProvinces(atlas, 'en')
        .find('Tirana', new Set())
        .map(({ id }) => id)
    ).toEqual(['AL-11']);
  });

  it('are there in Azerbaijani and Armenian in the Caucasus, Iran, Ukraine and Israel', () => {
    const all = [...readAll(atlas).all.values()].filter(({ id }) => id in facts);
    const without = (language: string, states: readonly string[]) =>
      all.flatMap(({ id, of, names: own }) => (states.includes(of) && !own[language] ? [id] : []));
    const states = ['AM', 'GE', 'IR', 'UA', 'IL'];
    // Three units of the two languages' own lists whose names there are not known for sure.
    expect(without('az', states)).toEqual(['GE-RL', 'GE-SZ', 'IR-08', 'IR-18']);
    expect(without('hy', states)).toEqual(['GE-RL', 'GE-SZ', 'IR-08', 'IR-18']);
    expect(without('az', ['AZ'])).toEqual([]);
    // No district is called as another of its state is.
    const azerbaijani = all.flatMap(({ of, names: own }) => (of === 'AZ' ? (own['az'] ?? []) : []));
    expect(new Set(azerbaijani).size).toBe(azerbaijani.length);
  });
});

describe('found by name', () => {
  it.each([
    ['fr', 'Bavière', ['DE-BY']],
    ['fr', 'Thuringe', ['DE-TH']],
    ['en', 'Kherson Oblast', ['UA-65']],
    ['en', 'region of Kherson', ['UA-65']],
    ['en', 'Rakhine State', ['MM-16']],
    ['de', 'Kalifornien', ['US-CA']],
    ['es', 'provincia de Granada', ['ES-GR']],
    ['ru', 'Херсонская область', ['UA-65']],
    ['fr', 'Luxembourg (Belgique)', ['BE-WLX']],
    ['en', 'Georgia, United States', ['US-GA']],
    ['fr', 'République serbe de Bosnie', ['BA-SRP']],
    ['en', 'ua-65', ['UA-65']],
    ['fr', 'Ruritanie', []]
  ])('in %s: %s', (language, name, expected) => {
    const found = readProvinces(atlas, language).find(name, new Set());
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});
