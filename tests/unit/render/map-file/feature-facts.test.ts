import { describe, expect, it } from 'vitest';
import { featureFacts } from '#lib/render/map-file/feature-facts.ts';
import type { LayerFacts } from '#lib/render/map-file/layer-facts.ts';

const layer = (over: Partial<LayerFacts>): LayerFacts => ({
  lang: 'en',
  named: null,
  facts: [{ by: 'type', unit: null, names: { missile: 'Missiles' } }],
  from: null,
  to: null,
  ...over
});
const said = (properties: Record<string, unknown>, over: Partial<LayerFacts> = {}) =>
  featureFacts({ properties }, layer(over), 'en').map(({ name, value }) => [name.text, value.text]);

describe('what is said of a feature', () => {
  it('has a value’s name where the layer gives one, and else the value', () => {
    expect(said({ type: 'missile' })).toEqual([['type', 'Missiles']]);
    expect(said({ type: 'drone' })).toEqual([['type', 'drone']]);
    expect(said({ n: 1234.5 }, { facts: [{ by: 'n', unit: '%' }] })).toEqual([['n', '1,234.5\u00a0%']]);
  });

  it('has what the layer calls a property', () => {
    const facts = [{ by: 'tx_cho', title: 'Unemployment', unit: '%' }];
    expect(said({ tx_cho: 7 }, { facts })).toEqual([['Unemployment', '7\u00a0%']]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('has %s as a value and as a column', (word) => {
    expect(said({ type: word })).toEqual([['type', word]]);
    expect(said({}, { facts: [{ by: word, unit: null }] })).toEqual([]);
    const own = JSON.parse(`{ "${word}": "a" }`) as Record<string, unknown>;
    expect(said(own, { facts: [{ by: word, unit: null }] })).toEqual([[word, 'a']]);
  });
});
