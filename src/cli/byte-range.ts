/** The part of a file that is asked for: both ends are in it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a Range header, as RFC 9110 §14 has it.
 *
 * @param size of the file, in bytes
 * @returns null where the file has no such part, to be answered by 416; undefined where the header is to be ignored and the
 *   whole file sent: another unit than bytes, several parts at once, or no range at all
 */
export function readByteRange(header: string, size: number): ByteRange | null | undefined {
  const asked = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header);
  if (!asked) return undefined;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return undefined;
  // The last so many bytes; of a shorter file all that it has.
  if (first === '')
    return Number(last) > 0 && size > 0 ? { start: Math.max(0, size - Number(last)), end: size - 1 } : null;
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : null;
}
