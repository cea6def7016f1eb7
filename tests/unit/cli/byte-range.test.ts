import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readByteRange } from '../../../src/cli/byte-range.ts';

describe('a Range header', () => {
  it.each([
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=2-4', 10, { start: 2, end: 4 }],
    ['bytes=2-', 10, { start: 2, end: 9 }],
    ['bytes=2-99', 10, { start: 2, end: 9 }],
    ['bytes=9-9', 10, { start: 9, end: 9 }],
    ['bytes=0-99999999999999999999999', 10, { start: 0, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-99', 10, { start: 0, end: 9 }],
    ['Bytes = 2 - 4', 10, { start: 2, end: 4 }],
    // No such part: RFC 9110 §14.1.2 of the first three, and its §14.2 lets a server refuse the others.
    ['bytes=10-', 10, null],
    ['bytes=-0', 10, null],
    ['bytes=0-', 0, null],
    ['bytes=-5', 0, null],
    ['bytes=99999999999999999999999-', 10, null],
    ['bytes=5-2', 10, null],
    ['bytes=12-11', 10, null],
    // Not a range that this server knows: the whole file.
    ['bytes=0-1,3-4', 10, undefined],
    ['lines=1-2', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=', 10, undefined],
    ['bytes=a-b', 10, undefined],
    ['bytes=1.5-2', 10, undefined],
    ['bytes=--3', 10, undefined],
    ['bytes=0x1-3', 10, undefined],
    ['', 10, undefined]
  ])('%j of %i bytes', (header, size, range) => expect(readByteRange(header, size)).toEqual(range));

  it('never leaves the file, whatever it says', () => {
    const part = fc.oneof(fc.nat().map(String), fc.bigInt().map(String), fc.constantFrom('', '-', ' ', '1e9', '٣'));
    const header = fc.oneof(
      fc.tuple(part, part).map(([first, last]) => `bytes=${first}-${last}`),
      fc.string()
    );
    fc.assert(
      fc.property(header, fc.nat(), (text, size) => {
        const range = readByteRange(text, size);
        if (!range) return;
        expect(Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end)).toBe(true);
        expect(0 <= range.start && range.start <= range.end && range.end < size).toBe(true);
      })
    );
  });
});
