import { fold } from '#lib/text/fold.ts';
import { baseOf, type Language } from '#lib/text/language.ts';
import type { PlaceId, RegionId } from './region.ts';

/** What a language writes before the names of regions and places: a part of `src/atlas/names/tables/articles.yaml`. */
export interface Articles {
  /** Regions by the article that stands before them. */
  readonly articles: Readonly<Record<string, readonly RegionId[]>>;
  /** A town’s own article, as it is written in its name, by the one that it counts as: `Le: le`. */
  readonly own: Readonly<Record<string, string>>;
  /** What a preposition and an article are in one word: `de le: du`. */
  readonly contracted: Readonly<Record<string, string>>;
  /** Articles and prepositions as they are written onto a word that begins with a vowel: `le: l’`. */
  readonly elided: Readonly<Record<string, string>>;
  /** Letters that count as a vowel, folded. */
  readonly vowels: readonly string[];
  /** Regions whose first letter counts as none. */
  readonly aspirated: readonly RegionId[];
  /** In a place, and of it. */
  readonly prepositions: { readonly in: string; readonly of: string };
  /** In a region whose article goes, where there are such: by its article, by one that would be elided, or by its id. */
  readonly bare: {
    readonly preposition: string;
    readonly articles: readonly string[];
    readonly elided: readonly string[];
    readonly regions: readonly RegionId[];
  } | null;
  /** Within a sentence, where the name on the map has a capital of its own. */
  readonly within: Readonly<Record<RegionId, string>>;
  /** In a region, where neither of those above is right. */
  readonly in: Readonly<Record<RegionId, string>>;
}

/** A region or place and its name in the language of the sentence. */
export interface Named {
  readonly id: RegionId | PlaceId;
  readonly name: string;
}

/** A name as it stands in a sentence. */
export interface Phrases {
  /** "l’Azerbaïdjan", "the United Arab Emirates". */
  readonly the: (named: Named) => string;
  /** "en Azerbaïdjan", "au Haut-Karabakh", "à Bakou", "in the United Arab Emirates". */
  readonly in: (named: Named) => string;
  /** "de l’Azerbaïdjan", "du Haut-Karabakh", "d’Israël", "of the United Arab Emirates". */
  readonly of: (named: Named) => string;
}

/** The phrases of a language that there is a table of; in another one each is the name alone, and the sentence has to do without. */
export function makePhrases(language: Language, tables: Readonly<Record<Language, Articles>>): Phrases {
  const table = tables[baseOf(language)];
  if (table) return phrasesOf(table);
  const name = (named: Named): string => named.name;
  return { the: name, in: name, of: name };
}

/** A name taken apart. */
interface Parted {
  /** Empty where it has none. */
  readonly article: string;
  readonly noun: string;
  /** Whether what stands before the noun is elided, where it can be. */
  readonly vowel: boolean;
}

function phrasesOf(table: Articles): Phrases {
  const listed = new Map(Object.entries(table.articles).flatMap(([article, ids]) => ids.map((id) => [id, article])));
  const aspirated = new Set(table.aspirated);
  const bareRegions = new Set(table.bare?.regions);

  const part = ({ id, name }: Named): Parted => {
    const noun = table.within[id] ?? name;
    const article = listed.get(id);
    // A town's own article is contracted as any other is: "au Caire", "des Abymes"; not "la": "à La Havane".
    const [first = '', ...rest] = noun.split(' ');
    const own = article === undefined && rest.length > 0 ? table.own[first] : undefined;
    if (own !== undefined) return { article: own, noun: rest.join(' '), vowel: false };
    const vowel = !aspirated.has(id) && table.vowels.includes(fold(noun).charAt(0));
    return { article: article ?? '', noun, vowel };
  };
  const before = (word: string, { noun, vowel }: Parted): string => {
    const elided = vowel ? table.elided[word] : undefined;
    return elided === undefined ? `${word} ${noun}` : elided + noun;
  };
  const withArticle = (parted: Parted): string =>
    parted.article === '' ? parted.noun : before(parted.article, parted);
  const withPreposition = (preposition: string, parted: Parted): string => {
    const { article, noun, vowel } = parted;
    if (article === '') return before(preposition, parted);
    const isElided = vowel && article in table.elided;
    const contracted = isElided ? undefined : table.contracted[`${preposition} ${article}`];
    return contracted === undefined ? `${preposition} ${withArticle(parted)}` : `${contracted} ${noun}`;
  };
  const isBare = (id: string, { article, vowel }: Parted): boolean =>
    bareRegions.has(id) ||
    table.bare?.articles.includes(article) === true ||
    (vowel && table.bare?.elided.includes(article) === true);

  return {
    the: (named) => (listed.has(named.id) ? withArticle(part(named)) : named.name),
    in: (named) => {
      const parted = part(named);
      const own = table.in[named.id];
      if (own !== undefined) return withPreposition(own, parted);
      if (table.bare && isBare(named.id, parted)) return `${table.bare.preposition} ${parted.noun}`;
      return withPreposition(table.prepositions.in, parted);
    },
    of: (named) => withPreposition(table.prepositions.of, part(named))
  };
}
