import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeIntegers, encodeIntegers } from '#lib/geo/integers.ts';

it('is the Encoded Polyline Algorithm Format: the example of its description', () => {
  const places = [38.5, -120.2, 2.2, -0.75, 2.552, -5.503].map((value) => Math.round(value * 1e5));
  expect(encodeIntegers(places)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
});

it('gives any numbers back', () => {
  const number = fc.integer({ min: -(2 ** 30), max: 2 ** 30 - 1 });
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      expect([...decodeIntegers(encodeIntegers(numbers))]).toEqual(numbers);
    })
  );
});
