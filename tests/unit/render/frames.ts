import type { Frame } from '#lib/camera/frame.ts';
import { directionOf } from '#lib/text/direction.ts';

/** Screens that a story is read on, CSS px, and how far in the text column beside the map ends. */
const SCREENS = [
  [320, 568],
  [390, 844],
  [844, 390, 388],
  [768, 1024],
  [1280, 800, 560],
  [1920, 1080, 626]
] as const;

/** The map's frame on each of them, with its name. */
export const framesIn = (lang: string): (readonly [name: string, frame: Frame])[] =>
  SCREENS.map(([width, height, column]) => {
    const name = `${width}×${height}`;
    if (column === undefined) {
      return [name, { width, height: height * 0.45, padding: { top: 24, right: 24, bottom: 44, left: 24 } }];
    }
    const [left, right] = directionOf(lang) === 'ltr' ? [column, 72] : [72, column];
    return [name, { width, height, padding: { top: 64, right, bottom: 64, left } }];
  });
