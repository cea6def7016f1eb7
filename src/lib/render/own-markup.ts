import { isolatedIn } from '#lib/text/isolated.ts';
import { markedIn, type Language } from '#lib/text/language.ts';
import { escapeXml } from '#lib/text/xml.ts';

/** Attributes of an element as they are written, escaped; those without a value are left out. */
export const attributes = (of: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(of)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');

/** Somebody else's words as HTML: in the language that they are in, and in their own direction, whatever stands around them. */
export const ownMarkup = (text: string, lang: Language, page: Language): string =>
  `<bdi${attributes({ ...markedIn(lang, page), ...(isolatedIn(page, text) === 'rtl' && { dir: 'rtl' }) })}>${escapeXml(text)}</bdi>`;
