import type { Day } from './region.ts';

/**
 * The day since which countries are as the atlas draws them: South Sudan's independence, the last change to which states
 * there are. Disputed regions have periods of their own, which go back further; the countries around them do not.
 */
export const COUNTRIES_FROM: Day = '2011-07-09';
