/** Characters that are not seen and mean nothing: soft hyphens, spaces without width, marks of order and of direction. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// A file of ASCII, as most are, needs nothing of this.
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** The text of a cell in one normal form (NFC), without what is not seen in it and without white space at its ends. */
export const cleanCell = (text: string): string =>
  text === '' || PLAIN.test(text) ? text : text.normalize('NFC').replace(UNSEEN, '').trim();

/** The same of the name of a column, on one line. */
export const cleanName = (text: string): string => cleanCell(text).replace(/\s+/gu, ' ');
