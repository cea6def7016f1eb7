import type { Source } from '#lib/atlas/region.ts';
import { baseOf, pageLanguage } from '#lib/text/language.ts';
import { basemap, basemapOrigins } from './basemap.ts';
import { LAYER, layer } from './layer.ts';
import { layerWords } from './layer-words.ts';
import { quote, type At, type LocatedMap } from './located.ts';
import { listOf, narrowFields, text, type Narrowed, type Reader } from './narrow.ts';
import { notGroup } from './not-group.ts';
import { checkPlaceIds, PLACE, place, placeNames } from './places.ts';
import { roleNames } from './role.ts';
import type { Report } from '#lib/story/report.ts';
import { inset, scale } from './where.ts';
import { languageName } from './language-tag.ts';
import { borderDay, day, language, webAddress } from './values.ts';

const SOURCE = '- { title: …, publisher: …, url: …, date: … }';

interface WrittenSource {
  readonly title: At<string> | null;
  readonly url: At<string> | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly offset: number;
}

const source: Reader<WrittenSource> = (located, field, report) => {
  if (located.kind !== 'map') return notGroup(located, field, SOURCE, report);
  const rules = {
    title: { read: text, required: true },
    publisher: { read: text },
    url: { read: webAddress, required: true },
    date: { read: day }
  } as const;
  const { title, publisher, url, date } = narrowFields(located, 'a source', rules, report);
  for (const name of ['publisher', 'date']) {
    if (located.fields.some((given) => given.name === name)) continue;
    const message = `This source does not say its ${name}.`;
    const hint =
      name === 'date'
        ? 'Add “date: …”: when it was published or, failing that, read. Until then it is cited as read when the story came out.'
        : 'Add “publisher: …”. Until then the name of its site stands there.';
    report('source-incomplete', located.offset, message, hint);
  }
  return { title, url, publisher: publisher?.value ?? null, date: date?.value ?? null, offset: located.offset };
};

const RULES = {
  title: { read: text, required: true },
  standfirst: { read: text },
  lang: { read: language, required: true },
  date: { read: borderDay, required: true },
  published: { read: day },
  authors: { read: listOf(text, 'Write names in square brackets: “authors: [La rédaction]”.') },
  sources: { read: listOf(source, `Write each source on a line below: “${SOURCE}”.`) },
  places: { read: listOf(place, `Write each place on a line below: “${PLACE}”.`) },
  layers: { read: listOf(layer, `Write each layer on a line below: “${LAYER}”.`) },
  roles: { read: roleNames },
  scale: { read: scale },
  inset: { read: inset },
  basemap: { read: basemap },
  basemapOrigins: { read: basemapOrigins }
} as const;

const TRANSLATED = {
  title: RULES.title,
  standfirst: RULES.standfirst,
  lang: { read: language },
  authors: RULES.authors,
  sources: RULES.sources,
  places: { read: placeNames },
  layers: { read: layerWords },
  roles: RULES.roles
} as const;

/** What the front matter of an original says; null where a field is missing or wrong. */
export type FrontMatter = Narrowed<typeof RULES>;
/** What the front matter of a translation says; the rest is the original's. */
export type TranslatedFrontMatter = Narrowed<typeof TRANSLATED>;

export function narrowFrontMatter(map: LocatedMap, report: Report): FrontMatter {
  const narrowed = narrowFields(map, 'the front matter', RULES, report);
  const { lang, date, published, places, layers } = narrowed;
  if (lang) checkNames(lang, report);
  if (date && published && published.value < date.value) {
    const message = `The story is published on ${published.value}, before ${date.value}, the day of its borders.`;
    report('published-before-date', published.offset, message, 'Check the two dates.');
  }
  checkSources(narrowed.sources?.value ?? [], report);
  checkPlaceIds(places, report);
  const ids = new Set<string>();
  for (const { id } of layers?.value ?? []) {
    if (ids.has(id.value)) {
      report('layer-id-duplicate', id.offset, `Another layer has the id “${id.value}”.`, 'Give each its own.');
    }
    ids.add(id.value);
  }
  return narrowed;
}

export function narrowTranslatedFrontMatter(map: LocatedMap, report: Report): TranslatedFrontMatter {
  const own = map.fields.filter(({ name, offset }) => {
    if (Object.hasOwn(TRANSLATED, name) || !Object.hasOwn(RULES, name)) return true;
    report('translation-field', offset, `“${name}” belongs to the original.`, 'Take it out: story.md says it for all.');
    return false;
  });
  const narrowed = narrowFields({ ...map, fields: own }, 'the front matter of a translation', TRANSLATED, report);
  if (narrowed.lang) checkNames(narrowed.lang, report);
  checkSources(narrowed.sources?.value ?? [], report);
  return narrowed;
}

function checkNames(lang: At<string>, report: Report): void {
  if (baseOf(pageLanguage(lang.value)) === baseOf(lang.value)) return;
  const message =
    `There are neither names nor words of the page in ${languageName(lang.value)}: names on the map, ` +
    'buttons, headings, cards, credits and text alternatives will be in English.';
  report(
    'lang-without-names',
    lang.offset,
    message,
    'Write names in English, or ids, in the scenes, and an “alt” in each.'
  );
}

function checkSources(sources: readonly WrittenSource[], report: Report): void {
  const seen = new Set<string>();
  for (const { url } of sources) {
    if (url && seen.has(url.value)) {
      report('source-duplicate', url.offset, `${quote(url.value)} is already a source.`, 'Keep one of the two.');
    }
    if (url) seen.add(url.value);
  }
}

/**
 * The sources of a story, complete.
 *
 * @param read the day that a source without date is cited as read on
 */
export function sourcesOf(written: readonly WrittenSource[], read: string): Source[] {
  return written.flatMap(({ title, url, publisher, date }) =>
    title && url
      ? [
          {
            title: title.value,
            url: url.value,
            publisher: publisher ?? new URL(url.value).host.replace(/^www\./, ''),
            date: date ?? read
          }
        ]
      : []
  );
}
