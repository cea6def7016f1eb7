import { notesCss } from '#lib/render/notes/notes-css.ts';
import type { Scene } from '#lib/story/story.ts';
import boxes from './boxes.css?inline';
import callouts from './callouts.css?inline';
import footnotes from './footnotes.css?inline';
import pictures from './pictures.css?inline';
import tables from './tables.css?inline';

/** What few texts have, and how it looks. */
const SHEETS: readonly (readonly [has: RegExp, sheet: string])[] = [
  [/<div class="table"/, tables],
  [/<(?:figure class="quote"|aside|dl|li class="task")[ >]/, boxes],
  [/<section class="footnotes"/, footnotes],
  [/<figure class="picture[ "]/, pictures]
];

/** What is in a story's page of its text. */
interface Texts {
  readonly introduction: string;
  readonly steps: readonly { readonly html: string; readonly scene: Pick<Scene, 'notes'> }[];
}

/** The style sheet of what a story's text has beside paragraphs, and of its notes; empty for most. Its page has it in itself. */
export function sheetOf({ introduction, steps }: Texts): string {
  const all = [introduction, ...steps.map(({ html }) => html)];
  const texts = SHEETS.flatMap(([has, sheet]) => (all.some((html) => has.test(html)) ? [sheet] : []));
  const notes = notesCss({ scenes: steps.map(({ scene }) => scene) });
  return [...texts, ...(notes && [notes, callouts])].join('');
}
