import type { Extra, LaidMap, MakeExtra, Place } from './extra.ts';
import { untilThere } from './until-there.ts';

/** One kind of extra: which maps have it, and where it comes from. */
interface Kind {
  readonly in: (map: LaidMap) => boolean;
  readonly ask: () => Promise<{ readonly extra: MakeExtra }>;
}

/** All there are, from below. */
const KINDS: readonly Kind[] = [
  // On the ground, under all that stands on it.
  { in: ({ scenes }) => scenes.some(({ compare }) => compare), ask: () => import('./extra/compare.ts') },
  { in: ({ icons }) => icons?.layers !== undefined, ask: () => import('./extra/icons.ts') },
  {
    in: ({ scenes, layers }) => scenes.some(({ routes }) => routes) || layers.some(({ heads }) => heads),
    ask: () => import('./extra/routes.ts')
  },
  { in: ({ scenes }) => scenes.some(({ notes }) => notes), ask: () => import('./extra/notes.ts') },
  {
    in: ({ scenes, insets }) => insets !== undefined || scenes.some(({ scale }) => scale),
    ask: () => import('./extra/where.ts')
  }
];

/**
 * Asks for the extras that a map has. One that is lost leaves the map as it is.
 * @param place makes room for one, at once, so that their order does not hang on the network
 * @param made told of each that has come, and which of them it is
 */
export function askForExtras(map: LaidMap, place: () => Place, made: (extra: Extra, order: number) => void): void {
  for (const [order, { ask }] of KINDS.filter((kind) => kind.in(map)).entries()) {
    const room = place();
    void untilThere(ask).then(({ extra }) => made(extra(room), order));
  }
}
