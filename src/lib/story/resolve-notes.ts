import { findNamed, type Named, type Naming } from './names.ts';
import type { At } from './fields/located.ts';
import type { WrittenNote } from './fields/notes.ts';
import type { Note } from './note.ts';
import type { Report } from './report.ts';

/** The callouts of a scene with the spots of those whose names are known. */
export const resolveNotes = (written: readonly WrittenNote[], naming: Naming, report: Report): Note[] =>
  written.flatMap((note): Note[] => {
    const spot = spotOf(note, naming, report);
    return spot ? [{ ...spot, text: note.text.value, ...(note.side && { side: note.side }) }] : [];
  });

function spotOf({ at }: WrittenNote, naming: Naming, report: Report): Pick<Note, 'position' | 'of'> | null {
  if ('position' in at) return { position: at.position.value };
  const named = notedIn(at.name, naming, report);
  if (named === null) return null;
  const { places, regions } = naming.atlas;
  const position = named.kind === 'place' ? places.get(named.id)?.position : regions.get(named.id)?.label;
  return position ? { position, of: named.id } : null;
}

/** A place before a region of the same name: a note is of a spot. What is neither is reported as a place would be. */
export function notedIn(name: At<string>, naming: Naming, report: Report): Named | null {
  const quietly = (kind: Named['kind']) => findNamed(name, kind, naming, () => {});
  return quietly('place') ?? quietly('region') ?? findNamed(name, 'place', naming, report);
}
