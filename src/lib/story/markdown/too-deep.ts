/** Quotes and lists within each other; a text has two or three. */
const DEEPEST = 20;
/** Brackets that open, in one paragraph. */
const MOST_BRACKETS = 1000;
/** Other signs of Markdown, in one paragraph. */
const MOST_SIGNS = 5000;

const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const BREAK = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/;

/** What no parser of Markdown reads in good time, and where. */
export interface TooDeep {
  /** Into the text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds the first quote, list or paragraph whose signs a parser would go through again for each of them: it takes as long as the
 * square of their number. Null where there is none.
 */
export function tooDeep(text: string): TooDeep | null {
  let [at, start, brackets, signs] = [0, 0, 0, 0];
  for (const line of text.split('\n')) {
    const markers = BREAK.test(line) ? '' : (MARKERS.exec(line)?.[0] ?? '');
    const depth = markers.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (depth > DEEPEST) {
      const message = `Quotes or lists are ${depth} deep in each other here, and a text has ${DEEPEST} at most.`;
      return { offset: at, message, hint: 'Write it with fewer signs at the beginning of the line.' };
    }
    if (line.trim() === '') [start, brackets, signs] = [at + line.length + 1, 0, 0];
    for (let i = 0; i < line.length; i++) {
      const sign = line[i]!;
      if (sign === '[') brackets++;
      else if (sign === '*' || sign === '_' || sign === '`' || sign === '<' || sign === ']' || sign === '~') signs++;
    }
    if (brackets > MOST_BRACKETS || signs > MOST_SIGNS) {
      const [count, what] =
        brackets > MOST_BRACKETS ? [MOST_BRACKETS, 'brackets'] : [MOST_SIGNS, 'signs of emphasis, code or HTML'];
      const message = `This paragraph has more than ${count} ${what}.`;
      return { offset: start, message, hint: 'Part it in several, with a blank line between each two.' };
    }
    at += line.length + 1;
  }
  return null;
}
