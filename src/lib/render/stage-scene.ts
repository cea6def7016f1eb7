import type { Atlas } from '#lib/atlas/atlas.ts';
import { hatchedIn, periodAt, shapeOn } from '#lib/atlas/period.ts';
import type { Day, RegionId } from '#lib/atlas/region.ts';
import { memo } from '#lib/core/memo.ts';
import { bentLine } from '#lib/geo/bent-line.ts';
import { greatCircle } from '#lib/geo/great-circle.ts';
import type { Position } from '#lib/geo/position.ts';
import { keyWithRole } from '#lib/story/role.ts';
import type { ShapeId, StagedRoute, StagedScene } from '#lib/story/staged.ts';
import type { Route, Step } from '#lib/story/story.ts';
import { partsOf } from './parts.ts';
import { routeLook } from './route-looks.ts';

/**
 * A step's scene with its regions as the shapes that held on its date, and its route as a line.
 * @param step what its paragraphs name is what the scene is about, as what it highlights or frames is
 */
export function stageScene({ scene, mentions }: Pick<Step, 'scene' | 'mentions'>, atlas: Atlas): StagedScene {
  const { id, view, mark, layers, date, travel } = scene;
  const shapesOf = (regions: readonly RegionId[]): ShapeId[] =>
    regions.flatMap((region) => shapeAt(atlas, region, date) ?? []);
  const disputed = disputedAt(atlas, date);
  const named = [...scene.highlight, ...scene.framed, ...mentions.map((mention) => mention.id)];
  const about = new Set(shapesOf(named));
  const filled = [...scene.highlight.map((id) => [id, id] as const), ...partsOf(scene, atlas)].flatMap(([id, state]) =>
    shapesOf([id]).map((shape) => keyWithRole(shape, scene.roles?.[state]))
  );
  return {
    id,
    view,
    highlight: shapesOf(scene.highlight),
    filled,
    disputed,
    ...bordersOn(atlas, date),
    about: disputed.filter((shape) => about.has(shape)),
    mark,
    route: scene.route.length > 1 ? roundedLine(greatCircle(scene.route)) : [],
    ...(scene.routes && { routes: scene.routes.map(stageRoute) }),
    layers,
    ...(scene.scale && { scale: true }),
    ...(scene.notes && {
      notes: scene.notes.map(({ of: _, position, ...note }) => ({ position: roundedLine([position])[0]!, ...note }))
    }),
    date,
    travel
  };
}

/** Of borders that not all days of a story have, those of one. */
function bordersOn({ past }: Atlas, day: Day): Pick<StagedScene, 'borders'> {
  const borders = past?.bordersOn(day) ?? [];
  return borders.length > 0 ? { borders } : {};
}

const stageRoute = ({ through, bend, arrow, name, lang, ...drawn }: Route): StagedRoute => ({
  line: roundedLine(bentLine(through, bend)),
  look: routeLook(drawn),
  ...(arrow && { arrow }),
  ...(name && { name, ...(lang && { lang }) })
});

/** Shape of a region on a day; undefined where it had none. */
export function shapeAt(atlas: Atlas, regionId: string, day: Day): ShapeId | undefined {
  const region = atlas.regions.get(regionId);
  return (region && shapeOn(region, day)) ?? undefined;
}

/** Shapes of the disputed regions on a day: they lie over the countries, hatched. */
export function disputedAt(atlas: Atlas, day: Day): ShapeId[] {
  const overlays = overlaysOf(atlas);
  return [...atlas.regions.values()].flatMap((region) => {
    const period = region.kind === 'disputed' ? periodAt(region, day) : null;
    const shape = period && hatchedIn(region, period);
    return shape && overlays.has(shape) ? [shape] : [];
  });
}

/** Ids of the shapes that lie over the countries. */
export const overlaysOf = memo(
  ({ topology }: Atlas): ReadonlySet<string> =>
    new Set(topology.objects.disputed.geometries.map(({ id }) => String(id)))
);

const roundedLine = (line: readonly Position[]): Position[] => line.map(([x, y]) => [rounded(x), rounded(y)]);

/** Ten metres. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
