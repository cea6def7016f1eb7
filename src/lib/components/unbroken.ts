/** Longest text that is kept on one line, letters: a narrow phone has room for it. */
const LONGEST = 28;

/**
 * A step's HTML in which no line breaks between a mention and the elision before it ("d’Israël") or the point after it:
 * browsers may break around a button, as they may not around letters.
 */
export function unbroken(html: string): string {
  return html.replace(
    /(\p{L}+['’])?(<button\b[^>]*>([^<]*)<\/button>)([,.;:!?…»)\]]+)?/gu,
    (whole: string, before: string | undefined, button: string, text: string, after: string | undefined) =>
      (before || after) && text.length <= LONGEST
        ? `<span class="unbroken">${before ?? ''}${button}${after ?? ''}</span>`
        : whole
  );
}
