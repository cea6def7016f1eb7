import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import type { RouteState, SceneState } from '#lib/story/timeline.ts';
import { KINDS, LAYER_LOOKS } from './drawing.ts';
import { partThings } from './drawn.ts';
import { partClass } from './layer-things.ts';
import { partOf } from './route-line.ts';
import { lengthOf, pointAt, shortened, thinned, type ScreenPoint } from './screen-line.ts';
import type { StoryMap } from './story-map.ts';
import type { SvgNode } from './svg-node.ts';

/** What the head of a line and its name are called in SVG. */
export const HEAD = 'head';
export const ROUTE_NAME = 'route-name';

/** The length of a head: so much, and so many widths of its line, CSS px; half its breadth and where it is notched, as shares of that. */
const HEAD_SIZE = { least: 5, widths: 2.7, half: 0.44, notch: 0.8 } as const;
/** Heads together have at most this share of what is drawn of a line. */
const HEADS = 0.7;
/** A line ends this far from the edge of a marked place's dot. */
const GAP = 3;
/** An end of a line is at a marked place that is this near, CSS px. */
const AT = 1;
/** Points of a line are at least this far from each other, CSS px. */
const STEP = 1.5;

/** The routes of a scene that are no plain ones. */
export const lookedRoutes = ({ routes }: Pick<SceneState, 'routes'>): Map<string, RouteState> =>
  new Map([...routes].filter(([, { look }]) => look !== undefined));

/** The same as they are when they are drawn. */
export const wholeRoutes = (scene: Pick<SceneState, 'routes'>): Map<string, RouteState> =>
  new Map([...lookedRoutes(scene)].map(([key, route]) => [key, { ...route, progress: 1, opacity: 1 }]));

/** A picture that lines are drawn in. */
export interface LinesPicture {
  readonly map: Pick<StoryMap<unknown>, 'routeLooks'>;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Of a CSS pixel there. */
  readonly scale: number;
  /** Where the places that it marks are. */
  readonly marks: readonly Position[];
  /** Class names beside those of the line, after a space. */
  readonly sized?: string;
}

/** A route as far as it is drawn, and its heads. In screen space: heads have their size at any zoom. */
export function routeNodes(
  { line, look = '', arrow, progress, opacity }: RouteState,
  { map, camera, frame, scale, marks, sized = '' }: LinesPicture
): SvgNode[] {
  const part = partOf(line, progress);
  if (part.length < 2) return [];
  const width = map.routeLooks?.[look]?.width ?? KINDS.route.width;
  const size = (HEAD_SIZE.least + HEAD_SIZE.widths * width) * scale;
  const classes = (name: string): string => [name, ...(look ? [look] : [])].join(' ') + sized;
  const more = opacity === 1 ? {} : { opacity };
  const dots = dotsOf(marks, camera, frame);
  return onScreen(part, camera, frame).flatMap((points): SvgNode[] => {
    const clear = clearOfDots(points, dots, scale, progress === 1);
    const { shaft, heads } = withHeads(clear, arrow, size, width * scale);
    const path = (name: string, d: string): SvgNode => ({
      name: 'path',
      attributes: { class: classes(name), d, ...more }
    });
    return [
      ...(shaft.length > 1 ? [path('route', dataOf(thinned(shaft, STEP * scale)))] : []),
      ...heads.map((head) => path(HEAD, `${dataOf(head)}z`))
    ];
  });
}

/** The heads of the lines of layers, as strongly as those show; of those alone that are near a frame. */
export function layerHeadNodes(
  { layers }: Pick<StoryMap<unknown>, 'layers'>,
  { layer: weights }: Pick<SceneState, 'layer'>,
  { camera, frame, scale, sized = '' }: Pick<LinesPicture, 'camera' | 'frame' | 'scale' | 'sized'>
): SvgNode[] {
  return layers.flatMap((layer) =>
    (layer.heads ?? []).flatMap(({ part, ways }) => {
      const opacity = weights.get(part) ?? 0;
      if (opacity === 0) return [];
      const own = layer.parts && partThings(layer).find(({ key }) => key === part);
      const width = own?.kind.width ?? LAYER_LOOKS.line.width;
      const size = (HEAD_SIZE.least + HEAD_SIZE.widths * width) * scale;
      const looks = own?.part ? ` ${partClass(layer.id, own.part)}` : '';
      return ways
        .flatMap((way) => onScreen(way, camera, frame))
        .filter((points) => isNear(points.at(-1)!, frame))
        .map((points): SvgNode => {
          const d = `${dataOf(headOf(points, Math.min(size, lengthOf(points))))}z`;
          const more = opacity === 1 ? {} : { opacity };
          return { name: 'path', attributes: { class: HEAD + looks + sized, 'data-layer': layer.id, d, ...more } };
        });
    })
  );
}

