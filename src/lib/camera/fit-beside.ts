import type { Bounds } from '#lib/geo/bounds.ts';
import { project, unproject, worldSize } from '#lib/geo/mercator.ts';
import { eastOf } from '#lib/geo/bounds.ts';
import type { Camera } from './camera.ts';
import { availableIn, fit } from './fit.ts';
import type { Frame } from './frame.ts';
import { boxIn } from './key-box.ts';

/** The key of a scene, and what its map may not have under it. */
export interface KeyRoom {
  /** As it stands open on a wide screen, CSS px; 0 where there is none. */
  readonly height: number;
  /**
   * How far what the scene shows reaches in each of `REACHES`, from the upper corner of its bounds on the side of the text, in widths of
   * these. Left out where it shows nothing, or its camera is given.
   */
  readonly reach?: readonly number[];
}

/** Directions from across the map to down it, away from the text: the cosine and the sine of each. */
export const REACHES = [0, 15, 30, 45, 60, 75, 90].map((degrees): readonly [across: number, down: number] => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
});

/** Between what is shown and the key, CSS px. */
const GAP = 18;
/** Zoom levels that the map draws back by at most; where that is not enough, the key covers what it does. */
const MOST = 0.9;
const STEP = 0.05;
/** Halvings by which the shortest way aside is found. */
const HALVINGS = 6;

/** The camera that shows bounds, moved aside and drawn back by as little as keeps what they are about clear of an open key. */
export function fitBeside(bounds: Bounds, frame: Frame, { height, reach }: KeyRoom): Camera {
  const plain = fit(bounds, frame);
  const box = boxIn(frame, height);
  if (!box || !reach) return plain;
  const { padding } = frame;
  const [x0, y0] = project([bounds[0], bounds[3]]);
  const [x1, y1] = project([eastOf(bounds), bounds[1]]);
  const textBefore = padding.left > padding.right;
  const available = availableIn(frame);

  /** @param aside 0 in the middle of what is free, 1 as far from the key as bounds can be */
  const at = (zoom: number, aside: number) => {
    const size = worldSize(zoom);
    const [width, tall] = [(x1 - x0) * size, (y1 - y0) * size];
    const share = (1 - aside) / 2;
    // From the edge of the text's side, and from the top.
    const across = share * (available.width - width);
    const left = padding.left + (textBefore ? across : available.width - width - across);
    const top = padding.top + share * (available.height - tall);
    const [dx, dy] = [textBefore ? box[0] - left : left + width - box[2], box[1] - top];
    return { size, left, top, clear: REACHES.some(([u, v], i) => reach[i]! * width + GAP <= dx * u + dy * v) };
  };
  for (let loss = 0; loss <= MOST; loss += STEP) {
    const zoom = plain.zoom - loss;
    if (!at(zoom, 1).clear) continue;
    if (loss === 0 && at(zoom, 0).clear) return plain;
    let [from, to] = [0, 1];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (from + to) / 2;
      if (at(zoom, middle).clear) to = middle;
      else from = middle;
    }
    const { size, left, top } = at(zoom, to);
    return {
      ...plain,
      center: unproject([x0 + (frame.width / 2 - left) / size, y0 + (frame.height / 2 - top) / size]),
      zoom
    };
  }
  return plain;
}
