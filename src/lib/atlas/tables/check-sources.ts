import { nearest } from '#lib/text/near-words.ts';
import { pageOf } from './address-fault.ts';
import type { Mistake, Path, Table } from './table.ts';
import type { SoundTables } from './sound-tables.ts';

/** Sources that stand there twice, and addresses that are not where their publisher publishes. */
export function checkSources({ sources, publishers }: Pick<SoundTables, 'sources' | 'publishers'>): readonly Mistake[] {
  const seen = new Map<string, { readonly key: string; readonly title: string; readonly date: string }[]>();
  return Object.entries(sources.value).flatMap(([key, { title, publisher, url, date }]) => {
    const mistakes: Mistake[] = [];
    const page = pageOf(url);
    const others = seen.get(page) ?? [];
    const same = others.find((other) => other.date === date || !ofOneCase(other.title, title));
    if (same) mistakes.push(sources.mistake([key, 'url'], `${key}: that is ${same.key}, by its address: name that`));
    seen.set(page, [...others, { key, title, date }]);

    const place = placeOf(url, Object.keys(publishers.value));
    if (place === undefined) {
      const { hostname } = new URL(url);
      mistakes.push(sources.mistake([key, 'url'], `${key}: publishers.yaml does not say who publishes at ${hostname}`));
    } else {
      const known = publishers.value[place]!;
      // What one has from another is its own publication.
      if (!known.some((name) => publisher === name || publisher.startsWith(`${name}, from `)))
        mistakes.push(
          sources.mistake([key, 'publisher'], `${key}: at ${place}, ${known.join(' or ')} publishes, not ${publisher}`)
        );
    }
    return mistakes;
  });
}

/** Whether two titles are alike up to their last comma: a judgment and an order of a case, which a court has at one address. */
function ofOneCase(a: string, b: string): boolean {
  const [first, second] = [a, b].map((title) => title.slice(0, Math.max(0, title.lastIndexOf(','))));
  return first !== '' && first === second;
}

/** The longest of some hosts and paths that an address begins with. */
function placeOf(url: string, places: readonly string[]): string | undefined {
  const under = `${url.replace(/^https:\/\//, '').replace(/[?#].*$/, '')}/`;
  return places.filter((place) => under.startsWith(`${place}/`)).sort((a, b) => b.length - a.length)[0];
}

/** A mistake for each key that sources.yaml has not. */
export function unknownSources(
  keys: readonly string[],
  known: Readonly<Record<string, unknown>>,
  table: Pick<Table<unknown>, 'mistake'>,
  path: Path
): readonly Mistake[] {
  return keys.flatMap((key, index) => {
    if (Object.hasOwn(known, key)) return [];
    const near = nearest(key, Object.keys(known), 3);
    const hint = near.length > 0 ? `; the nearest are ${near.join(', ')}` : '';
    return [table.mistake([...path, index], `sources.yaml has no "${key}"${hint}`)];
  });
}
