import type { Atlas } from '#lib/atlas/atlas.ts';
import type { RegionId } from '#lib/atlas/region.ts';
import type { Scene } from '#lib/story/story.ts';

/** What the atlas draws apart and is filled with a state that the scene highlights, and is not named with it; and that state. */
export function partsOf(
  { highlight, parts }: Pick<Scene, 'highlight' | 'parts'>,
  atlas: Atlas
): (readonly [part: RegionId, state: RegionId])[] {
  if (parts === 'none') return [];
  return [...atlas.regions.values()].flatMap(({ id, belongs }) =>
    belongs && (belongs.integral || parts === 'all') && highlight.includes(belongs.to) && !highlight.includes(id)
      ? [[id, belongs.to] as const]
      : []
  );
}
