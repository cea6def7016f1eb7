import type { Palette } from './palette-names.ts';

/** A value of a feature that is no number of a scale and no name of a kind yet. */
export type Scalar = string | number | boolean;

/** How the limits of classes come about. */
export const METHODS = ['quantile', 'equal', 'jenks'] as const;
export type Method = (typeof METHODS)[number];

/** One of the kinds by which features are coloured. */
export interface Category {
  /** As the data have it, written out: `1` and `true` are text here. */
  readonly value: string;
  /** As readers have it. */
  readonly name: string;
  /** How many features are of it: none of some that an editor declares. */
  readonly count: number;
}

/** Features are told apart by what kind they are of. */
export interface CategoryScale {
  readonly kind: 'categories';
  /** The property. */
  readonly by: string;
  readonly categories: readonly Category[];
  /** Features of other kinds than those; null where there is none. Its name is the page's own where the editor gives none. */
  readonly other: { readonly name: string | null; readonly count: number } | null;
  /** How many features say nothing of it. */
  readonly missing: number;
}

/** Features are told apart by the class that their number lies in. */
export interface ClassScale {
  readonly kind: 'classes';
  /** The property. */
  readonly by: string;
  readonly unit: string | null;
  readonly method: Method | 'given';
  /** One of ColorBrewer's, by its name. */
  readonly palette: Palette;
  /** What the colours go apart from: zero of gains and losses. */
  readonly around: number | null;
  /**
   * One more than there are classes, rising: class i has its own limit and all below the next, and the last one the last limit too.
   * The same number twice where a class has that number alone.
   */
  readonly limits: readonly number[];
  /** Each class has one number alone, which is its own limit. */
  readonly single: boolean;
  /** How many features each class has. */
  readonly counts: readonly number[];
  /** How many features have no number. */
  readonly missing: number;
}

export type ColorScale = CategoryScale | ClassScale;

/** What of a scale a feature is: the index of its class or category, or neither. */
export type Entry = number | 'other' | 'missing';
