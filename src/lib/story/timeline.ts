import type { Day } from '#lib/atlas/region.ts';
import type { Camera } from '#lib/camera/camera.ts';
import { centerAt, fit } from '#lib/camera/fit.ts';
import type { KeyRoom } from '#lib/camera/fit-beside.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { path } from '#lib/camera/path.ts';
import { memo } from '#lib/core/memo.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import type { StagedRoute, StagedScene } from './staged.ts';

/** Share of a step's scroll in which its scene rests; in the remainder the camera travels. */
export const REST = 0.5;
/** Share of the scroll between two steps that a `fly` takes; a `scrub` takes all that is not rest. */
const FLY = 0.16;
/** A route begins to be drawn this far before its step's own position, and is whole there. */
const ROUTE_LEAD = 0.45;
/** How strongly a disputed region shows in a scene that is not about it. */
export const QUIET = 0.55;

/** How strongly each thing shows, 0 to 1; what is not named does not show. */
export type Weights = ReadonlyMap<string, number>;

export interface RouteState extends StagedRoute {
  /** How much of its length is drawn, 0 to 1. */
  readonly progress: number;
  readonly opacity: number;
}

/** The map's state beside the camera, interpolated between two scenes. */
export interface SceneState {
  /** Index of the step that is nearest to the position. */
  readonly nearest: number;
  /** The scenes travelled between and how far, 0 to 1; at rest `from` is `to` and `t` is 0. */
  readonly from: number;
  readonly to: number;
  readonly t: number;
  /** Of the nearest scene: a date is never interpolated. */
  readonly date: Day;
  readonly highlight: Weights;
  /** What is filled: what is highlighted, and parts of it that are drawn apart. */
  readonly filled: Weights;
  readonly disputed: Weights;
  readonly borders: Weights;
  readonly mark: Weights;
  readonly layer: Weights;
  readonly routes: ReadonlyMap<string, RouteState>;
  /** Where a scene wipes from one picture to another, as `wipe.ts` has it: by where the reader is, or how far the reader says. */
  readonly position?: number;
  readonly wiped?: number;
}

/** What is compared in the first and in the last step is wiped this far beyond their own positions. */
const BEYOND = 0.5;

/** The map's state as a function of the position: pure, total, defined by the scenes and the frame alone. */
export interface Timeline {
  /** Number of steps; positions run from 0 to `length - 1` and are held there beyond, but for what is compared. */
  readonly length: number;
  cameraAt(position: number): Camera;
  sceneAt(position: number): SceneState;
}

/** The camera that shows bounds beside a key that stands open. */
type Beside = (bounds: Bounds, frame: Frame, key: KeyRoom) => Camera;

/**
 * @param beside `fitBeside`, which a page has in a script that comes with its map; `story-timeline.ts` has it
 * @throws RangeError where there is no scene
 */
export function timeline(scenes: readonly StagedScene[], frame: Frame, beside: Beside): Timeline {
  if (scenes.length === 0) throw new RangeError('timeline: a story needs at least one scene');
  const last = scenes.length - 1;
  const cameras = camerasOf(scenes, frame, beside);
  const paths: ((t: number) => Camera)[] = [];
  const rests: SceneState[] = [];

  const hold = (position: number): number => (position >= 0 ? Math.min(position, last) : 0);
  const between = (position: number) => {
    const from = Math.min(Math.floor(position), Math.max(0, last - 1));
    const to = Math.min(from + 1, last);
    return { from, to, t: travelled(position - from, scenes[to]!) };
  };

  const restAt = (index: number): SceneState => (rests[index] ??= restOf(scenes, index));

  return {
    length: scenes.length,
    cameraAt(position) {
      const { from, to, t } = between(hold(position));
      if (t === 0) return cameras[from]!;
      if (t === 1) return cameras[to]!;
      return (paths[from] ??= path(cameras[from]!, cameras[to]!, frame.width))(t);
    },
    sceneAt(position) {
      const held = hold(position);
      const { from, to, t } = between(held);
      const nearest = Math.round(held);
      const rest = t === 0 ? from : t === 1 ? to : null;
      const routes = routesAt(scenes, held, t, from, to);
      const wipes =
        scenes[from]!.compare || scenes[to]!.compare
          ? { position: Math.max(-BEYOND, Math.min(last + BEYOND, position)) }
          : null;
      if (rest !== null) {
        return routes || wipes ? { ...restAt(rest), ...(routes && { routes }), ...wipes } : restAt(rest);
      }
      const [a, b] = [restAt(from), restAt(to)];
      return {
        ...restAt(nearest),
        from,
        to,
        t,
        highlight: mix(a.highlight, b.highlight, t),
        filled: mix(a.filled, b.filled, t),
        disputed: mix(a.disputed, b.disputed, t),
        borders: mix(a.borders, b.borders, t),
        mark: mix(a.mark, b.mark, t),
        layer: mix(a.layer, b.layer, t),
        routes: routes!,
        ...wipes
      };
    }
  };
}

