import { markedIn, pageLanguage, type Language } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { escapeXml } from '#lib/text/xml.ts';
import type { Credit } from './credits.ts';
import { attributes, ownMarkup } from './own-markup.ts';

/**
 * What was drawn for a story and whom it is from, as HTML: each source once, behind the names of what is from it. Empty where there
 * is nothing.
 *
 * @param lang of the story
 */
export function creditsMarkup(credits: readonly Credit[], lang: Language): string {
  if (credits.length === 0) return '';
  const { layers, comma } = messagesIn(lang);
  const bySource = new Map<string, Credit[]>();
  for (const credit of credits) bySource.set(credit.source.text, [...(bySource.get(credit.source.text) ?? []), credit]);
  const items = [...bySource.values()].map((own) => {
    const names = own.map(({ name }) => ownMarkup(name.text, name.lang, lang)).join(escapeXml(comma));
    const { source } = own[0]!;
    return `<li>${names}: ${ownMarkup(source.text, source.lang, lang)}</li>`;
  });
  return `<h2${attributes(markedIn(pageLanguage(lang), lang))}>${escapeXml(layers)}</h2><ul data-layers>${items.join('')}</ul>`;
}
