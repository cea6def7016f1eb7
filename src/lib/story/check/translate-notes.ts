import type { List } from '#lib/story/fields/narrow.ts';
import type { At } from '#lib/story/fields/located.ts';
import type { Note } from '#lib/story/note.ts';
import type { Report } from '#lib/story/report.ts';
import type { Language } from '#lib/text/language.ts';

/**
 * The callouts of a scene with the texts of its translation, in their order. One that is not translated keeps its text, which
 * is marked as of the original's language.
 */
export const translatedNotes = (
  notes: readonly Note[] | undefined,
  texts: readonly At<string>[] = [],
  original: Language
): { readonly notes?: readonly Note[] } =>
  notes
    ? { notes: notes.map((note, i) => ({ ...note, ...(texts[i] ? { text: texts[i].value } : { lang: original }) })) }
    : {};

/**
 * Reports where a translated scene has fewer or more notes than its original.
 * @param count of the original's
 * @param offset of the translated scene
 */
export function reportNotes(count: number, texts: List<At<string>> | null, offset: number, report: Report): void {
  const here = texts?.count ?? 0;
  if (here < count) {
    const message = `The original has ${count === 1 ? 'a note' : `${count} notes`} in this scene, and the translation ${here === 0 ? 'none' : here}.`;
    const hint =
      'Translate their texts under “notes”, in their order; until then they stand in the language of the original.';
    report('translation-part-missing', texts?.offset ?? offset, message, hint);
  } else if (texts && here > count) {
    const message = `This scene has ${here} notes, and the original ${count === 0 ? 'none' : count}.`;
    report(
      'translation-notes',
      texts.offset,
      message,
      'Write as many texts as the original has notes, in their order.'
    );
  }
}
