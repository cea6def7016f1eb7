import { fold } from '#lib/text/fold.ts';
import { joins, tokens, type Token } from '#lib/text/tokens.ts';
import { isAbbreviation } from './abbreviation.ts';

/** What the words beside a name may tell of it. */
export const CUE_KINDS = [
  /** Before a surname: "Mme". */
  'titles',
  /** After a country's or town's name, with a capital, and no surname: "President". */
  'notSurnames',
  /** Before a name that then is a thing's or an organisation's: "rue de", "FC". */
  'ownedBefore',
  /** Before a town that then is its club: "el Sevilla". */
  'clubsBefore',
  /** Before and after an adjective that then is a dish's, a breed's, a prize's: "French toast". */
  'thingsBefore',
  'thingsAfter',
  /** After a name that then is a thing's or an organisation's; one in capitals only where the text has them: "Post". */
  'ownedAfter',
  /** Before an adjective that then is a language: "parler". */
  'tongueBefore',
  /** The same, where no noun follows: "in French", but not "in French hospitals". */
  'tongueAlone',
  /** After an adjective that then is a language: "language". */
  'tongueAfter',
  /** Before a name, and no part of it: "la". */
  'articles',
  /** Words of one capital letter, which number nothing behind a name: "I". */
  'letters',
  /** Before a town that is meant as a place: "à". */
  'locatives',
  /** Of the locatives, those that also tell whose something is: "de". */
  'genitives',
  /** Before a lesser town, which is not looked for elsewhere; the locatives where there are none: "מהעיר". */
  'towns',
  /** Before a seat of government that stands for its government: "entre", "selon". */
  'governments',
  /** Before two names that it joins, lesser towns too: "entre Goma et Bukavu", "une Cúcuta y San Cristóbal". */
  'between',
  /** Behind the second of two: "Goma ile Bukavu arasında". */
  'betweenAfter',
  /** Behind a lesser town, what only a town is or has: "Bukavu kentinde". */
  'townsAfter',
  /** After a lesser town that begins a sentence: "Dresden ist". */
  'predicates',
  /** Between two names: "et"; or written before the second, as in Hebrew. */
  'and',
  /** A state or province, behind the name of a town or country's namesake in it: "Idaho". */
  'elsewhere',
  /** The other half of a compound that is still the place: "Ouest". */
  'compass',
  /** After a name and a comma, what only a town is: "la capitale". */
  'apposed',
  /** Places that are surnames too: whoever stands before one with a capital bears it. "Washington". */
  'surnames',
  /** No first names, though with a capital: "When", and by their ending "-ing". */
  'notFirstNames'
] as const;

export type CueKind = (typeof CUE_KINDS)[number];

/** Words and phrases that tell what stands beside them. */
export interface Cues {
  /** The phrases by their words, folded. One with a capital is met with one alone: "AS Monaco", but not "as Monaco said". */
  readonly keys: ReadonlyMap<string, readonly Token[]>;
  /** Words in the longest phrase. */
  readonly longest: number;
  /** As they are written: "à" is not "a". */
  readonly written: ReadonlySet<string>;
  /** Of those that begin with a hyphen, which stand for any word that ends so. */
  readonly endings: readonly string[];
  /** Of those that end in one, which stand for any word that begins so: "университет-". */
  readonly stems: readonly string[];
}

export function makeCues(phrases: readonly string[]): Cues {
  const split = phrases.map((phrase) => tokens(phrase));
  return {
    written: new Set(phrases),
    endings: phrases.filter((phrase) => phrase.startsWith('-')).map((phrase) => fold(phrase.slice(1))),
    stems: phrases.filter((phrase) => phrase.endsWith('-')).map((phrase) => fold(phrase.slice(0, -1))),
    keys: new Map(split.map((words) => [words.map(({ folded }) => folded).join(' '), words])),
    longest: Math.max(0, ...split.map(({ length }) => length))
  };
}

/** How many words just before a token are one of the cues, the longest; 0 where none is. */
export function longestCueBefore(cues: Cues, text: readonly Token[], at: number): number {
  const { keys, longest } = cues;
  let key = '';
  let found = 0;
  for (let count = 1; count <= longest; count++) {
    const word = text[at - count];
    const next = text[at - count + 1];
    if (word === undefined || next === undefined || !joins(next)) break;
    key = count === 1 ? word.folded : `${word.folded} ${key}`;
    if (isWritten(keys.get(key), text, at - count) || (count === 1 && isFormOf(cues, word))) found = count;
  }
  return found;
}

/** Whether one of the cues stands just before a token. */
export const isCueBefore = (cues: Cues, text: readonly Token[], at: number): boolean =>
  longestCueBefore(cues, text, at) > 0;

/** How many words from a token on are one of the cues; 0 where none is. Whether they are joined to the word before is not asked. */
export function cueFrom(cues: Cues, text: readonly Token[], at: number): number {
  const { keys, longest } = cues;
  const first = text[at];
  if (first !== undefined && isFormOf(cues, first)) return 1;
  let key = '';
  for (let count = 1; count <= longest; count++) {
    const word = text[at + count - 1];
    if (word === undefined || (count > 1 && !joins(word))) return 0;
    key = count === 1 ? word.folded : `${key} ${word.folded}`;
    if (keys.has(key)) return count;
  }
  return 0;
}

/** Whether a word begins or ends as one of the cues does that stand for each that does: "университет-", "-spor". */
export const isFormOf = ({ stems, endings }: Cues, { folded }: Token): boolean =>
  stems.some((stem) => folded.startsWith(stem)) || endings.some((ending) => folded.endsWith(ending));

const isWritten = (phrase: readonly Token[] | undefined, text: readonly Token[], from: number): boolean =>
  phrase?.every((word, i) => keepsCapitals(word, text[from + i])) === true;

function keepsCapitals({ text, capital }: Token, written: Token | undefined): boolean {
  if (!capital || written === undefined) return true;
  return isAbbreviation(text) ? written.text === text : written.capital;
}
