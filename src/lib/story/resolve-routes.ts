import type { Position } from '#lib/geo/position.ts';
import type { List } from '#lib/story/fields/narrow.ts';
import type { nameOrPosition } from '#lib/story/fields/position.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';
import { findNamed, type Naming } from './names.ts';
import type { Report } from './report.ts';
import type { Route } from './story.ts';

type Stops = List<NonNullable<ReturnType<typeof nameOrPosition>>>;

/** The positions of a plain route; empty where a scene has none. */
export const routeOf = ({ route }: WrittenScene, naming: Naming, report: Report): Position[] =>
  route === null ? [] : positionsOf(route, naming, report);

/** The routes of a scene that say how they are drawn. */
export function resolveRoutes({ route, routes }: WrittenScene, naming: Naming, report: Report): Route[] {
  if (route !== null && routes !== null) {
    const message = 'This scene has “route”, which is one plain line, and “routes”.';
    report(
      'route-twice',
      route.offset,
      message,
      'Put its stops into “routes”: “- { through: [ … ] }”, and take it out.'
    );
  }
  return (routes?.value ?? []).flatMap(({ through, offset: _, name, source, ...drawn }): Route[] => {
    if (through.count === 0) report('route-short', through.offset, 'This route has no stops.', ENDS);
    const positions = positionsOf(through, naming, report);
    const route = { ...drawn, name: name?.value.trim() ?? null, source: source?.value.trim() ?? null };
    return positions.length > 1 ? [{ through: positions, ...route }] : [];
  });
}

/** What to do with a route that goes nowhere. */
const ENDS = 'Name two places or more: “[Jérusalem, Bakou]”.';

/** Where the stops are, none twice in a row. */
function positionsOf(stops: Stops, naming: Naming, report: Report): Position[] {
  const found = stops.value.flatMap((stop): Position[] => {
    if ('position' in stop) return [stop.position.value];
    const named = findNamed(stop.name, 'place', naming, report);
    const place = named && naming.atlas.places.get(named.id);
    return place ? [place.position] : [];
  });
  const positions = found.filter((position, i) => i === 0 || position.join() !== found[i - 1]!.join());
  const known = found.length === stops.count;
  if (stops.count === 1 || (known && positions.length === 1)) {
    const what = stops.count === 1 ? 'a single stop' : 'the same stop throughout';
    report('route-short', stops.offset, `A route goes from one place to another, and this one has ${what}.`, ENDS);
  }
  return positions;
}
