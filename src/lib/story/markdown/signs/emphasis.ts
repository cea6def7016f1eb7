import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { Written } from './written.ts';

/** Asterisks or underscores that Markdown has left as they are. */
interface Run {
  readonly sign: string;
  readonly at: number;
  /** What stands around it, nothing counting as a space. */
  readonly before: string;
  readonly after: string;
}

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
const HINT =
  'Put the signs at the words, with no space within and a space or a point without: **words**; an asterisk that is meant is written \\*.';

const isSpaced = ({ before, after }: Run): boolean => SPACE.test(before) && SPACE.test(after);
const isInWord = ({ before, after }: Run): boolean => WORD.test(before) && WORD.test(after);
/** Whether it can only begin an emphasis: nothing but a space, a bracket or the like stands before. */
const opens = ({ before, after }: Run): boolean =>
  !WORD.test(before) && !SPACE.test(after) && !/[)\].,;:!?…/]/u.test(after);

/** Reports emphasis that is none, once for both of its signs: “** words **”, “*words”. */
export function reportEmphasis({ text, offset }: Written, report: Report): void {
  const runs = [...text.matchAll(/\*+|_+/gu)].flatMap(({ 0: sign, index }): Run[] =>
    sign.length > 3
      ? []
      : [{ sign, at: index, before: text[index - 1] ?? ' ', after: text[index + sign.length] ?? ' ' }]
  );
  for (const sign of ['***', '**', '*', '___', '__', '_']) {
    const same = runs.filter((run) => run.sign === sign);
    for (let i = 0; i < same.length; i++) {
      const run = same[i]!;
      const pair = same[i + 1];
      if (isMeant(run, pair)) continue;
      const end = pair ? pair.at + sign.length : run.at + 30;
      const message = `${quote(text.slice(run.at, end).replaceAll('\uFFFC', '…'))} is no emphasis: its signs are published.`;
      report('emphasis-broken', offset + run.at, message, HINT);
      // One is enough for both.
      i++;
    }
  }
}

function isMeant(run: Run, pair: Run | undefined): boolean {
  if (isInWord(run) && (run.sign !== '**' || pair === undefined)) return true;
  if (isSpaced(run)) {
    // A product, of which each side is a number or a letter; an asterisk alone between two paragraphs.
    if (pair === undefined || (run.sign === '*' && isSpaced(pair))) return true;
    return isSpaced(pair) && run.sign === '**' ? false : isInWord(pair);
  }
  if (run.sign.length > 1 && run.sign.startsWith('*')) return false;
  // What only ends is a mark of a note: “prix*”.
  return !opens(run);
}
