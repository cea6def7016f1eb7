import { storyTimeline } from '#lib/story/story-timeline.ts';
import { directionOf } from '#lib/text/direction.ts';
import { pageLanguage } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { borderNote } from '#lib/render/border-note.ts';
import { ATLAS_ZOOM, fineAt } from '#lib/render/generalise/fineness.ts';
import { compareNodes } from '#lib/render/compare-nodes.ts';
import { svgMarkup } from '#lib/render/svg-node.ts';
import { frameIn, PAPER } from '#lib/render/screens.ts';
import { escapeXml } from '#lib/text/xml.ts';
import type { Rasters } from './raster.ts';
import { stillShapes, type LayerData } from './still.ts';
import { stillLabels } from './still-labels.ts';
import { notesCss } from '#lib/render/notes/notes-css.ts';
import { THEMES } from '#lib/render/theme.ts';
import type { StoryMap } from '#lib/render/story-map.ts';

/** What a still is made for: a screen of either shape, or a sheet of paper. */
export const ORIENTATIONS = ['portrait', 'landscape', 'paper'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What a still shows of its story's own layers: features, and pictures. */
export interface StillData {
  readonly layers: LayerData;
  readonly rasters?: Rasters;
}

/** What a still is drawn of: the scene at rest, as a camera sees it in its frame. */
export function stillView(map: StoryMap, index: number, orientation: Orientation) {
  const frame = orientation === 'paper' ? PAPER : frameIn(orientation, map.lang);
  const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
  return { frame, camera: cameraAt(index), scene: sceneAt(index) };
}

/**
 * A scene as an SVG file of its own, which follows the reader's colour scheme.
 * @param css of the map and its colours
 */
export function stillFile(
  map: StoryMap,
  index: number,
  orientation: Orientation,
  css: string,
  { layers, rasters }: StillData
): string {
  const { frame, camera, scene } = stillView(map, index, orientation);
  const { width, height } = frame;
  const direction = directionOf(map.lang);
  const said = pageLanguage(map.lang);
  const note = borderNote(scene.date, camera.zoom > ATLAS_ZOOM, said, messagesIn(said));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:lang="${said}" direction="${direction}">` +
    `<style>${css}${notesCss(map, orientation === 'paper' ? THEMES.light : undefined)}.map{--fine:${round(fineAt(camera.zoom))}}</style><rect class="water" width="100%" height="100%"/>` +
    stillShapes({ map, scene, camera, frame, extent: [-8, -8, width + 8, height + 8], id: 'h', layers, rasters }) +
    stillLabels(map, scene, camera, frame) +
    compareNodes(map, scene, camera, frame).map(svgMarkup).join('') +
    noteLines(note, width)
      .map(
        (line, i, { length }) =>
          `<text class="note" x="${direction === 'rtl' ? 12 : width - 12}" y="${height - 16 - (length - 1 - i) * NOTE_LEADING}" font-size="${NOTE_SIZE}" text-anchor="end">${escapeXml(line)}</text>`
      )
      .join('') +
    '</svg>'
  );
}

/** Of what stands under a map, px: its letters, how far its lines are apart, and the widest that a letter is on average. */
const NOTE_SIZE = 11;
const NOTE_LEADING = 14;
const NOTE_LETTER = 5.5;

/** What stands under a map, in as many lines as its width asks for: a still has no browser to break them. */
function noteLines(note: string, width: number): string[] {
  const most = Math.floor((width - 24) / NOTE_LETTER);
  return note.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

const round = (value: number): number => Math.round(value * 100) / 100;
