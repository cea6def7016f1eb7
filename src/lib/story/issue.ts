import type { Code } from './codes.ts';

/** A located mistake in a story. */
export interface Issue {
  /** Stable, explained in docs/issues.md. */
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** What was expected and what was found. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Relative to the project root: `src/stories/gantz-bakou/story.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units as editors count them. */
  readonly column: number;
}
