import boxes from './boxes.css?inline';
import notes from './notes.css?inline';
import pictures from './pictures.css?inline';
import tables from './tables.css?inline';

/** What few texts have, and how it looks. */
const SHEETS: readonly (readonly [has: RegExp, sheet: string])[] = [
  [/<div class="table"/, tables],
  [/<(?:figure class="quote"|aside|dl|li class="task")[ >]/, boxes],
  [/<section class="notes"/, notes],
  [/<figure class="picture[ "]/, pictures]
];

/** What is in a story's page of its text. */
interface Texts {
  readonly introduction: string;
  readonly steps: readonly { readonly html: string }[];
}

/** The style sheet of what a story's text has beside paragraphs; empty for most. Its page has it in itself. */
export function sheetOf({ introduction, steps }: Texts): string {
  const all = [introduction, ...steps.map(({ html }) => html)];
  return SHEETS.flatMap(([has, sheet]) => (all.some((html) => has.test(html)) ? [sheet] : [])).join('');
}
