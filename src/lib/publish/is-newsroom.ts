import { fold } from '#lib/text/fold.ts';
import { tokens } from '#lib/text/tokens.ts';
import words from './newsroom-words.json' with { type: 'json' };

const { capitals, ...folded } = words;
const PHRASES: readonly string[] = Object.values(folded)
  .flat()
  .map((phrase) => ` ${fold(phrase)} `);
/** In small letters they are people's names: Efe. */
const CAPITALS: ReadonlySet<string> = new Set(capitals);

/** Whether a byline is a newsroom and no person, in whatever language: a word of its own, or two in a row, say so. */
export function isNewsroom(byline: string): boolean {
  const found = tokens(byline);
  const said = ` ${found.map((word) => word.folded).join(' ')} `;
  return PHRASES.some((phrase) => said.includes(phrase)) || found.some(({ text }) => CAPITALS.has(text));
}
