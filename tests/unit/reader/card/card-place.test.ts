import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPlace, type Box, type CardRoom } from '#lib/reader/card/card-place.ts';

const DESKTOP = { width: 1280, height: 800, column: { left: 56, right: 504 }, outline: null, rtl: false } as const;
const text = (top: number, bottom: number): Box => ({ left: 56, top, right: 504, bottom });
const card = (height: number) => ({ width: 448, height });

const covers = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxOf = (room: CardRoom): Box => {
  const { left, top, height } = cardPlace(room);
  return { left, top, right: left + room.card.width, bottom: top + Math.min(room.card.height, height) };
};

describe('a card', () => {
  it('stands below the text that opened it where all of it has room there', () => {
    expect(cardPlace({ ...DESKTOP, text: text(100, 300), card: card(400) })).toMatchObject({ left: 56, top: 316 });
  });

  it('stands above it where it has room there alone', () => {
    expect(cardPlace({ ...DESKTOP, text: text(500, 780), card: card(400) })).toMatchObject({ left: 56, top: 84 });
  });

  it('stands beside it, as high as it needs, where it fits neither below nor above', () => {
    const place = cardPlace({ ...DESKTOP, text: text(300, 600), card: card(700) });
    expect(place.left).toBeGreaterThan(504);
    expect(place.height).toBeGreaterThanOrEqual(700);
  });

  it('stands where what the map lights is seen', () => {
    const outline = { left: 800, top: 100, right: 1250, bottom: 300 };
    const room = { ...DESKTOP, text: text(300, 600), card: card(450), outline };
    expect(covers(boxOf(room), outline)).toBe(false);
  });

  it('stands in the column of the text while none is read', () => {
    expect(cardPlace({ ...DESKTOP, text: null, card: card(300) })).toMatchObject({ left: 56, top: 484 });
  });

  it('never covers the text, is whole wherever the window is as high as it, and stays in the window', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 900, max: 2600 }),
          height: fc.integer({ min: 400, max: 1400 }),
          need: fc.integer({ min: 80, max: 2000 }),
          top: fc.integer({ min: -200, max: 1300 }),
          long: fc.integer({ min: 30, max: 900 }),
          rtl: fc.boolean()
        }),
        ({ width, height, need, top, long, rtl }) => {
          const size = Math.min(460, Math.max(280, width * 0.35));
          const left = rtl ? width - 60 - size : 60;
          const text = { left, top, right: left + size, bottom: top + long };
          const room = { width, height, column: text, text, outline: null, rtl, card: { width: size, height: need } };
          const box = boxOf(room);
          expect(covers(box, text)).toBe(false);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(height);
          if (need <= height - 32) expect(box.bottom - box.top).toBe(need);
        }
      )
    );
  });
});
