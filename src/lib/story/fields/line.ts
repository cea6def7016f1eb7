import { LINE_STYLES, type Arrow, type LineStyle } from '#lib/story/line-style.ts';
import { describe, oneOf, quote, type At } from './located.ts';
import { number, type Reader } from './narrow.ts';
import { word } from './word.ts';

export const lineStyle = word<LineStyle>('A line', LINE_STYLES, 'line-unknown', 'A line without this is solid.');

const ARROWS = { true: 'end', false: null, end: 'end', start: 'start', both: 'both' } as const satisfies Record<
  string,
  Arrow | null
>;

/** Where a line has heads, in a group of its own, for none is no mistake. */
export const arrow: Reader<{ readonly at: Arrow | null }> = (located, _, report) => {
  const written = located.kind === 'scalar' ? String(located.value) : '';
  if (Object.hasOwn(ARROWS, written)) return { at: ARROWS[written as keyof typeof ARROWS] };
  const found = located.kind === 'scalar' && typeof located.value === 'string' ? quote(written) : describe(located);
  const message = `An arrow is ${oneOf(['true', 'start', 'both'])}, and this is ${found}.`;
  const hint = 'true has its head where the line ends, start where it begins, both at either end; false has none.';
  report('arrow-unknown', located.offset, message, hint);
  return null;
};

/** How far a route leaves the great circle: a share of half the way, to the right of who follows it where it is positive. */
export const bend: Reader<At<number>> = (located, field, report) => {
  const written = number(located, field, report);
  if (written === null || Math.abs(written.value) <= 1) return written;
  const message = `A bend is from -1 to 1, and this is ${written.value}.`;
  report('bend-range', written.offset, message, '0 is the great circle; 0.2 is enough to part two lines.');
  return null;
};