/** One camera a scene; longitudes run on from the first, the short way each time. */
function camerasOf(scenes: readonly StagedScene[], frame: Frame, beside: Beside): Camera[] {
  const cameras: Camera[] = [];
  for (const { view, key } of scenes) {
    const camera =
      view.kind === 'camera'
        ? centerAt(view.camera, frame)
        : key
          ? beside(view.bounds, frame, key)
          : fit(view.bounds, frame);
    const [longitude, latitude] = camera.center;
    const reference = cameras.at(-1)?.center[0] ?? longitude;
    cameras.push({ ...camera, center: [unwrap(longitude, reference), latitude] });
  }
  return cameras;
}

/** How far between two scenes, eased, at a fraction of the way from one step to the next. */
function travelled(fraction: number, to: StagedScene): number {
  if (to.travel === 'cut') return fraction < 0.5 ? 0 : 1;
  const share = to.travel === 'fly' ? FLY : 1 - REST;
  const t = Math.max(0, Math.min(1, (fraction - (1 - share) / 2) / share));
  return t * t * (3 - 2 * t);
}

function restOf(scenes: readonly StagedScene[], index: number): SceneState {
  const scene = scenes[index]!;
  const whole = (ids: readonly string[]) => new Map(ids.map((id) => [id, 1]));
  return {
    nearest: index,
    from: index,
    to: index,
    t: 0,
    date: scene.date,
    highlight: whole(scene.highlight),
    filled: whole(scene.filled),
    disputed: new Map([...scene.disputed.map((id) => [id, QUIET] as const), ...whole(scene.about)]),
    borders: whole(scene.borders ?? []),
    mark: whole(scene.mark),
    layer: whole(scene.layers),
    routes: new Map([...routesOf(scene)].map(([key, route]) => [key, { ...route, progress: 1, opacity: 1 }]))
  };
}

/** What both scenes show stays; the rest cross-fades. */
function mix(from: Weights, to: Weights, t: number): Weights {
  const weights = new Map<string, number>();
  for (const id of [...from.keys(), ...to.keys()]) {
    const weight = from.get(id) ?? 0;
    weights.set(id, weight + ((to.get(id) ?? 0) - weight) * t);
  }
  return weights;
}

/** The routes of a scene by what they are: the same in two scenes is one route, which stays drawn. */
const routesOf = memo(
  ({ route, routes = route.length > 1 ? [{ line: route }] : [] }: StagedScene): ReadonlyMap<string, StagedRoute> =>
    new Map(routes.map((one) => [JSON.stringify(one), one]))
);

/**
 * Routes on their way: drawn as the reader comes to their step, one after the other, faded as they leave it. Null where that
 * is what the scene that rests there shows by itself.
 */
function routesAt(
  scenes: readonly StagedScene[],
  position: number,
  t: number,
  from: number,
  to: number
): ReadonlyMap<string, RouteState> | null {
  const [a, b] = [routesOf(scenes[from]!), routesOf(scenes[to]!)];
  const routes = new Map<string, RouteState>();
  for (const [key, route] of a) {
    const opacity = b.has(key) ? 1 : 1 - t;
    if (opacity > 0) routes.set(key, { ...route, progress: 1, opacity });
  }
  const drawn = [...b].filter(([key]) => !a.has(key));
  // What is cut to is there at once.
  const along = scenes[to]!.travel === 'cut' ? t : 1 - (to - position) / ROUTE_LEAD;
  for (const [i, [key, route]] of drawn.entries()) {
    const progress = Math.max(0, Math.min(1, along * drawn.length - i));
    if (progress > 0) routes.set(key, { ...route, progress, opacity: 1 });
  }
  const resting = t === 0 ? a : t === 1 ? b : null;
  const settled = [...routes.values()].every(({ progress, opacity }) => progress === 1 && opacity === 1);
  return settled && routes.size === resting?.size ? null : routes;
}
