import { overlap, type Rect } from './rect.ts';

/** One way to set a name. */
export interface Choice<T> {
  /** What it takes of the screen: the name, and perhaps a line that leads to it. */
  readonly rects: readonly Rect[];
  /** How bad it is: 0 where a cartographer would have it. */
  readonly cost: number;
  readonly value: T;
}

/** To leave a name out is worse than whatever can be done with it. */
const LEFT_OUT = 1000;
/** Ways that are tried in all. */
const TRIES = 6000;

/**
 * One choice for each name, none over another: the best of all ways together that a bounded search finds, or null for
 * a name that there is no room for.
 * @param names the choices of each name, the best first
 */
export function choosePlaces<T>(names: readonly (readonly Choice<T>[])[]): (Choice<T> | null)[] {
  // What can go in few places only chooses first.
  const order = [...names.keys()].sort((a, b) => names[a]!.length - names[b]!.length);
  let best: { cost: number; chosen: readonly (Choice<T> | null)[] } = { cost: Infinity, chosen: [] };
  let tries = TRIES;
  const search = (i: number, cost: number, chosen: readonly (Choice<T> | null)[]): void => {
    if (cost >= best.cost || tries-- < 0) return;
    if (i === order.length) {
      best = { cost, chosen };
      return;
    }
    for (const choice of names[order[i]!]!) {
      if (cost + choice.cost >= best.cost) break;
      if (!chosen.some((other) => other && meets(choice, other)))
        search(i + 1, cost + choice.cost, [...chosen, choice]);
    }
    search(i + 1, cost + LEFT_OUT, [...chosen, null]);
  };
  search(0, 0, []);
  const found: (Choice<T> | null)[] = names.map(() => null);
  for (const [i, name] of order.entries()) found[name] = best.chosen[i] ?? null;
  return found;
}

const meets = <T>(a: Choice<T>, b: Choice<T>): boolean =>
  a.rects.some((one) => b.rects.some((other) => overlap(one, other)));
