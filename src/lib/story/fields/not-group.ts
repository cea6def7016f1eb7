import type { Located } from './located.ts';
import { wrong } from './narrow.ts';
import type { Report } from '#lib/story/report.ts';

/** Says that a list holds something else than groups of fields, and shows one. */
export function notGroup(located: Located, field: string, example: string, report: Report): null {
  return wrong(located, field, 'a list of groups of fields', `Write “${example}” on a line below.`, report);
}
