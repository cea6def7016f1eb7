import type { FrontMatter } from './fields/front-matter.ts';
import type { WrittenScene } from './fields/scene.ts';
import { findNamed, type Naming } from './names.ts';
import type { Report } from './report.ts';
import type { Scene } from './story.ts';

/** What a scene says of scale and inset, or else what its story does. */
export const withStorys = (scene: WrittenScene, { scale, inset }: FrontMatter): WrittenScene => ({
  ...scene,
  scale: scene.scale ?? scale,
  inset: scene.inset ?? inset
});

/** What says of a scene's map how large it is, and where. */
export function resolveWhere(
  { scale, inset }: Pick<WrittenScene, 'scale' | 'inset'>,
  naming: Naming,
  report: Report
): Pick<Scene, 'scale' | 'inset'> {
  const auto = inset?.value === 'auto';
  const region = inset && !auto && inset.value !== 'none' ? findNamed(inset, 'region', naming, report) : null;
  return { ...(scale === 'auto' && { scale: true }), ...(auto ? { inset: 'auto' } : region && { inset: region.id }) };
}
