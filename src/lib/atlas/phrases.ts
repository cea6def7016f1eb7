import { fold } from '#lib/text/fold.ts';
import { baseOf, type Language } from '#lib/text/language.ts';
import type { PlaceId, RegionId } from './region.ts';

/** `src/atlas/names/tables/articles.yaml`, where each field is explained. */
export interface Articles {
  readonly fr: {
    readonly la: readonly RegionId[];
    readonly le: readonly RegionId[];
    readonly les: readonly RegionId[];
    readonly en: readonly RegionId[];
    readonly aspirated: readonly RegionId[];
    readonly within: Readonly<Record<RegionId, string>>;
    readonly in: Readonly<Record<RegionId, string>>;
  };
  readonly en: {
    readonly the: readonly RegionId[];
    readonly in: Readonly<Record<RegionId, string>>;
  };
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

/** The phrases of French or English; in another language each is the name alone, and the sentence has to do without. */
export function makePhrases(language: Language, articles: Articles): Phrases {
  if (baseOf(language) === 'fr') return frenchPhrases(articles.fr);
  if (baseOf(language) === 'en') return englishPhrases(articles.en);
  const name = (named: Named): string => named.name;
  return { the: name, in: name, of: name };
}

function englishPhrases({ the, in: prepositions }: Articles['en']): Phrases {
  const withArticle = new Set(the);
  const full = ({ id, name }: Named): string => (withArticle.has(id) ? `the ${name}` : name);
  return {
    the: full,
    in: (named) => `${prepositions[named.id] ?? 'in'} ${full(named)}`,
    of: (named) => `of ${full(named)}`
  };
}

type Article = 'la' | 'le' | 'les' | '';

function frenchPhrases(french: Articles['fr']): Phrases {
  const articles = new Map<string, Article>();
  for (const article of ['la', 'le', 'les'] as const) for (const id of french[article]) articles.set(id, article);
  const withoutArticle = new Set(french.en);
  const aspirated = new Set(french.aspirated);

  const part = ({ id, name }: Named): { article: Article; noun: string; elided: boolean } => {
    const noun = french.within[id] ?? name;
    const listed = articles.get(id);
    // A town's own article is contracted as any other is: "au Caire", "des Abymes"; not "la": "à La Havane".
    const own = listed === undefined ? /^(Les?) (.+)$/u.exec(noun) : null;
    if (own) return { article: own[1] === 'Le' ? 'le' : 'les', noun: own[2] ?? noun, elided: false };
    return { article: listed ?? '', noun, elided: !aspirated.has(id) && /^[aeiouh]/.test(fold(noun)) };
  };
  const withArticle = ({ article, noun, elided }: ReturnType<typeof part>): string => {
    if (article === '') return noun;
    return elided && article !== 'les' ? `l’${noun}` : `${article} ${noun}`;
  };
  const to = ({ article, noun, elided }: ReturnType<typeof part>): string => {
    if (article === 'les') return `aux ${noun}`;
    if (article === 'le' && !elided) return `au ${noun}`;
    return `à ${withArticle({ article, noun, elided })}`;
  };

  return {
    the: (named) => (articles.has(named.id) ? withArticle(part(named)) : named.name),
    in: (named) => {
      const parted = part(named);
      const preposition = french.in[named.id];
      if (preposition === 'à') return to(parted);
      if (preposition === 'dans' || preposition === 'sur') return `${preposition} ${withArticle(parted)}`;
      const feminine = parted.article === 'la' || (parted.article === 'le' && parted.elided);
      if ((feminine && articles.has(named.id)) || withoutArticle.has(named.id)) return `en ${parted.noun}`;
      return to(parted);
    },
    of: (named) => {
      const { article, noun, elided } = part(named);
      if (article === 'les') return `des ${noun}`;
      if (article === 'le' && !elided) return `du ${noun}`;
      if (article === '') return elided ? `d’${noun}` : `de ${noun}`;
      return `de ${withArticle({ article, noun, elided })}`;
    }
  };
}
