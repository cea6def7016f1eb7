import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt } from '#lib/camera/projection.ts';
import type { Position } from '#lib/geo/position.ts';
import type { Keeps } from '#lib/render/labels/keeps.ts';
import { LINE, linesOf } from '#lib/render/labels/name-style.ts';
import { freeOf } from '#lib/render/labels/place-labels.ts';
import { around, inside, overlap, type Rect } from '#lib/render/labels/rect.ts';
import { textWidth } from '#lib/render/labels/text-width.ts';
import type { RouteState, SceneState } from '#lib/story/timeline.ts';
import { KINDS } from './drawing.ts';
import { clearOfDots, dotsOf, onScreen, ROUTE_NAME, wholeRoutes } from './route-nodes.ts';
import { lengthOf, pointAt, type ScreenPoint } from './screen-line.ts';
import type { StoryMap } from './story-map.ts';
import type { SvgNode } from './svg-node.ts';

/** Sizes of a route's name, the wanted first, CSS px; how much wider bold letters are. */
const SIZES = [13, 12, 11] as const;
const BOLD = 1.06;
/** Between a line and its name, and kept free around that, CSS px. */
const GAP = 5;
const MARGIN = 2;
/** What is kept clear on either side of a line, and around a head, CSS px. */
const CLEAR = { line: 2.5, head: 6 } as const;
/** Where along what is seen of a line its name may stand, the best first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9] as const;
/** How far a name may be pushed from its line, CSS px. */
const PUSHED = [0, 8, 18] as const;
/** Points that a line is looked at in. */
const SAMPLES = 160;

/** The name of a route on the screen. */
export interface PlacedRouteName {
  /** Of the route. */
  readonly key: string;
  readonly lines: readonly string[];
  readonly lang?: string;
  readonly look: string;
  /** Of the font, CSS px. */
  readonly size: number;
  /** The point of the line that it stands beside, and from there to its middle, CSS px. */
  readonly position: Position;
  readonly aside: ScreenPoint;
  /** How far along the whole line that point is, 0 to 1. */
  readonly along: number;
  readonly rect: Rect;
}

/**
 * Where the names of routes stand: beside the middle of what is seen of each, clear of what is there, of each other and of
 * every line. One that has no room is left out.
 * @param taken what is there already
 * @param free the part of the frame that names may stand in
 */
function placeRouteNames(
  routes: ReadonlyMap<string, RouteState>,
  camera: Camera,
  frame: Frame,
  taken: readonly Rect[],
  free: Rect
): PlacedRouteName[] {
  const lines = [...routes.values()].flatMap(({ line }) => onScreen(line, camera, frame)).map(sampled);
  const placed: PlacedRouteName[] = [];
  for (const [key, route] of routes) {
    if (!route.name) continue;
    const found = onScreen(route.line, camera, frame).flatMap((line) => {
      const name = placeName(route.name!, line, lines, [...taken, ...placed.map(({ rect }) => rect)], free);
      return name ? [name] : [];
    })[0];
    if (!found) continue;
    const { at, ...setting } = found;
    placed.push({
      key,
      ...(route.lang && { lang: route.lang }),
      look: route.look ?? '',
      position: positionAt(at, camera, frame),
      ...setting
    });
  }
  return placed;
}

/** Of a scene's routes when they are drawn. */
export const namesOfRoutes = (
  scene: Pick<SceneState, 'routes'>,
  camera: Camera,
  frame: Frame,
  taken: readonly Rect[],
  free = freeOf(frame)
): PlacedRouteName[] => placeRouteNames(wholeRoutes(scene), camera, frame, taken, free);

/** The room that a scene's routes, their heads and their names take. */
export const routesKeep = (
  { marks }: Pick<StoryMap<unknown>, 'marks'>,
  scene: Pick<SceneState, 'routes' | 'mark'>,
  camera: Camera,
  frame: Frame
): Keeps => {
  const dots = dotsOf(
    [...scene.mark.keys()].flatMap((id) => (marks[id] ? [marks[id]] : [])),
    camera,
    frame
  );
  return {
    shun: [...wholeRoutes(scene).values()].flatMap(({ line, arrow }) =>
      onScreen(line, camera, frame).flatMap((points) => squaresAlong(clearOfDots(points, dots), arrow, frame))
    ),
    beside: (taken, free) => namesOfRoutes(scene, camera, frame, taken, free).map(({ rect }) => rect)
  };
};

