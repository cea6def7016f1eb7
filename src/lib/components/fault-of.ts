import { CODES } from '#lib/story/codes.ts';
import type { Issue } from '#lib/story/issue.ts';
import type { PageMessages } from '#lib/text/page-messages.ts';

/** What keeps a page from being shown: an address without one, mistakes of an editor in a story or in the atlas, or anything else. */
export type Fault = 'notFound' | 'storyMistakes' | 'tableMistakes' | 'failure';

/** @param status of HTTP */
export function faultOf(status: number, issues: readonly Issue[]): Fault {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => OF_TABLES.has(code))) return 'tableMistakes';
  if (errors.length > 0) return 'storyMistakes';
  return status === 404 ? 'notFound' : 'failure';
}

const OF_TABLES: ReadonlySet<string> = new Set(Object.keys(CODES).filter((code) => code.startsWith('table-')));

/** What a fault's page says below its heading. */
export const textOf = (fault: Fault, words: PageMessages): string =>
  fault === 'notFound' ? words.notFoundText : fault === 'failure' ? words.failureText : words.mistakesText;
