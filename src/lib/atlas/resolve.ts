import { memo } from '#lib/core/memo.ts';
import { distance } from '#lib/text/distance.ts';
import { makeNearWords, nearestOf, type NearWords } from '#lib/text/near-words.ts';
import { tokens } from '#lib/text/tokens.ts';
import type { Entry } from './entries.ts';
import { nameKey, type Gazetteer } from './gazetteer.ts';

export type Resolution =
  | { readonly kind: 'found'; readonly entry: Entry }
  /** The likeliest first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Entry[] }
  /** What may be meant: by its letters, and by how well it is known; at most `NEAREST`. */
  | { readonly kind: 'unknown'; readonly near: readonly Near[] };

/** What a name is nearly. */
export interface Near {
  readonly entry: Entry;
  /** As many letters as are wrong, less up to one for what everybody knows: the least is the nearest. */
  readonly cost: number;
}

/** Enough to choose from by what else is known, as where the story is. */
const NEAREST = 20;

/** A namesake that weighs less than this share of the heaviest is not what an editor means: Paris is in France. */
const RIVAL = 0.5;

/**
 * What an editor means by a name in the gazetteer's language, or by an id; ids win. Case, diacritics, hyphens and a leading
 * article do not count. Where a field takes regions or places alone, `kind` settles a region and a town of the same name.
 *
 * @param near whether names like an unknown one are sought, which takes a millisecond
 */
export function resolve(gazetteer: Gazetteer, name: string, kind?: Entry['kind'], near = true): Resolution {
  const id = name.trim();
  const byId = (kind === 'place' ? gazetteer.places.get(id) : undefined) ?? gazetteer.entries.get(id);
  if (byId !== undefined) return { kind: 'found', entry: byId };

  const all = gazetteer.named.get(nameKey(name)) ?? gazetteer.named.get(withoutArticle(gazetteer, name)) ?? [];
  const ofKind = all.filter((entry) => entry.kind === kind);
  // A town has the short name of its region, whatever else it is called: Gaza, Gaza City.
  if (kind === 'place' && ofKind.length === 0) ofKind.push(...all.flatMap(({ id }) => gazetteer.places.get(id) ?? []));
  const namesakes = ofKind.length > 0 ? ofKind : all;
  const [first] = namesakes;
  if (first === undefined) return { kind: 'unknown', near: near ? nearestEntries(gazetteer, name) : [] };

  // "Armenia" is a town of Colombia in French; whoever writes it means the country more often than not.
  const english = first.familiar ? undefined : gazetteer.english.get(nameKey(name));
  const candidates = namesakes.filter(({ weight }) => weight >= RIVAL * first.weight);
  if (english !== undefined) return { kind: 'ambiguous', candidates: [english, ...candidates] };
  return candidates.length === 1 ? { kind: 'found', entry: first } : { kind: 'ambiguous', candidates };
}

function withoutArticle({ cues }: Gazetteer, name: string): string {
  const [first, ...rest] = tokens(name);
  return first !== undefined && cues.articles.keys.has(first.folded) ? rest.map(({ folded }) => folded).join(' ') : '';
}

const wordsOf = memo(({ named }: Gazetteer): NearWords =>
  makeNearWords([...named].flatMap(([key, entries]) => (entries.length > 0 ? [key] : [])))
);

function nearestEntries(gazetteer: Gazetteer, name: string): Near[] {
  const key = nameKey(name);
  const english = gazetteer.englishPlaces.get(key);
  if (english !== undefined) return [{ entry: english, cost: 0 }];
  const found = new Map<string, Near>();
  for (const known of nearestOf(wordsOf(gazetteer), key, NEAREST * 2)) {
    const entry = gazetteer.named.get(known)?.[0];
    // A name that only begins with it has none that is wrong.
    if (entry === undefined || found.has(entry.name)) continue;
    const letters = known.startsWith(key) && key.length >= 3 ? 1 : distance(key, known);
    found.set(entry.name, { entry, cost: letters - Math.sqrt(entry.weight) });
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, NEAREST);
}