/** Beyond a frame, so much of it is drawn: the first picture is shown with what lies around it. */
const isNear = ([x, y]: ScreenPoint, { width, height }: Frame): boolean =>
  x > -2 * width && x < 3 * width && y > -2 * height && y < 3 * height;

/** Where marked places are on the screen, in each copy of the world. */
export const dotsOf = (marks: readonly Position[], camera: Camera, frame: Frame): ScreenPoint[] =>
  marks.flatMap((mark) => onScreen([mark], camera, frame).flat());

/** A line that stops short of the dots at its ends. */
export function clearOfDots(
  points: readonly ScreenPoint[],
  dots: readonly ScreenPoint[],
  scale = 1,
  whole = true
): readonly ScreenPoint[] {
  const gap = (point: ScreenPoint): number =>
    dots.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < AT * scale)
      ? (KINDS.mark.radius + KINDS.mark.width / 2 + GAP) * scale
      : 0;
  return shortened(points, gap(points[0]!), whole ? gap(points.at(-1)!) : 0);
}

/** A line in each copy of the world that a camera sees it in. */
export const onScreen = (line: readonly Position[], camera: Camera, frame: Frame): ScreenPoint[][] =>
  turnsOf(line, camera.center[0]).map((turn) =>
    line.map(([longitude, latitude]) => screenOf(project([longitude + turn, latitude]), camera, frame))
  );

/**
 * A line with heads at its ends, which end in a point where the line did: it stops in their notches.
 * @param size of a head where there is room for it
 */
export function withHeads(
  line: readonly ScreenPoint[],
  arrow: RouteState['arrow'],
  size: number,
  width: number
): { readonly shaft: readonly ScreenPoint[]; readonly heads: readonly (readonly ScreenPoint[])[] } {
  if (!arrow || line.length < 2) return { shaft: line, heads: [] };
  const [atStart, atEnd] = [arrow !== 'end', arrow !== 'start'];
  const length = lengthOf(line);
  const own = Math.min(size, (length * HEADS) / (Number(atStart) + Number(atEnd)));
  // A head of no size points nowhere.
  if (own < width) return { shaft: line, heads: [] };
  // The line's own end is round.
  const inset = own * HEAD_SIZE.notch + width / 4;
  const backwards = line.toReversed();
  return {
    shaft: shortened(line, atStart ? inset : 0, atEnd ? inset : 0),
    heads: [...(atStart ? [headOf(backwards, own)] : []), ...(atEnd ? [headOf(line, own)] : [])]
  };
}

/** A head at the end of a line, pointing the way that the line arrives. */
function headOf(line: readonly ScreenPoint[], size: number): ScreenPoint[] {
  const tip = line.at(-1)!;
  const [fx, fy] = pointAt(line, lengthOf(line) - size);
  const far = Math.hypot(tip[0] - fx, tip[1] - fy) || 1;
  const [ux, uy] = [(tip[0] - fx) / far, (tip[1] - fy) / far];
  const at = (back: number, aside: number): ScreenPoint => [
    tip[0] - ux * back * size - uy * aside * size,
    tip[1] - uy * back * size + ux * aside * size
  ];
  return [tip, at(1, HEAD_SIZE.half), at(HEAD_SIZE.notch, 0), at(1, -HEAD_SIZE.half)];
}

const dataOf = (points: readonly ScreenPoint[]): string =>
  `M${points.map((point) => point.map((value) => Math.round(value * 10) / 10).join(' ')).join('L')}`;
