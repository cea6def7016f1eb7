import { findNamed, type Naming } from './names.ts';
import { notedIn } from './resolve-notes.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';

/**
 * Ids of the regions and places that a scene shows by name: its text knows them without being told where they are. What
 * cannot be found is reported where the scene is resolved.
 */
export function declaredIn(scene: WrittenScene | null, naming: Naming): ReadonlySet<string> {
  const { view, highlight, mark, route, routes, notes } = scene ?? {};
  const stops = [...(route?.value ?? []), ...(routes?.value ?? []).flatMap(({ through }) => through.value)];
  const noted = (notes?.value ?? []).flatMap(({ at }) => ('name' in at ? [notedIn(at.name, naming, () => {})] : []));
  const wanted = [
    ...(highlight?.value ?? []).map((name) => ({ name, kind: 'region' as const })),
    ...(mark?.value ?? []).map(({ name }) => ({ name, kind: 'place' as const })),
    ...stops.flatMap((stop) => ('name' in stop ? [{ name: stop.name, kind: 'place' as const }] : [])),
    ...(view?.kind === 'names' ? view.names : []).map((name) => ({ name, kind: 'any' as const }))
  ];
  const found = wanted.map(({ name, kind }) => findNamed(name, kind, naming, () => {}));
  return new Set([...found, ...noted].flatMap((named) => named?.id ?? []));
}
