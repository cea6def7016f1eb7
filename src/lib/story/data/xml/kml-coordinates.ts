/** Coordinates as KML has them: lon,lat[,height], blanks between points. */

/** A position, and how far from the beginning of its text it is written. */
export interface Written {
  readonly longitude: number;
  readonly latitude: number;
  readonly at: number;
}

/** What coordinates are read as, and what is odd about them, where it is; null where there is no telling what is meant. */
export interface Coordinates {
  readonly positions: readonly Written[];
  readonly odd: string | null;
}

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const POINT = new RegExp(`^(${NUMBER}),(${NUMBER})(?:,(${NUMBER})?)?$`);
const LONE = new RegExp(`^${NUMBER}$`);

interface Token {
  readonly text: string;
  readonly at: number;
}

const tokensOf = (text: string, pattern: RegExp): Token[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ text: found, at: index }));

/** Reads what stands in `<coordinates>`. */
export function readCoordinates(text: string): Coordinates | null {
  const strict = pointsOf(tokensOf(text, /\S+/g));
  if (strict) return { positions: strict, odd: null };
  const leading = tokensOf(text, /\S+/g);
  if (leading.every((token) => token.text.startsWith(','))) {
    const points = pointsOf(
      leading.map(({ text, at }) => ({ text: text.slice(1), at: at + 1 })),
      true
    );
    if (points) return { positions: points, odd: 'has a comma before each point' };
  }
  const around = pointsOf(tokensOf(text, /[^\s,]+(?:\s*,\s*[^\s,]+)*/g).map(withoutBlanks), true);
  if (around) return { positions: around, odd: 'has blanks beside its commas' };
  return inRow(text);
}

const withoutBlanks = ({ text, at }: Token): Token => ({ text: text.replace(/\s+/g, ''), at });

/**
 * Points of which each is a token.
 *
 * @param alike whether each must have as many numbers as the others
 */
function pointsOf(tokens: readonly Token[], alike = false): Written[] | null {
  const counts = new Set<number>();
  const points: Written[] = [];
  for (const { text, at } of tokens) {
    const [, longitude, latitude, height] = POINT.exec(text) ?? [];
    if (longitude === undefined || latitude === undefined) return null;
    counts.add(height === undefined ? 2 : 3);
    points.push({ longitude: Number(longitude), latitude: Number(latitude), at });
  }
  return points.length === 0 || (alike && counts.size > 1) ? null : points;
}

/** Numbers that one kind of sign stands between, be it within a point or between two. */
function inRow(text: string): Coordinates | null {
  const commas = !/[^\s,]\s+[^\s,]/.test(text.trim());
  if (!commas && text.includes(',')) return null;
  const numbers = tokensOf(text, /[^\s,]+/g);
  if (numbers.length < 2 || !numbers.every((token) => LONE.test(token.text))) return null;
  const size = sizeOf(numbers.map((token) => Number(token.text)));
  if (size === null) return null;
  const positions = numbers.flatMap((token, i): Written[] => {
    const next = numbers[i + 1];
    if (i % size !== 0 || !next) return [];
    return [{ longitude: Number(token.text), latitude: Number(next.text), at: token.at }];
  });
  const signs = commas ? 'commas between its points, too' : 'blanks and no commas';
  return { positions, odd: `has ${signs}, and is read in ${size === 3 ? 'threes' : 'twos'}` };
}

/** How many numbers make a point; null where two and three both fit. */
function sizeOf(numbers: readonly number[]): 2 | 3 | null {
  const { length } = numbers;
  if (length % 3 !== 0) return length % 2 === 0 ? 2 : null;
  // Heights that are all the same are heights.
  const heights = new Set(numbers.filter((_, i) => i % 3 === 2));
  return length % 2 === 1 || (heights.size === 1 && length > 3) ? 3 : null;
}
