import { nearest } from '#lib/text/distance.ts';
import { tokens } from '#lib/text/tokens.ts';
import type { Entry } from './entries.ts';
import { nameKey, type Gazetteer } from './gazetteer.ts';

export type Resolution =
  | { readonly kind: 'found'; readonly entry: Entry }
  /** The likeliest first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Entry[] }
  /** Names as the gazetteer has them, the nearest first; at most `NEAREST`. */
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

const NEAREST = 5;

/** A namesake that weighs less than this share of the heaviest is not what an editor means: Paris is in France. */
const RIVAL = 0.5;

/**
 * What an editor means by a name in the gazetteer's language, or by an id; ids win. Case, diacritics, hyphens and a leading
 * article do not count. Where a field takes regions or places alone, `kind` settles a region and a town of the same name.
 */
export function resolve(gazetteer: Gazetteer, name: string, kind?: Entry['kind']): Resolution {
  const byId = gazetteer.entries.get(name.trim());
  if (byId !== undefined) return { kind: 'found', entry: byId };

  const all = gazetteer.named.get(nameKey(name)) ?? gazetteer.named.get(withoutArticle(name)) ?? [];
  const ofKind = all.filter((entry) => entry.kind === kind);
  const namesakes = ofKind.length > 0 ? ofKind : all;
  const [first] = namesakes;
  if (first === undefined) return { kind: 'unknown', near: nearestNames(gazetteer, name) };

  // "Armenia" is a town of Colombia in French; whoever writes it means the country more often than not.
  const english = first.familiar ? undefined : gazetteer.english.get(nameKey(name));
  const candidates = namesakes.filter(({ weight }) => weight >= RIVAL * first.weight);
  if (english !== undefined) return { kind: 'ambiguous', candidates: [english, ...candidates] };
  return candidates.length === 1 ? { kind: 'found', entry: first } : { kind: 'ambiguous', candidates };
}

const ARTICLES = new Set(['l', 'le', 'la', 'les', 'the', 'el', 'los', 'las', 'der', 'die', 'das', 'den']);

function withoutArticle(name: string): string {
  const [first, ...rest] = tokens(name);
  return first !== undefined && ARTICLES.has(first.folded) ? rest.map(({ folded }) => folded).join(' ') : '';
}

function nearestNames(gazetteer: Gazetteer, name: string): string[] {
  const byKey = new Map<string, string>();
  for (const [key, [entry]] of gazetteer.named) if (entry !== undefined) byKey.set(key, entry.name);
  const keys = nearest(nameKey(name), byKey.keys(), NEAREST * 2);
  return [...new Set(keys.map((key) => byKey.get(key) ?? key))].slice(0, NEAREST);
}
