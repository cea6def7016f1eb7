import type { Atlas } from '#lib/atlas/atlas.ts';
import { labelsAtRest } from '#lib/render/labels/place-labels.ts';
import { screensIn } from '#lib/render/screens.ts';
import { compareIssues } from '#lib/story/compare-issues.ts';
import { FILE_START, issueAt } from '#lib/story/report.ts';
import type { StoryFolder } from '#lib/story/story-file.ts';
import type { Story } from '#lib/story/story.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { Validated } from '#lib/story/check/validate.ts';
import { baseOf } from '#lib/text/language.ts';
import { namesOfStory } from './names-of-story.ts';
import { sceneLines } from './scene-lines.ts';

/** A story, with a warning of each name that it marks or highlights and that has no room on a usual screen. */
export function withRoomChecked(validated: Validated, folder: StoryFolder, path: string, atlas: Atlas): Validated {
  const [original] = validated.stories;
  if (!original) return validated;
  const issues = validated.stories.flatMap((story) =>
    [...crowded(story, atlas)].map(([step, { name, screens }]) => {
      const line = sceneLines(folder, story.steps.length)[step] ?? null;
      return issueAt(
        'name-without-room',
        `${path}/story.md`,
        line === null ? FILE_START : { line, column: 1 },
        `The map has no room for the name of “${name}” on a screen of ${screens.join(' and ')} CSS px.`,
        'Show it from nearer, or mark and highlight fewer things that lie so close to each other.'
      );
    })
  );
  // Translations have most names alike: a place is told once.
  const told = new Map(issues.map((issue) => [`${issue.line} ${issue.message}`, issue]));
  return { ...validated, issues: [...validated.issues, ...told.values()].sort(compareIssues) };
}

/** Of each step, by its index, one name without room, and on which screens. */
function crowded(story: Story, atlas: Atlas): Map<number, { readonly name: string; readonly screens: string[] }> {
  const map = namesOfStory(story, atlas);
  const found = new Map<number, { name: string; screens: string[] }>();
  for (const frame of screensIn(baseOf(story.lang))) {
    const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
    for (const step of map.scenes.keys()) {
      const [id] = labelsAtRest(map, sceneAt(step), cameraAt(step), frame).unnamed;
      if (id === undefined) continue;
      const name = map.labels.find((label) => label.id === id)?.text ?? id;
      const screen = `${frame.width}×${Math.round(frame.height)}`;
      const before = found.get(step);
      if (before?.name === name) before.screens.push(screen);
      else if (!before) found.set(step, { name, screens: [screen] });
    }
  }
  return found;
}
