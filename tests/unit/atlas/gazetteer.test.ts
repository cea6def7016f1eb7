import { describe, expect, it } from 'vitest';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { makeGazetteer } from '#lib/atlas/gazetteer.ts';
import { findMentions } from '#lib/atlas/mentions.ts';
import type { Place, Region } from '#lib/atlas/region.ts';
import { resolve } from '#lib/atlas/resolve.ts';
import { readGazetteerTables } from '#lib/server/gazetteer.ts';

const region = (id: string, en: string, fr: string): Region => ({
  id,
  kind: 'country',
  names: { en, fr },
  bounds: [0, 0, 10, 10],
  label: [5, 5],
  capital: null,
  seats: [],
  periods: []
});

const place = (id: string, en: string, country: string, more: Partial<Place> = {}): Place => ({
  id,
  names: { en },
  position: [5, 5],
  rank: 8,
  population: 20_000,
  country,
  capital: false,
  ...more
});

const atlas: Atlas = {
  regions: new Map(
    [region('FR', 'France', 'France'), region('DE', 'Germany', 'Allemagne')].map((one) => [one.id, one])
  ),
  places: new Map(
    [
      place('paris', 'Paris', 'FR', { capital: true, population: 2_100_000 }),
      place('villefort', 'Villefort', 'FR'),
      place('berg', 'Berg / Mont', 'DE', { population: 2_000_000 })
    ].map((one) => [one.id, one])
  ),
  ownLanguages: {},
  made: new Map(),
  topology: { type: 'Topology', arcs: [], objects: {} } as unknown as Atlas['topology']
};

const gazetteer = makeGazetteer(atlas, readGazetteerTables('fr'), 'fr');
const idsIn = (text: string) => findMentions(gazetteer, text).map(({ id }) => id);

describe('a gazetteer', () => {
  it('has the names of its atlas alone, whatever else the tables tell of', () => {
    expect(idsIn('La France, l’Allemagne et l’Azerbaïdjan azéri.')).toEqual(['FR', 'DE']);
    expect(resolve(gazetteer, 'Azerbaïdjan').kind).toBe('unknown');
  });

  it('has both names of a place that has two', () => {
    expect(idsIn('Berg et Mont.')).toEqual(['berg', 'berg']);
    expect(resolve(gazetteer, 'Mont')).toMatchObject({ kind: 'found', entry: { id: 'berg' } });
  });

  it('finds a lesser town only where the text is there, and resolves it anyhow', () => {
    expect(idsIn('Villefort a dit non.')).toEqual([]);
    expect(idsIn('On rit à Villefort.')).toEqual(['villefort']);
    // What a text has placed, it knows.
    expect(idsIn('Villefort a dit non. On rit à Villefort.')).toEqual(['villefort', 'villefort']);
    expect(idsIn('Villefort a dit non. Le rire de Villefort.')).toEqual(['villefort']);
    expect(resolve(gazetteer, 'villefort')).toMatchObject({ kind: 'found', entry: { id: 'villefort' } });
  });

  it('weighs capitals over towns, and countries over both', () => {
    const weight = (id: string) => gazetteer.entries.get(id)?.weight ?? NaN;
    expect(weight('FR')).toBeGreaterThan(weight('paris'));
    expect(weight('paris')).toBeGreaterThan(weight('berg'));
    expect(weight('berg')).toBeGreaterThan(weight('villefort'));
  });
});
