import { storyTimeline } from '#lib/story/story-timeline.ts';
import { ATLAS_ZOOM } from './fineness.ts';
import { frameIn } from '#lib/render/screens.ts';
import type { StoryMap } from '#lib/render/story-map.ts';

/** Whether each scene of a map is seen, on a phone or a desktop, from nearer than the atlas' lines bear. */
export function generalised({ scenes, lang }: Pick<StoryMap, 'scenes' | 'lang'>): boolean[] {
  const all = (['portrait', 'landscape'] as const).map((size) => storyTimeline(scenes, frameIn(size, lang)));
  return scenes.map((_, i) => all.some(({ cameraAt }) => cameraAt(i).zoom > ATLAS_ZOOM));
}
