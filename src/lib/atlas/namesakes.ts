import { CAPITAL_WEIGHT } from './entries.ts';
import type { Gazetteer, Meaning, Sense } from './gazetteer.ts';

/** How often larger a town is than a namesake that nobody takes for it, whatever the text names: London, and that in Ontario. */
const FAR_LARGER = 4;

export const isFarSmaller = ({ entry: one }: Sense, { entry: other }: Sense): boolean =>
  one.kind === 'place' && other.kind === 'place' && sizeOf(other) > FAR_LARGER * sizeOf(one);

const sizeOf = ({ weight }: Sense['entry']): number => (weight < CAPITAL_WEIGHT ? weight : weight - CAPITAL_WEIGHT);

/** Among namesakes of which nothing is told, a capital or region comes before a town at home, and this before one abroad. */
export const standing = ({ home }: Gazetteer['tables'], { entry: { weight, country } }: Sense): number => {
  if (weight >= CAPITAL_WEIGHT) return 2;
  return country !== null && home.includes(country) ? 1 : 0;
};

/** Whether another town bears the name of a lesser one that is about as large: "Pokrovsk". */
export const isOneOfEquals = (best: Sense, values: readonly Meaning[]): boolean =>
  best.needs?.town === true &&
  values.some((sense) => sense?.needs?.town === true && sense !== best && sense.entry.weight > best.entry.weight / 2);
