import { directionOf } from '#lib/text/direction.ts';
import { isolatedIn } from '#lib/text/isolated.ts';
import { markedIn, pageLanguage, type Language } from '#lib/text/language.ts';
import { fill, messagesIn } from '#lib/text/messages.ts';
import { escapeXml } from '#lib/text/xml.ts';
import type { KeyEntry, KeyGroup, KeyText, SceneKey } from './key.ts';

/** In which languages the texts of a key are. */
export interface KeyLanguages {
  /** Of the story. */
  readonly lang: Language;
  /** Of the editor's own words where they are in no other. */
  readonly original: Language;
}

/**
 * The key of a scene as HTML of our own making, its texts escaped; empty where there is nothing to explain.
 * @param pressed whether each entry can be pressed, on a page whose script lights what it stands for
 */
export function keyMarkup({ groups, sources }: SceneKey, languages: KeyLanguages, pressed = false): string {
  if (groups.length === 0 && sources.length === 0) return '';
  const words = messagesIn(languages.lang);
  const list = groups.map((group) => groupMarkup(group, languages, pressed)).join('');
  const from = sources.map((source) => textMarkup(source, languages)).join(escapeXml(words.keyBetween));
  const note = fill(escapeXml(sources.length > 1 ? words.keySources : words.keySource), {
    source: from,
    sources: from
  });
  const said = pageLanguage(languages.lang);
  return (list && `<ul>${list}</ul>`) + (from && `<p${attributes(markedIn(said, languages.lang))}>${note}</p>`);
}

function groupMarkup({ title, entries }: KeyGroup, languages: KeyLanguages, pressed: boolean): string {
  const list = entries.map((entry) => entryMarkup(entry, languages, pressed)).join('');
  return title ? `<li><b>${textMarkup(title, languages)}</b><ul>${list}</ul></li>` : list;
}

function entryMarkup({ swatch, labels, lights }: KeyEntry, languages: KeyLanguages, pressed: boolean): string {
  const { comma } = messagesIn(languages.lang);
  const inside = `${swatch}<span>${labels.map((label) => textMarkup(label, languages)).join(escapeXml(comma))}</span>`;
  if (!pressed) return `<li>${inside}</li>`;
  return `<li><button type="button" aria-pressed="false" data-lights="${escapeXml(lights.join(' '))}">${inside}</button></li>`;
}

/** A text with its language where it is none of the page's, and its direction where that is an editor's to decide. */
function textMarkup({ text, own }: KeyText, { lang, original }: KeyLanguages): string {
  const marks = own ? markedIn(original, lang) : markedIn(pageLanguage(lang), lang);
  const dir = own ? isolatedIn(lang, text) : undefined;
  const escaped = escapeXml(text);
  if (!own) return marks.lang ? `<span${attributes(marks)}>${escaped}</span>` : escaped;
  return `<bdi${attributes({ ...(marks.lang && { lang: marks.lang }), ...(dir === 'rtl' && directionOf(lang) === 'rtl' && { dir }) })}>${escaped}</bdi>`;
}

const attributes = (of: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(of)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
