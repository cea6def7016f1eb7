import { describe, expect, test } from 'vitest';
import { readAtlas } from '#lib/server/atlas.ts';

const { regions, places } = readAtlas();

test('the capital of every country is there, and marked', () => {
  for (const { id, kind, tile, capital } of regions.values()) {
    if (kind === 'country' && tile !== undefined) expect(places.get(capital!)?.capital, id).toBe(true);
  }
});

test.each([
  ...[
    'baku',
    'yerevan',
    'jerusalem',
    'tel-aviv',
    'tbilisi',
    'ankara',
    'paris',
    'washington',
    'new-york',
    'kyiv',
    'suez'
  ],
  ...[
    'stepanakert',
    'shusha',
    'lachin',
    'aghdam',
    'hadrut',
    'martakert',
    'askeran',
    'kalbajar',
    'fuzuli',
    'goris',
    'jermuk'
  ],
  ...['sotk', 'vardenis', 'kapan', 'ganja', 'nakhchivan', 'gaza', 'ramallah', 'haifa', 'damascus', 'beirut', 'sokhumi']
])('%s is there', (id) => {
  expect(places.has(id)).toBe(true);
});

describe('a place', () => {
  test('is somewhere, in a country of the atlas', () => {
    for (const { id, position, rank, country, names } of places.values()) {
      expect(Math.abs(position[0]), id).toBeLessThanOrEqual(180);
      expect(Math.abs(position[1]), id).toBeLessThanOrEqual(90);
      expect(rank >= 0 && rank <= 10 && Number.isInteger(rank), id).toBe(true);
      expect(regions.has(country ?? ''), `${id}: ${country}`).toBe(true);
      expect(names.en, id).toBeTruthy();
    }
  });

  test.each([
    ['kapan', 'AM'],
    ['stepanakert', 'AZ'],
    ['simferopol', 'UA'],
    ['jerusalem', 'IL'],
    ['ramallah', 'PS'],
    ['vatican-city', 'VA'],
    ['gibraltar', 'GI'],
    ['hong-kong', 'HK'],
    ['dakar', 'SN']
  ])('%s is in %s', (id, country) => {
    expect(places.get(id)?.country).toBe(country);
  });
});
