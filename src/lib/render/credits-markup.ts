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
    // The same line in two scenes is one, and one without a name has its source alone.
    const names = new Map(own.filter(({ name }) => name.text !== '').map(({ name }) => [name.text, name]));
    const said = [...names.values()].map(({ text, lang: its }) => ownMarkup(text, its, lang)).join(escapeXml(comma));
    const { source } = own[0]!;
    return `<li>${said && `${said}: `}${ownMarkup(source.text, source.lang, lang)}</li>`;
  });
  return `<h2${attributes(markedIn(pageLanguage(lang), lang))}>${escapeXml(layers)}</h2><ul data-layers>${items.join('')}</ul>`;
}
