import type { Province } from '#lib/atlas/provinces/province.ts';
import { resolve } from '#lib/atlas/resolve.ts';
import { nameKey } from '#lib/atlas/gazetteer.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import type { WrittenScene } from './fields/scene.ts';
import type { Naming } from './names.ts';

/** A name that a scene shows something by. */
interface Shown {
  readonly name: string;
  readonly wanted: 'region' | 'place' | 'any';
  /** What it names is filled, and needs an edge. */
  readonly drawn: boolean;
}

/** Ids in links of a text, which are known to be none of the atlas. */
const LINK = /\(\s*<?place:([a-z0-9-]+)/giu;

/**
 * The provinces that a story shows or links. A name that the atlas has means what it has, and provinces are asked for others alone: a
 * region that is none of the atlas, or an area that is to have an edge.
 *
 * @param text the source of the story, of whose links those by an id count
 * @param layers ids of the layers of the story, which a view may name
 */
export function provincesShown(
  scenes: readonly (WrittenScene | null)[],
  text: string,
  layers: ReadonlySet<string>,
  { atlas, gazetteer, provinces, unread }: Naming
): readonly Province[] {
  if (provinces === undefined) return [];
  const found = new Map<RegionId, Province>();
  const countries = new Set<RegionId>();
  const asked: Shown[] = [];
  for (const shown of scenes.flatMap((scene) => (scene ? namesIn(scene) : []))) {
    const { name, wanted, drawn } = shown;
    if (wanted === 'any' && layers.has(name.trim())) continue;
    const resolution = resolve(gazetteer, name, wanted === 'any' ? undefined : wanted, false);
    const entries =
      resolution.kind === 'found' ? [resolution.entry] : resolution.kind === 'ambiguous' ? resolution.candidates : [];
    for (const { country } of entries) if (country !== null) countries.add(country);
    const fitting = entries.filter(({ kind }) => wanted !== 'region' || kind === 'region');
    if (fitting.length === 0) {
      // The English name of what the atlas has is told with its own.
      const key = nameKey(name);
      const english = gazetteer.english.has(key) || gazetteer.englishPlaces.has(key);
      if (!english && wanted !== 'place' && !unread?.has(name.trim())) asked.push(shown);
      continue;
    }
    const [only, another] = fitting;
    const area = drawn && another === undefined && atlas.regions.get(only!.id)?.kind === 'area';
    const province = area ? provinces.areaOf(only!.id) : undefined;
    if (province) found.set(province.id, province);
  }
  for (const { name } of asked) for (const one of provinces.find(name, countries)) found.set(one.id, one);
  for (const [, id = ''] of text.matchAll(LINK)) {
    if (atlas.regions.has(id) || atlas.places.has(id) || !id.includes('-')) continue;
    const [one] = provinces.find(id, countries);
    if (one?.id === id) found.set(id, one);
  }
  return [...found.values()];
}

function namesIn({ view, highlight, mark, route, routes, notes, inset }: WrittenScene): Shown[] {
  const stops = [...(route?.value ?? []), ...(routes?.value ?? []).flatMap(({ through }) => through.value)];
  const any = (name: string): Shown => ({ name, wanted: 'any', drawn: false });
  // Where they lie, tells which of several provinces of a name is meant.
  const place = (name: string): Shown => ({ name, wanted: 'place', drawn: false });
  return [
    ...(highlight?.value ?? []).map(({ value }): Shown => ({ name: value, wanted: 'region', drawn: true })),
    ...(view?.kind === 'names' ? view.names : []).map(({ value }): Shown => any(value)),
    ...(mark?.value ?? []).flatMap((one) => (one.position === null ? [place(one.name.value)] : [])),
    ...stops.flatMap((stop) => ('name' in stop ? [place(stop.name.value)] : [])),
    ...(notes?.value ?? []).flatMap(({ at }) => ('name' in at ? [any(at.name.value)] : [])),
    ...(inset && !['auto', 'none'].includes(inset.value)
      ? [{ name: inset.value, wanted: 'region' as const, drawn: true }]
      : [])
  ];
}
