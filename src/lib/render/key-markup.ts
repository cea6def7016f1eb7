import { markedIn, pageLanguage, type Language } from '#lib/text/language.ts';
import { fill, messagesIn } from '#lib/text/messages.ts';
import { escapeXml } from '#lib/text/xml.ts';
import type { KeyEntry, KeyGroup, KeyText, SceneKey } from './scene-key.ts';
import { attributes, ownMarkup } from './own-markup.ts';

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

function groupMarkup({ title, entries, sizes }: KeyGroup, languages: KeyLanguages, pressed: boolean): string {
  const { comma } = messagesIn(languages.lang);
  const list = entries.map((entry) => entryMarkup(entry, languages, pressed)).join('');
  if (!title) return list;
  const texts = title.map((text) => textMarkup(text, languages)).join(escapeXml(comma));
  return `<li><b>${texts}</b><ul${sizes ? ' class="sizes"' : ''}>${list}</ul></li>`;
}

function entryMarkup({ swatch, labels, lights }: KeyEntry, languages: KeyLanguages, pressed: boolean): string {
  const { comma } = messagesIn(languages.lang);
  const inside = `${swatch}<span>${labels.map((label) => textMarkup(label, languages)).join(escapeXml(comma))}</span>`;
  // A size is of no thing alone.
  if (!pressed || lights.length === 0) return `<li>${inside}</li>`;
  return `<li><button type="button" aria-pressed="false" data-lights="${escapeXml(lights.join(' '))}">${inside}</button></li>`;
}

/** A text in its language, where that is none of the page's. */
function textMarkup({ text, own, lang: its }: KeyText, { lang, original }: KeyLanguages): string {
  if (own) return ownMarkup(text, its ?? original, lang);
  const marks = markedIn(pageLanguage(lang), lang);
  return marks.lang ? `<span${attributes(marks)}>${escapeXml(text)}</span>` : escapeXml(text);
}
