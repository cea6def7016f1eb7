import { frameIn, PAPER } from '#lib/render/screens.ts';
import { keepsIn } from '#lib/render/keeps-in.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { Scene } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { isolatedIn } from '#lib/text/isolated.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { notesBeside } from './notes-at-rest.ts';

/** The list of a scene's callouts under its step, and where it is needed: where numbers stand for them on the map. */
export interface NoteList {
  /** HTML. */
  readonly html: string;
  /** Of the stills with numbers: `portrait landscape paper`, or some of them. */
  readonly numbered: string;
}

/** Of each scene; null of one without notes. */
export function noteLists(map: StoryMap, scenes: readonly Pick<Scene, 'notes' | 'alt'>[]): (NoteList | null)[] {
  if (!scenes.some(({ notes }) => notes)) return scenes.map(() => null);
  const frames = { portrait: frameIn('portrait', map.lang), landscape: frameIn('landscape', map.lang), paper: PAPER };
  const lines = Object.entries(frames).map(([name, frame]) => ({ name, frame, ...storyTimeline(map.scenes, frame) }));
  return scenes.map(({ notes, alt }, i) => {
    if (!notes) return null;
    const numbered = lines.filter(({ frame, cameraAt, sceneAt }) => {
      const [scene, camera] = [sceneAt(i), cameraAt(i)];
      const names = labelsAtRest(map, scene, camera, frame, keepsIn(map, scene, camera, frame));
      return notesBeside(map, scene, { camera, frame }, names).numbered;
    });
    const items = notes.map(({ text, lang }) => {
      const language = lang ? ` lang="${escapeXml(lang)}"` : '';
      return `<li${language} dir="${isolatedIn(lang ?? map.lang, text)}">${escapeXml(text)}</li>`;
    });
    // An editor's own words of the map may leave them out: they are read here, then.
    const said = alt === null ? '' : ' said';
    return {
      html: `<ol class="callouts${said}" role="list">${items.join('')}</ol>`,
      numbered: numbered.map(({ name }) => name).join(' ')
    };
  });
}
