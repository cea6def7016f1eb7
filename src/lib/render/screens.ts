import type { Frame } from '#lib/camera/frame.ts';
import { directionOf } from '#lib/text/direction.ts';
import type { Language } from '#lib/text/language.ts';

/** The map of a page on a phone of 390×844 and on 1280×800, the text on its left: what stills and map data are made for. */
export const FRAMES = {
  portrait: { width: 390, height: 380, padding: { top: 24, right: 24, bottom: 44, left: 24 } },
  landscape: { width: 1280, height: 800, padding: { top: 64, right: 72, bottom: 64, left: 560.3125 } }
} as const satisfies Record<string, Frame>;

/** The map on paper, as wide as a sheet of A4 or Letter less its margins, and so high that two steps go on a page. */
export const PAPER: Frame = { width: 680, height: 290, padding: { top: 28, right: 28, bottom: 36, left: 28 } };

/** The map on screens of all shapes that the page is opened on. */
const SCREENS: readonly Frame[] = [
  FRAMES.portrait,
  FRAMES.landscape,
  { width: 320, height: 255.6, padding: FRAMES.portrait.padding },
  { width: 768, height: 460, padding: FRAMES.portrait.padding },
  { width: 844, height: 390, padding: { top: 64, right: 72, bottom: 64, left: 388 } },
  { width: 2560, height: 1440, padding: { top: 64, right: 72, bottom: 64, left: 626 } }
];

/** The frame of a page in a language: the text runs on the side where its lines begin. */
export const frameIn = (orientation: keyof typeof FRAMES, lang: Language): Frame => facing(FRAMES[orientation], lang);

/** The frames that the map of a page in a language has on screens of all shapes. */
export const screensIn = (lang: Language): Frame[] => SCREENS.map((frame) => facing(frame, lang));

function facing(frame: Frame, lang: Language): Frame {
  const { left, right } = frame.padding;
  return directionOf(lang) === 'ltr' ? frame : { ...frame, padding: { ...frame.padding, left: right, right: left } };
}
