import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopsOf } from '#lib/reader/embed/embed-stops.ts';

const window = { top: 300, bottom: 600 };

describe('the stops of a story that is turned page by page', () => {
  it('are at the top of each step that fits', () => {
    const blocks = [0, 300, 600].map((y) => ({ top: 300 + y, bottom: 600 + y }));
    expect(stopsOf(blocks, window, 10_000)).toEqual([0, 300, 600]);
  });

  it('go on through a step that does not fit, to its last line', () => {
    const stops = stopsOf([{ top: 300, bottom: 1000 }], window, 10_000);
    expect(stops[0]).toBe(0);
    expect(stops.at(-1)).toBe(400);
    expect(stops).toHaveLength(3);
  });

  it('show what goes a few px beyond the first page on a second', () => {
    expect(stopsOf([{ top: 300, bottom: 602 }], window, 10_000)).toEqual([0, 2]);
  });

  it('show every line of every block, none twice, whatever their heights and the window’s', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 120, max: 1400 }), (heights, height) => {
        const window = { top: 300, bottom: 300 + height };
        let y = window.top;
        const blocks = heights.map((height) => ({ top: y, bottom: (y += height) }));
        const stops = stopsOf(blocks, window, Math.max(0, y - window.bottom));
        expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
        const shown = stops.map((stop) => ({ from: stop + window.top, to: stop + window.bottom }));
        for (const { top, bottom } of blocks) {
          // A line of 24 px anywhere in a block is whole in one of the stops.
          for (let line = top; line + 24 <= bottom; line += 24) {
            expect(shown.some(({ from, to }) => from <= line + 1 && to >= line + 23)).toBe(true);
          }
        }
      })
    );
  });
});
