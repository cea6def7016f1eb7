import type { Atlas } from '#lib/atlas/atlas.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import { freeOf } from '#lib/render/labels/place-labels.ts';
import { around, inside } from '#lib/render/labels/rect.ts';
import { frameIn } from '#lib/render/screens.ts';
import type { Validated } from '#lib/story/check/validate.ts';
import { compareIssues } from '#lib/story/compare-issues.ts';
import { quote } from '#lib/story/fields/located.ts';
import { FILE_START, issueAt } from '#lib/story/report.ts';
import type { StoryFolder } from '#lib/story/story-file.ts';
import type { Story } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { namesOfStory } from './names-of-story.ts';
import { sceneLines } from './scene-lines.ts';

/** A story, with a warning of each note whose spot its scene does not show, on a phone or on a wide screen. */
export function withNotesChecked(validated: Validated, folder: StoryFolder, path: string, atlas: Atlas): Validated {
  const [original] = validated.stories;
  if (!original) return validated;
  const starts = sceneLines(folder, original.steps.length);
  const issues = unseen(original, atlas).map(([step, text]) => {
    const line = starts[step] ?? null;
    return issueAt(
      'note-out-of-view',
      `${path}/story.md`,
      line === null ? FILE_START : { line, column: 1 },
      `The map of this scene does not show the spot of the note ${quote(text)}.`,
      'Put the spot under “view” too, or correct where the note is.'
    );
  });
  return { ...validated, issues: [...validated.issues, ...issues].sort(compareIssues) };
}

/** The texts of notes whose spots are not in sight on both of the usual screens, each with its step. */
function unseen(story: Story, atlas: Atlas): (readonly [step: number, text: string])[] {
  if (!story.steps.some(({ scene }) => scene.notes)) return [];
  const { scenes, lang } = namesOfStory(story, atlas);
  const screens = (['portrait', 'landscape'] as const).map((name) => {
    const frame = frameIn(name, lang);
    return { frame, free: freeOf(frame), ...storyTimeline(scenes, frame) };
  });
  return scenes.flatMap(({ notes = [] }, step) =>
    notes.flatMap(({ position, text }) => {
      const seen = screens.every(({ frame, free, cameraAt }) =>
        inside(around(screenOfPosition(position, cameraAt(step), frame), 0), free)
      );
      return seen ? [] : [[step, text] as const];
    })
  );
}
