import { describe, expect, it } from 'vitest';
import { layerOf } from './layer-of.ts';

const places = (table: string) => layerOf('file: t.csv, kind: circle, place: v', { 't.csv': table });

describe('rows of places', () => {
  it('are points where the atlas has them, in the story’s language, in another, or by id', () => {
    const { features, told } = places('v,n\nBaku,1\nМосква,2\nParis,3\nlankaran,4\n');
    expect(told).toEqual([]);
    expect(features?.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point', 'Point', 'Point']);
    const [baku] = features!;
    expect(baku!.geometry).toMatchObject({ coordinates: [expect.closeTo(49.9, 0), expect.closeTo(40.4, 0)] });
    expect(baku!.properties).toEqual({ v: 'Baku', n: 1 });
  });

  it('that are of none, or may be of several, are told and left out', () => {
    const { features, told } = places('v,n\nBaku,1\nBakku,2\nSpringfield,3\n');
    expect(features?.length).toBe(1);
    expect(told).toEqual(['t.csv:1:1 join-unmatched', 't.csv:3:1 join-unmatched', 't.csv:4:1 join-ambiguous']);
  });

  it('of more than a page can serve are refused', () => {
    const text = 'x'.repeat(60_000);
    expect(places(`v,t\n${`Baku,${text}\n`.repeat(100)}`).told).toEqual(['t.csv:1:1 file-too-large']);
  });
});
