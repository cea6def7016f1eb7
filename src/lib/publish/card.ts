import type { Frame } from '#lib/camera/frame.ts';
import type { Story } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { bordersOn } from '#lib/render/border-note.ts';
import { directionOf } from '#lib/text/direction.ts';
import { pageLanguage } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { compareNodes } from '#lib/render/compare-nodes.ts';
import { svgMarkup } from '#lib/render/svg-node.ts';
import { lineOf, widthOf, type Font, type Measure } from './card-text.ts';
import { CARD } from './metadata.ts';
import type { Rasters } from '#lib/render/still/raster.ts';
import { stillShapes, type LayerData } from '#lib/render/still/still.ts';
import { notesCss } from '#lib/render/notes/notes-css.ts';
import { stillLabels } from '#lib/render/still/still-labels.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { THEMES } from '#lib/render/theme.ts';

/** Of the title and the site's name beside the map, px. */
const MARGIN = 56;
const COLUMN = 460;
/** Where the paper has faded out over the map. */
const FADED = COLUMN + MARGIN + 150;
/** From the largest size that a title may have, px, down. */
const SIZES = [68, 60, 52, 46, 40, 34] as const;
const LEADING = 1.12;
/** The title has this much height, px. */
const HEIGHT = 400;

/** What a card is drawn from. */
export interface CardContent {
  readonly story: Story;
  readonly map: StoryMap;
  readonly layers: LayerData;
  /** The pictures of the map, as they lie in the view of the card. */
  readonly rasters?: Rasters;
  readonly siteName: string;
  /** Of the map, its colours and fonts filled in. */
  readonly css: string;
}

/** The view of the card: the first scene, beside the title. */
export function cardView(story: Story, map: StoryMap) {
  const rtl = directionOf(story.lang) === 'rtl';
  const free = COLUMN + MARGIN + 70;
  const padding = { top: 40, bottom: 56, left: rtl ? 40 : free, right: rtl ? free : 40 };
  const frame: Frame = { ...CARD, padding };
  const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
  return { frame, camera: cameraAt(0), scene: sceneAt(0) };
}

/** The card of a story, as SVG in plain colours: the title beside the first scene's map. */
export function cardSvg({ story, map, layers, rasters, siteName, css }: CardContent, measure: Measure): string {
  const { width, height } = CARD;
  const { paper, ink, softInk, water } = THEMES.light;
  const rtl = directionOf(story.lang) === 'rtl';
  const { frame, camera, scene } = cardView(story, map);
  const { size, lines } = setTitle(story.title, measure);
  const x = rtl ? width - MARGIN : MARGIN;
  const labels = stillLabels(map, scene, camera, frame);
  const top = (height - lines.length * size * LEADING) / 2 + size * 0.8;
  const said = pageLanguage(story.lang);
  const note = bordersOn(scene.date, said, messagesIn(said));
  const notes = wrap(note, (text) => widthOf(text, NOTE, measure) <= COLUMN, true) ?? [note];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<style>${css}${notesCss(map, THEMES.light)}</style><defs><linearGradient id="fade" x1="${rtl ? 1 : 0}" x2="${rtl ? 0 : 1}" y1="0" y2="0">` +
    `<stop offset="0.78" stop-color="${paper}"/><stop offset="1" stop-color="${paper}" stop-opacity="0"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="${water}"/><g class="map">` +
    stillShapes({
      map,
      scene,
      camera,
      frame,
      extent: [-8, -8, width + 8, height + 8],
      id: 'h',
      layers,
      rasters,
      fineness: { corner: 0.6, digits: 1 }
    }) +
    (rtl ? swapAnchors(labels) : labels) +
    compareNodes(map, scene, camera, frame).map(svgMarkup).join('') +
    '</g>' +
    `<rect x="${rtl ? width - FADED : 0}" width="${FADED}" height="${height}" fill="url(#fade)"/>` +
    `<g fill="${ink}">` +
    lines.map((text, i) => lineOf(text, titleFont(size), [x, top + i * size * LEADING], rtl, measure)).join('') +
    `</g><g fill="${softInk}">` +
    lineOf(siteName, { kind: 'sans', size: 20, weight: 700 }, [x, MARGIN + 16], rtl, measure) +
    notes
      .map((text, i) => lineOf(text, NOTE, [x, height - MARGIN - (notes.length - 1 - i) * NOTE_LEADING], rtl, measure))
      .join('') +
    '</g></svg>'
  );
}

/** Of the line that says of which day the borders are, and how far below each other its parts stand, px. */
const NOTE: Font = { kind: 'sans', size: 20, weight: 400 };
const NOTE_LEADING = 27;

const titleFont = (size: number): Font => ({ kind: 'serif', size, weight: 700 });

/** The title in the largest size whose lines fit; in the smallest, its last line is cut with an ellipsis. */
function setTitle(title: string, measure: Measure): { size: number; lines: string[] } {
  for (const size of SIZES) {
    const lines = wrap(title, (text) => widthOf(text, titleFont(size), measure) <= COLUMN);
    if (lines && lines.length * size * LEADING <= HEIGHT) return { size, lines };
  }
  const size = SIZES.at(-1)!;
  const lines = wrap(title, (text) => widthOf(text, titleFont(size), measure) <= COLUMN, true) ?? [title];
  const most = Math.floor(HEIGHT / (size * LEADING));
  return { size, lines: lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines };
}

/** Lines of as many words as fit; undefined where a single word does not, unless it has to. */
function wrap(text: string, fits: (line: string) => boolean, always = false): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    if (!always && !fits(word)) return undefined;
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** resvg knows no direction: its texts start at their left, whatever their script. */
const swapAnchors = (svg: string): string =>
  svg.replace(/text-anchor="(start|end)"/g, (_, anchor) => `text-anchor="${anchor === 'start' ? 'end' : 'start'}"`);
