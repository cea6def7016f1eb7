import { SIDES, type Side } from '#lib/story/note.ts';
import type { Report } from '#lib/story/report.ts';
import { quote, type At } from './located.ts';
import { narrowFields, text, type List, type Reader } from './narrow.ts';
import { notGroup } from './not-group.ts';
import { nameOrPosition } from './position.ts';
import { word } from './word.ts';

/** A callout as it is written. */
export interface WrittenNote {
  readonly at: NonNullable<ReturnType<typeof nameOrPosition>>;
  readonly text: At<string>;
  readonly side: Side | null;
  readonly offset: number;
}

/** How an editor writes one. */
const NOTE = '- { at: Bakou, text: "Explosion, 3 h 12" }';
/** Longer than this it is a paragraph, which the map has no room for. In characters. */
const LONGEST = 140;
/** More than so many, and nobody looks at the map. */
const MOST = 6;
/** What Markdown and HTML would make of a text, which here is read as it stands. */
const MARKUP =
  /\*\*\S(?:[^*]*\*\*)?|__\S(?:[^_]*__)?|(?<!\p{L})[*_](?=\S)[^*_]+[*_](?!\p{L})|\[[^\]]*\]\([^)]*\)|<\/?[a-z][^>]*>|`[^`]+`/iu;

const side = word<Side>(
  'A side',
  SIDES,
  'note-side-unknown',
  'n is above the point, e to its right, s below it, w to its left.'
);

const note: Reader<WrittenNote> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, NOTE, report);
  const rules = {
    at: { read: nameOrPosition, required: true },
    text: { read: noteText, required: true },
    side: { read: side }
  } as const;
  const { at, text: said, side: where } = narrowFields(located, 'a note', rules, report);
  return at && said && { at, text: said, side: where, offset: located.offset };
};

/** Text of a callout, in the original or in a translation. */
export const noteText: Reader<At<string>> = (located, field, report) => {
  const written = text(located, field, report);
  if (written === null) return null;
  const value = plain(written.value);
  const length = [...value].length;
  if (length > LONGEST) {
    const message = `This note has ${length} characters; a map has room for ${LONGEST}.`;
    report('note-long', written.offset, message, 'Say it in a sentence, and leave the rest to the paragraphs.');
  }
  reportMarkup(value, written.offset, report);
  return { value, offset: written.offset };
};

function reportMarkup(value: string, offset: number, report: Report): void {
  const [found] = MARKUP.exec(value) ?? [];
  if (found === undefined) return;
  const message = `A note is plain text: ${quote(found)} is shown as it stands.`;
  report('note-markup', offset, message, 'Take the signs out; emphasis and links belong in the paragraphs.');
}

/** On one line: what breaks a text or turns it round beyond its own end is no part of a note. No-break spaces stay. */
const plain = (value: string): string =>
  value
    // eslint-disable-next-line no-control-regex -- the very characters that no text has
    .replace(/[\x00-\x1f\x7f\u2028\u2029 ]+/g, ' ')
    .trim();

const list = (located: Parameters<Reader<unknown>>[0], field: string, report: Report): List<WrittenNote> | null => {
  if (located.kind !== 'list') return notGroup(located, field, NOTE, report);
  const items = located.items.map((item) => note(item, field, report));
  return { value: items.filter((one) => one !== null), offset: located.offset, count: items.length };
};

/** The callouts of a scene. */
export const notes: Reader<List<WrittenNote>> = (located, field, report) => {
  const read = list(located, field, report);
  if (read && read.count > MOST) {
    const message = `This scene has ${read.count} notes; ${MOST} are plenty, and one to three are read.`;
    report('notes-many', read.offset, message, 'Leave the others to the paragraphs, or to another scene.');
  }
  return read;
};

/** The texts of a translated scene's callouts, in their order. */
export const noteTexts: Reader<List<At<string>>> = (located, field, report) => {
  if (located.kind === 'list') {
    const items = located.items.map((item) => noteText(item, field, report));
    return { value: items.filter((one) => one !== null), offset: located.offset, count: items.length };
  }
  const cure = 'Write its texts alone, in the order of the original: “notes: ["Explosion, 3:12"]”.';
  report('field-type', located.offset, `“${field}” takes a list of texts.`, cure);
  return null;
};
