import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, placeAt } from '../../../src/lib/scroll/place.ts';

/** Layouts of one text: as many lines in each, at other heights; some lie on each other. */
const layouts = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.array(
    fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 0.5, max: 900, noNaN: true })), {
        minLength: count,
        maxLength: count
      })
      .map((gaps) => gaps.reduce<number[]>((lines, gap) => [...lines, lines.at(-1)! + gap], [0])),
    { minLength: 2, maxLength: 6 }
  )
);

it('a place is the same part of the text in every layout, as far down in it', () => {
  fc.assert(
    fc.property(layouts, fc.double({ min: 0, max: 1, noNaN: true }), ([lines, other], part) => {
      const line = lines!.at(-1)! * part;
      const place = placeAt(lines!, line);
      expect(lineOf(lines!, place)).toBeCloseTo(line, 6);
      const before = Math.floor(Math.min(place, lines!.length - 2));
      const found = lineOf(other!, place);
      expect(found).toBeGreaterThanOrEqual(other![before]! - 1e-9);
      expect(found).toBeLessThanOrEqual(other![before + 1]! + 1e-9);
      const share = place - before;
      expect(found).toBeCloseTo(other![before]! + share * (other![before + 1]! - other![before]!), 6);
    })
  );
});

it('a place that is kept comes back to the same line, through whatever layouts', () => {
  fc.assert(
    fc.property(layouts, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const [first, ...others] = all;
      const line = first!.at(-1)! * part;
      const place = placeAt(first!, line);
      for (const lines of others) expect(lineOf(lines, place)).toBeLessThanOrEqual(lines.at(-1)!);
      expect(lineOf(first!, place)).toBeCloseTo(line, 6);
    })
  );
});
