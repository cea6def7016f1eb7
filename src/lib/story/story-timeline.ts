import { fitBeside } from '#lib/camera/fit-beside.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { StagedScene } from './staged.ts';
import { timeline, type Timeline } from './timeline.ts';

/** The timeline of a story's scenes, for whoever has no first script to keep small. */
export const storyTimeline = (scenes: readonly StagedScene[], frame: Frame): Timeline =>
  timeline(scenes, frame, fitBeside);
