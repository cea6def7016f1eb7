import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { noteNodes } from '#lib/render/notes/note-nodes.ts';
import { notesBeside, notesKeep } from '#lib/render/notes/notes-at-rest.ts';
import { NO_NOTES, type Notes } from '#lib/render/notes/place-notes.ts';
import { travelNotes, type MovingNote } from '#lib/render/notes/travel-notes.ts';
import type { MakeExtra } from '#lib/stage/extra.ts';
import { pause } from '#lib/stage/pause.ts';
import { exploredFrame, fartherCamera, smallerFrame } from '#lib/stage/scaled.ts';
import { svgElement } from '#lib/stage/svg.ts';
import { svgOf } from '#lib/stage/svg-of.ts';
import { textScale } from '#lib/stage/text-scale.ts';

/** Extras that come within this of each other have come together, ms. */
const TOGETHER = 400;

/** The callouts of a story's scenes over its map, and, where they are numbers there, the lists of them under its steps. */
export const extra: MakeExtra = ({ over, map, names, timeline }) => {
  let scale = textScale();
  let frame: Frame | null = null;
  /** Counts the layouts of the page. */
  let layout = 0;
  let begun = false;
  const rests = new Map<number, Notes>();
  const drawn = new Map<string, SVGGElement>();

  function restOf(index: number, frame: Frame): Notes {
    if (!map.scenes[index]?.notes) return NO_NOTES;
    let notes = rests.get(index);
    if (!notes) {
      const { sceneAt, cameraAt } = timeline();
      const seen = { camera: fartherCamera(cameraAt(index), scale), frame: smallerFrame(frame, scale) };
      notes = notesBeside(map, sceneAt(index), seen, names.atRest(index));
      rests.set(index, notes);
    }
    return notes;
  }

  /** Under which steps the build has a list, on screens of two usual sizes and on paper. */
  const built = new Map<string, string>();

  /** Says to the page under which steps there is a list. One that the build has stays: without it the text would move up under the reader. */
  async function list(frame: Frame): Promise<void> {
    const own = layout;
    // In pieces while the page begins; afterwards at once, with what else a new layout changes.
    const inPieces = !begun;
    // What else has its room over the map comes about now, each in a script of its own.
    if (inPieces) await new Promise((resolve) => setTimeout(resolve, TOGETHER));
    if (own !== layout) return;
    begun = true;
    for (const [index, { id, notes }] of map.scenes.entries()) {
      const step = notes && document.getElementById(id);
      if (!step) continue;
      if (inPieces) await pause();
      if (own !== layout) return;
      if (!built.has(id)) built.set(id, step.dataset['numbered'] ?? '');
      const numbered = `${built.get(id)!}${restOf(index, frame).numbered ? ' screen' : ''}`;
      if (step.dataset['numbered'] !== numbered) step.dataset['numbered'] = numbered;
    }
  }

  function draw(notes: readonly MovingNote[], camera: Camera, frame: Frame): void {
    const kept = new Set<string>();
    for (const { placed, weight } of notes) {
      const { note, number, setting, disc } = placed;
      const key = JSON.stringify([note.position, note.text, number, setting ?? disc]);
      kept.add(key);
      let group = drawn.get(key);
      if (!group) {
        const { spot, leader, body } = noteNodes(placed, map.lang, [0, 0]);
        const parts = [spot, leader, body].filter((node) => node !== null).map(svgOf);
        group = svgElement('g', { 'data-note': number }, parts);
        drawn.set(key, group);
        over.append(group);
      }
      const [x, y] = screenOfPosition(note.position, camera, frame);
      const sized = scale === 1 ? '' : ` scale(${scale})`;
      group.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)})${sized}`);
      group.setAttribute('opacity', String(weight));
    }
    for (const [key, group] of drawn) {
      if (kept.has(key)) continue;
      group.remove();
      drawn.delete(key);
    }
  }

  const whole = ({ placed }: Notes): MovingNote[] => placed.map((one) => ({ placed: one, weight: 1 }));

  return {
    show(camera, scene, now) {
      if (frame !== now) {
        frame = now;
        void list(now);
      }
      const { from, to, t } = scene;
      const [a, b] = [restOf(from, now), restOf(to, now)];
      draw(t === 0 ? whole(a) : t === 1 ? whole(b) : travelNotes(a, b, t), camera, now);
    },
    explore(camera, scene, now) {
      const seen = { camera: fartherCamera(camera, scale), frame: smallerFrame(exploredFrame(now), scale) };
      const notes = names.explored ? notesBeside(map, scene, seen, names.explored, 'leave-out') : NO_NOTES;
      draw(whole(notes), camera, now);
    },
    resize() {
      scale = textScale();
      layout += 1;
      frame = null;
      rests.clear();
    },
    close() {
      layout += 1;
    },
    keeps: (scene, { explored, ...seen }) => notesKeep(map, scene, seen, explored ? 'leave-out' : 'numbers')
  };
};
