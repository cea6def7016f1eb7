import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project, unproject } from '#lib/geo/mercator.ts';

/** Each scene rests so long, and each way between two takes so long. Seconds */
const [REST, TRAVEL] = [2.2, 2];
/** Of each way. */
const SAMPLES = 10;

/** What a film shows at one moment of it. */
interface Moment {
  /** Seconds from its beginning. */
  readonly at: number;
  readonly camera: Camera;
  /** The scene that is left for the next one, and how much of the way is made: 0 to 1, eased. */
  readonly from: number;
  readonly t: number;
}

/**
 * The film of some scenes as a style sheet: the still of each, `.film .still-0` and so on, moves as the map would on its way
 * from scene to scene, and the text, `.film .told`, is scrolled past it. It runs there and back, as a reader does who looks again, and
 * only where motion is welcome.
 *
 * @param cameras one a scene, two or more, without pitch
 */
export function filmCss(cameras: readonly Camera[], frame: Frame): string {
  const moments = momentsOf(cameras);
  const length = moments.at(-1)!.at;
  const frames = (name: string, properties: (moment: Moment) => string): string => {
    const parts: string[] = [];
    for (const [i, moment] of moments.entries()) {
      const [before, now, after] = [i - 1, i, i + 1].map((n) => moments[n] && properties(moments[n]));
      // What does not change is said at the beginning and at the end of it.
      if (before !== now || after !== now) parts.push(`${round((100 * moment.at) / length)}%{${now}}`);
    }
    return `@keyframes ${name}{${parts.join('')}}`;
  };
  const closest = cameras.map((_, i) => i).sort((a, b) => cameras[a]!.zoom - cameras[b]!.zoom);
  const stills = cameras.map((own, scene) => {
    const name = `film-${scene}`;
    const moving = frames(name, (moment) => stillAt(moment, scene, own, cameras, frame));
    return `.film .still-${scene}{z-index:${closest.indexOf(scene)};animation-name:${name}}${moving}`;
  });
  const told = frames('film-told', ({ from, t }) => `translate:0 ${round((-100 * (from + t)) / cameras.length)}%`);
  return (
    '@media screen and (prefers-reduced-motion:no-preference){' +
    `.film .told,.film [class*=still-]{animation:film-told ${round(length)}s linear infinite alternate}` +
    `${stills.join('')}${told}}\n`
  );
}

function momentsOf(cameras: readonly Camera[]): Moment[] {
  const moments = cameras.slice(1).flatMap((next, from) => {
    const way = zoomed(cameras[from]!, next);
    return Array.from({ length: SAMPLES + 1 }, (_, i): Moment => {
      const s = i / SAMPLES;
      const t = s * s * (3 - 2 * s);
      return { at: from * (REST + TRAVEL) + REST + TRAVEL * s, camera: way(t), from, t };
    });
  });
  const [first, last] = [moments[0]!, moments.at(-1)!];
  return [{ ...first, at: 0 }, ...moments, { ...last, at: last.at + REST }];
}

/**
 * From one camera to another about the point that is in one place for both, so that what is seen on the way lies between what the
 * two see: the wider still covers it, as it would not cover the way of the story's own map.
 */
function zoomed(from: Camera, to: Camera): (t: number) => Camera {
  const [[x, y], [toX, toY]] = [project(from.center), project(to.center)];
  const [seen, toSeen] = [2 ** -from.zoom, 2 ** -to.zoom];
  return (t) => {
    const zoom = from.zoom + (to.zoom - from.zoom) * t;
    const way = seen === toSeen ? t : (2 ** -zoom - seen) / (toSeen - seen);
    const bearing = from.bearing + (to.bearing - from.bearing) * t;
    return { center: unproject([x + (toX - x) * way, y + (toY - y) * way]), zoom, bearing, pitch: 0 };
  };
}

/** A still where its ground is for the camera of the moment. The closer of two lies over the wider, and fades as it comes and goes. */
function stillAt(
  { camera, from, t }: Moment,
  scene: number,
  own: Camera,
  cameras: readonly Camera[],
  frame: Frame
): string {
  const to = from + 1;
  if (scene !== from && scene !== to) return 'opacity:0';
  const [x, y] = screenOf(project(own.center), camera, frame);
  const [dx, dy] = [x / frame.width - 0.5, y / frame.height - 0.5];
  const turned = own.bearing === camera.bearing ? '' : ` rotate(${round(own.bearing - camera.bearing)}deg)`;
  const moved = `translate(${round(100 * dx)}%,${round(100 * dy)}%) scale(${round(2 ** (camera.zoom - own.zoom))})${turned}`;
  const other = cameras[scene === from ? to : from]!;
  const near = scene === from ? 1 - t : t;
  const over = own.zoom > other.zoom || (own.zoom === other.zoom && scene === to);
  const opacity = !over ? 1 : Math.max(0, Math.min(1, (near - 0.35) / 0.3));
  return `opacity:${round(opacity)};transform:${moved}`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000 || 0;
