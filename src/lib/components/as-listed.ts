import type { Listed } from './inspection-state.svelte.ts';

/** What is in view, each as what it shows as, once: provinces that are not on the map are their country. */
export function asListed(
  listed: readonly Listed[],
  asShown: (id: string) => string,
  nameOf: (id: string) => string | undefined
): readonly Listed[] {
  const there = new Set(listed.map(({ id }) => id));
  const found = new Map<string, Listed>();
  for (const one of listed) {
    const id = asShown(one.id);
    const name = id === one.id ? one.name : nameOf(id);
    if (id === one.id) found.set(id, one);
    else if (!there.has(id) && name !== undefined) found.set(id, { id, name, disputed: false });
  }
  return [...found.values()];
}
