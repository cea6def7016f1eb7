import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';

/** A film has as many scenes at most. */
const LONGEST = 4;
/** Zoom levels between two stills: less is no journey, and a picture that is made larger by more shows that it is one. */
const [LEAST, MOST] = [0.6, 2.6];
/** Of its width or height, how far the closer view may reach beyond the wider one. */
const BEYOND = 0.1;

/**
 * Which steps of a story make a film of stills: the first, and then each that the still before bears to travel to, for one of
 * the two lies within the other.
 *
 * @param cameras one a step
 * @returns indices of steps, growing; none where there are none
 */
export function filmSteps(cameras: readonly Camera[], frame: Frame): number[] {
  const film: number[] = [];
  for (const [step, camera] of cameras.entries()) {
    if (film.length === LONGEST) break;
    const last = film.length === 0 ? undefined : cameras[film.at(-1)!]!;
    if (camera.pitch === 0 && (!last || leads(last, camera, frame))) film.push(step);
  }
  return film;
}

/** Whether one still may become the other: the wider of them covers the closer, and shows more. */
function leads(from: Camera, to: Camera, frame: Frame): boolean {
  const [wide, close] = from.zoom < to.zoom ? [from, to] : [to, from];
  const zoom = close.zoom - wide.zoom;
  const [x, y] = screenOf(project(close.center), wide, frame);
  const out = (at: number, size: number): number => Math.abs(at - size / 2) + size / 2 / 2 ** zoom - size / 2;
  return (
    zoom > LEAST &&
    zoom < MOST &&
    out(x, frame.width) < BEYOND * frame.width &&
    out(y, frame.height) < BEYOND * frame.height
  );
}