/** Squares along what is seen of a line, and one around the middle of each of its heads. */
function squaresAlong(points: readonly ScreenPoint[], arrow: RouteState['arrow'], frame: Frame): Rect[] {
  if (points.length < 2) return [];
  const heads = [
    ...(arrow && arrow !== 'end' ? [pointAt(points, CLEAR.head)] : []),
    ...(arrow && arrow !== 'start' ? [pointAt(points, lengthOf(points) - CLEAR.head)] : [])
  ];
  return [
    ...sampled(points).map((point) => around(point, CLEAR.line)),
    ...heads.map((point) => around(point, CLEAR.head))
  ].filter((square) => overlap(square, [0, 0, frame.width, frame.height]));
}

type Setting = Pick<PlacedRouteName, 'lines' | 'size' | 'aside' | 'along' | 'rect'> & { readonly at: ScreenPoint };

function placeName(
  text: string,
  line: readonly ScreenPoint[],
  others: readonly (readonly ScreenPoint[])[],
  taken: readonly Rect[],
  free: Rect
): Setting | null {
  const length = lengthOf(line);
  const seen = sampled(line)
    .map((at, i) => ({ at, along: i / SAMPLES }))
    .filter(({ at }) => inside([...at, ...at], free));
  if (seen.length < 2) return null;
  for (const size of SIZES) {
    for (const lines of linesOf(text)) {
      const half = [
        (Math.max(...lines.map((one) => textWidth(one, size))) * BOLD) / 2 + MARGIN,
        size * (0.6 + ((lines.length - 1) * LINE) / 2) + MARGIN
      ] as const;
      for (const pushed of PUSHED) {
        for (const share of ALONG) {
          const { at, along } = seen[Math.round(share * (seen.length - 1))]!;
          for (const aside of asidesOf(line, along * length, half, GAP + pushed)) {
            const [x, y] = [at[0] + aside[0], at[1] + aside[1]];
            const rect: Rect = [x - half[0], y - half[1], x + half[0], y + half[1]];
            if (!inside(rect, free) || taken.some((other) => overlap(rect, other))) continue;
            if (others.some((other) => other.some((point) => isIn(point, rect)))) continue;
            return { lines, size, at, aside, along, rect };
          }
        }
      }
    }
  }
  return null;
}

/** From a point of a line to the middle of a box beside it, on either side: above first. */
function asidesOf(line: readonly ScreenPoint[], far: number, half: ScreenPoint, gap: number): ScreenPoint[] {
  const [a, b] = [pointAt(line, far - 4), pointAt(line, far + 4)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const [nx, ny] = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  const off = Math.abs(nx) * half[0] + Math.abs(ny) * half[1] + gap + KINDS.route.width / 2;
  const sides: ScreenPoint[] = [
    [nx * off, ny * off],
    [-nx * off, -ny * off]
  ];
  return sides.sort(([, y], [, other]) => y - other);
}

const sampled = (line: readonly ScreenPoint[]): ScreenPoint[] => {
  const length = lengthOf(line);
  return Array.from({ length: SAMPLES + 1 }, (_, i) => pointAt(line, (i / SAMPLES) * length));
};

const isIn = ([x, y]: ScreenPoint, [left, top, right, bottom]: Rect): boolean =>
  x > left && x < right && y > top && y < bottom;

/**
 * A route's name as it is drawn.
 * @param at the point of its line on the screen
 * @param scale of a CSS pixel there
 */
export function routeNameNode(
  { lines, look, size, aside, lang }: PlacedRouteName,
  at: ScreenPoint,
  scale: number,
  opacity = 1
): SvgNode {
  const [x, y] = [at[0] + aside[0] * scale, at[1] + aside[1] * scale];
  const top = y - ((lines.length - 1) * LINE * size * scale) / 2;
  return {
    name: 'text',
    attributes: {
      class: [ROUTE_NAME, ...(look ? [look] : [])].join(' '),
      x: tenth(x),
      y: tenth(y),
      'font-size': size * scale,
      'text-anchor': 'middle',
      lang,
      ...(opacity < 1 && { opacity })
    },
    children:
      lines.length === 1
        ? [lines[0]!]
        : lines.map((line, i) => ({
            name: 'tspan',
            attributes: { x: tenth(x), y: tenth(top + i * LINE * size * scale) },
            children: [line]
          }))
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
