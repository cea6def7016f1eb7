import { eastOf, type Bounds } from '#lib/geo/bounds.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import type { Camera } from './camera.ts';
import { fit } from './fit.ts';
import type { Frame } from './frame.ts';
import { BOX, boxIn } from './key-box.ts';

/** The key of a scene, and what its map may not have under it. */
export interface KeyRoom {
  /** As it stands open on a wide screen, CSS px; 0 where there is none. */
  readonly height: number;
  /**
   * How far what the scene shows reaches in each of `REACHES` directions, the quarter turn from across the map to down it, away from the
   * text: from the upper corner of its bounds on the side of the text, in widths of these. Left out where it shows nothing, or its camera
   * is given.
   */
  readonly reach?: readonly number[];
}

export const REACHES = 7;
const TURN = Math.PI / 2 / (REACHES - 1);
/** How far a vector reaches in a direction, by its number. */
export const along = (i: number, across: number, down: number): number =>
  across * Math.cos(i * TURN) + down * Math.sin(i * TURN);

/** Between what is shown and the key, CSS px. */
const GAP = 18;
/** Zoom levels that the map draws back by at most; where that is not enough, the key covers what it does. */
const MOST = 0.9;
/** Parts of the key's width and height that are tried as padding. */
const PARTS = 8;

/** The camera that shows bounds, moved aside and drawn back by as little as keeps what they are about clear of an open key. */
export function fitBeside(bounds: Bounds, frame: Frame, { height, reach }: KeyRoom): Camera {
  const plain = fit(bounds, frame);
  const box = boxIn(frame, height);
  if (!box || !reach) return plain;
  const { padding } = frame;
  const [west, north] = project([bounds[0], bounds[3]]);
  const [east] = project([eastOf(bounds), 0]);
  const [side, sign, edge, facing] =
    padding.left > padding.right ? (['right', 1, west, box[0]] as const) : (['left', -1, east, box[2]] as const);
  let [best, least] = [plain, plain.zoom - MOST];
  for (let i = 0; i <= PARTS; i++) {
    for (let j = 0; j <= PARTS; j++) {
      const more = {
        [side]: padding[side] + (BOX.width * i) / PARTS,
        bottom: padding.bottom + (height * j) / PARTS
      };
      const camera = fit(bounds, { ...frame, padding: { ...padding, ...more } });
      const size = worldSize(camera.zoom);
      const [x, y] = project(camera.center);
      const across = sign * (facing - frame.width / 2 - (edge - x) * size);
      const down = box[1] - frame.height / 2 - (north - y) * size;
      // Of two that are as near the one that has moved less is the first.
      if (camera.zoom > least && reach.some((far, i) => far * (east - west) * size + GAP <= along(i, across, down))) {
        [best, least] = [camera, camera.zoom];
      }
    }
  }
  return best;
}
