/** A break of the line, as HTML has it: CommonMark’s own is easily lost in an editor. */
export const BREAK = /^<\/?br\b[^<>]*>\s*$/i;

/**
 * What begins a block that is text: a break on a line of its own, or a comment before words. To Markdown, all that follows
 * is HTML too.
 */
const BEGINS_TEXT = /^(?:<\/?br\b[^<>\n]*>[ \t]*\n|<!--(?:[^-]|-(?!->))*-->\s*)+(?=[^\s<])/i;

/** The text that a block of HTML is but for its beginning; null where it is none. */
export function textOf(html: string): string | null {
  const [begins] = BEGINS_TEXT.exec(html) ?? [];
  return begins === undefined ? null : html.slice(begins.length);
}

/** What stands within a word or a line in HTML, and parts nothing when it is left out. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' ')
);

/** Whether HTML that is left out parts the words around it: a paragraph, a cell, a picture. */
export function leavesSpace(html: string): boolean {
  const tag = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1];
  return tag !== undefined && !INLINE.has(tag.toLowerCase());
}
/** Whether HTML is comments and nothing else. */
export function isComment(html: string): boolean {
  return /^(?:<!--(?:[^-]|-(?!->))*-->\s*)+$/.test(html);
}
