import { baseOf, nameIn, type Language, type Names } from '#lib/text/language.ts';
import type { Day, Note, Period, PublishedArea, RegionId, Relation, Said, Source } from './region.ts';

/** What is said beside a status; from and up to a day, where those are not of its period. */
export interface DossierNote extends Said {
  readonly from?: Day;
  readonly to?: Day;
}

export interface DossierPeriod extends Pick<Period, 'id' | 'from' | 'to' | 'shape' | 'kind' | 'precision' | 'sources'> {
  /** Whether its shape is made of several, and in no file of its own. */
  readonly made?: true;
  /** What it was called then, where that is not its name. */
  readonly name?: Said;
  readonly status: Said;
  /** Names of those who administer it: regions of the atlas, then in words whoever is none. */
  readonly administeredBy: readonly Said[];
  /** What it is to them; administered where nothing is said. */
  readonly relation?: Relation;
  readonly claimedBy: readonly string[];
  readonly notes: readonly DossierNote[];
  /** Of the shape, km²: as it is published, by `source`, or else as it is drawn; null where none is, or its lines are too coarse to tell. */
  readonly area: (Omit<PublishedArea, 'source'> & Partial<Pick<PublishedArea, 'source'>>) | null;
}

/** What a period names, in the language of a card. */
export interface Naming {
  /** A region of the atlas; undefined where it has none of the id. */
  nameOf(id: RegionId): string | undefined;
  /** Of a shape that has no published area. */
  areaOf(shape: string): DossierPeriod['area'];
}

/** A period as a card in a language says it. */
export function periodSaid(period: Period, lang: Language, { nameOf, areaOf }: Naming): DossierPeriod {
  const { id, from, to, shape, kind, precision, relation } = period;
  const namesOf = (ids: readonly RegionId[]): string[] => ids.flatMap((one) => nameOf(one) ?? []);
  return {
    id,
    from,
    to,
    shape,
    ...(kind && { kind }),
    precision,
    ...(period.names && { name: said(period.names, lang) }),
    status: said(period.status, lang),
    administeredBy: [
      ...namesOf(period.administeredBy).map((text) => ({ text, lang })),
      ...(period.administration ? [said(period.administration, lang)] : [])
    ],
    ...(relation === 'administered' ? {} : { relation }),
    claimedBy: namesOf(period.claimedBy),
    notes: period.notes.map((note) => noteSaid(note, lang)),
    sources: period.sources.filter(isLinked),
    area: period.area ?? (shape === null ? null : areaOf(shape))
  };
}

const noteSaid = ({ from, to, text }: Note, lang: Language): DossierNote => ({
  ...said(text, lang),
  ...(from !== null && { from }),
  ...(to !== null && { to })
});

/** Only what a browser may follow from a page. */
const isLinked = ({ url }: Source): boolean => /^https?:\/\//.test(url);

export const said = (names: Names, lang: Language): Said => ({
  text: nameIn(names, lang),
  lang: names[baseOf(lang)] === undefined ? 'en' : lang
});

export const capitalised = ({ text, lang }: Said): Said => ({
  text: text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1),
  lang
});

/** What a name is marked with, where it is not in the language of the card. */
export const foreign = (nameLang: Language, lang: Language): { nameLang?: Language } =>
  baseOf(nameLang) === baseOf(lang) ? {} : { nameLang };

/** How what is called so is named in other languages, where that differs. */
export const otherNames = (names: Names, name: string, languages: readonly Language[]): Said[] =>
  languages.flatMap((lang) => {
    const text = names[lang];
    return text === undefined || text === name ? [] : [{ text, lang }];
  });
