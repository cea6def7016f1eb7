import type { CueKind } from './cues.ts';
import type { Inflection } from './inflect.ts';
import type { PlaceId, RegionId } from './region.ts';

type ById<T> = Readonly<Record<RegionId | PlaceId, T>>;

/** What a language writes about places, beside their names. Editors keep it in `src/atlas/names/tables/<language>.yaml`. */
export interface LanguageTable {
  /** More names of a region or place. */
  readonly aliases: ById<readonly string[]>;
  /**
   * Adjectives and inhabitants of a region, in the form that a dictionary has. One that ends in a hyphen is the first half
   * of a compound ("israélo-").
   */
  readonly demonyms: ById<readonly string[]>;
  /** Phrases with a place's name in them that name no place: "Tour de France". */
  readonly stops: readonly string[];
  /** Names and adjectives that are also a word or a person, and the words that one of has to come before them: Tours, after "à". With no word, it is a place where a story shows it, and nowhere else: a province’s. */
  readonly after: Readonly<Record<string, readonly string[]>>;
  /** Names that a country and a town of it share, folded, and the words before them that tell that the town is meant: "à Luxembourg". */
  readonly towns: Readonly<Record<string, readonly string[]>>;
  /** Words in a text that tell that a name is another's: Georgia is no country where Atlanta is named. */
  readonly unless: ById<readonly string[]>;
  /** Regions of which a text has to name one where a name that others bear too is meant: Granada is an island beside Barbados. */
  readonly only: ById<readonly RegionId[]>;
  /** Countries whose towns come before their namesakes abroad. */
  readonly home: readonly RegionId[];
  /** Articles that towns begin with, folded, and the words that stand for them in a sentence: du Havre. */
  readonly contracted: Readonly<Record<string, readonly string[]>>;
  /** What is written onto the name of a lesser town that is meant as a place, folded: Hebrew ב. */
  readonly townPrefixes: readonly string[];
  /** Whether a lesser town is known where the text names its country: in a language that writes no word for where. */
  readonly townsByCountry: boolean;
  /** What is written before and behind an adjective that then is a language, folded: Hebrew "ב-ת". */
  readonly tongueForms: readonly string[];
  readonly cues: Readonly<Record<CueKind, readonly string[]>>;
  /** Whether a name that is followed by a verb is its subject: "Moscou a annoncé". */
  readonly subjectFirst: boolean;
  /** Whether a letter with a mark is a letter of its own, which nobody leaves out: Turkish ş is not s. */
  readonly strictLetters: boolean;
  /** How names are written in a sentence. */
  readonly names: Inflection;
  /** How adjectives and inhabitants are. */
  readonly adjectives: Inflection;
}

export interface GazetteerTables extends LanguageTable {
  /** More names of a region or place, from the packages that the names are derived from. */
  readonly variants: ById<readonly string[]>;
  /** Towns whose name may stand for a government beside the capitals, and the country it governs; null for a capital that does not. */
  readonly seats: Readonly<Record<PlaceId, RegionId | null>>;
  /** First names of people, folded. */
  readonly firstNames: ReadonlySet<string>;
}
