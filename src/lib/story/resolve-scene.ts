import { periodAt, shapeOn } from '#lib/atlas/period.ts';
import type { Day, RegionId } from '#lib/atlas/region.ts';
import { boundsOf, type Bounds } from '#lib/geo/bounds.ts';
import { boundsOfNamed, viewOf } from './frames.ts';
import { quote, type At } from '#lib/story/fields/located.ts';
import { findNamed, nameOf, type Named, type Naming } from './names.ts';
import { resolveNotes } from './resolve-notes.ts';
import { resolveWhere } from './resolve-where.ts';
import type { Report } from './report.ts';
import { resolveRoutes, routeOf } from './resolve-routes.ts';
import type { Highlighted } from '#lib/story/fields/highlight.ts';
import { comparedIn, type WrittenScene } from '#lib/story/fields/scene.ts';
import type { Role } from './role.ts';
import type { Mention, Scene, View } from './story.ts';

/** A scene with its names resolved, its view perhaps still open. */
export interface ResolvedScene extends Omit<Scene, 'view' | 'id' | 'date'> {
  /** Null where neither scene nor story has one that can be read. */
  readonly date: Day | null;
  /** Null where the scene names nothing: it has the view of the step before. */
  readonly view: View | null;
  /** What the scene shows or its text names, by which one sees whether a position can be meant. */
  readonly around: readonly Bounds[];
}

/** Looks up the names of a scene, and frames them. `date` is the day of its borders, null where it is unknown. */
export function resolveScene(
  written: WrittenScene,
  mentions: readonly Mention[],
  date: Day | null,
  naming: Naming,
  report: Report
): ResolvedScene {
  const { atlas } = naming;
  const highlight = findAll(written.highlight?.value ?? [], 'region', naming, report);
  const mark = findAll(
    (written.mark?.value ?? []).map(({ name }) => name),
    'place',
    naming,
    report
  );
  if (date !== null) for (const [name, named] of highlight) checkDrawn(name, named, date, naming, report);
  const roles = rolesOf(highlight, naming, report);
  const route = routeOf(written, naming, report);
  const routes = resolveRoutes(written, naming, report);
  const notes = resolveNotes(written.notes?.value ?? [], naming, report);
  const wanted = written.view?.kind === 'names' ? written.view.names : [];
  const ofLayers = wanted.map(({ value }) => naming.layerOf?.(value));
  const named = findAll(
    wanted.filter((_, i) => ofLayers[i] === undefined),
    'any',
    naming,
    report
  );

  const compare = comparedIn(written);
  const boundsOfAll = (all: readonly (readonly [At<string>, Named])[]): Bounds[] =>
    all.map(([, named]) => boundsOfNamed(named, atlas));
  const highlighted = boundsOfAll(highlight);
  const stops = [...route, ...routes.flatMap(({ through }) => through)];
  const marked = [...boundsOfAll(mark), ...stops.map(boundsOf), ...notes.map(({ position }) => boundsOf(position))];
  const spots = written.view?.kind === 'names' ? written.view.positions : [];
  const own = [...spots.map(({ value }) => boundsOf(value)), ...ofLayers.flatMap((bounds) => (bounds ? [bounds] : []))];
  const isKnown = ({ id }: Pick<Named, 'id'>): boolean => !atlas.places.get(id)?.own;
  const known = (all: Parameters<typeof boundsOfAll>[0]): Bounds[] =>
    boundsOfAll(all.filter(([, named]) => isKnown(named)));
  const mentioned = mentions.map((mention) => boundsOfNamed(mention, atlas));
  const mentionedKnown = mentions.filter(isKnown).map((mention) => boundsOfNamed(mention, atlas));
  const fallback = [highlighted, marked, mentioned].find((all) => all.length > 0) ?? [];
  const explicit = written.view === null ? viewOf(fallback) : null;
  const isExact = own.length > 0 || named.some(([, one]) => !isKnown(one));
  return {
    view: viewFrom(written, [...boundsOfAll(named), ...own], isExact) ?? explicit,
    highlight: highlight.map(([, { id }]) => id),
    ...(roles && { roles }),
    parts: written.parts ?? 'integral',
    framed: named.flatMap(([, { id, kind }]) => (kind === 'region' ? [id] : [])),
    mark: mark.map(([, { id }]) => id),
    ...iconsOf(written, mark),
    route,
    ...(routes.length > 0 && { routes }),
    layers: [...new Set([...(written.layers?.value ?? []), ...(compare ?? [])].map(({ value }) => value))],
    ...(compare && { compare: [compare[0].value, compare[1].value] as const }),
    ...(notes.length > 0 && { notes }),
    ...resolveWhere(written, naming, report),
    date,
    travel: written.travel ?? 'scrub',
    alt: written.alt?.value ?? null,
    // What the story itself says the position of tells nothing of whether another is right.
    around: [...highlighted, ...known(mark), ...known(named), ...mentionedKnown]
  };
}

