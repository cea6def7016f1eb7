import { interpolate } from './interpolate.ts';

/**
 * The lines of a text's layout, CSS px from the document's top, in rising order: where it begins, the top and the bottom
 * of each of its parts, where it ends. A text has as many in each of its layouts.
 */
export type Lines = readonly number[];

/** Where in a text a line is, whatever its layout: halfway from its third line to its fourth at 2.5. */
export const placeAt = (lines: Lines, line: number): number => interpolate(lines, countsOf(lines), line);

/** The line at a place: the inverse of `placeAt`. CSS px from the document's top */
export const lineOf = (lines: Lines, place: number): number => interpolate(countsOf(lines), lines, place);

const countsOf = (lines: Lines): number[] => lines.map((_, i) => i);