/** The roles of what is highlighted, by its id; undefined where none has one. */
function rolesOf(
  highlight: readonly (readonly [Highlighted, Named])[],
  naming: Naming,
  report: Report
): Record<RegionId, Role> | undefined {
  const given = highlight.flatMap(([name, named]): [RegionId, Role][] => {
    if (name.role === undefined) return [];
    if (naming.atlas.regions.get(named.id)?.kind !== 'disputed') return [[named.id, name.role]];
    const message = `${quote(nameOf(named, naming))} is a disputed region: it is hatched in ink, and has no colour of a side.`;
    report(
      'role-not-drawn',
      name.offset,
      message,
      'Give roles to countries and territories, and highlight this by name.'
    );
    return [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** Which icons the scene gives to what it marks. */
function iconsOf({ mark }: WrittenScene, found: readonly (readonly [At<string>, Named])[]): Pick<Scene, 'icons'> {
  const icons = found.flatMap(([written, { id }]) => {
    const icon = mark?.value.find(({ name }) => name === written)?.icon;
    return icon ? [[id, icon] as const] : [];
  });
  return icons.length > 0 ? { icons: Object.fromEntries(icons) } : {};
}

function viewFrom({ view }: WrittenScene, framed: readonly Bounds[], exact: boolean): View | null {
  if (view === null) return null;
  if (view.kind === 'names') return viewOf(framed, exact);
  return view.kind === 'camera' ? { kind: 'camera', camera: view.camera } : { kind: 'bounds', bounds: view.bounds };
}

function findAll<N extends At<string>>(
  names: readonly N[],
  wanted: 'region' | 'place' | 'any',
  naming: Naming,
  report: Report
) {
  const found = new Map<string, readonly [N, Named]>();
  for (const name of names) {
    const named = findNamed(name, wanted, naming, report);
    if (named === null) continue;
    const earlier = found.get(named.id);
    if (earlier) {
      const again = earlier[0].value === name.value ? '' : `, as ${quote(earlier[0].value)}`;
      report('name-repeated', name.offset, `${quote(name.value)} is already in this list${again}.`, 'Take it out.');
    } else found.set(named.id, [name, named]);
  }
  return [...found.values()];
}

/** A highlight that would show nothing on its day is most likely a slip of the date. */
function checkDrawn(name: At<string>, { id }: Named, date: Day, naming: Naming, report: Report): void {
  const region = naming.atlas.regions.get(id);
  if (region === undefined) return;
  const written = nameOf({ id, kind: 'region' }, naming);
  if (region.kind === 'area') {
    const message = `${quote(written)} is a part of the world without an edge, and is not drawn.`;
    report('highlight-not-drawn', name.offset, message, 'Put it under “view”, and highlight countries.');
    return;
  }
  if (shapeOn(region, date) !== null) return;
  const period = periodAt(region, date);
  const why = period && period.kind !== 'part' ? 'no line can be drawn then' : 'it has no borders then';
  const hint = 'Check the date of the scene, or of the story.';
  report('highlight-not-drawn', name.offset, `${quote(written)} is not drawn on ${date}: ${why}.`, hint);
}
