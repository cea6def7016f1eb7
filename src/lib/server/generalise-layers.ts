import type { Atlas } from '#lib/atlas/atlas.ts';
import { countPositions } from '#lib/render/generalise/count-positions.ts';
import { BEARABLE, generaliseLayer } from '#lib/render/generalise/generalise-layer.ts';
import { nearestZoomOf } from '#lib/render/generalise/nearest-zoom.ts';
import { stageScene } from '#lib/render/stage-scene.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import { compareIssues } from '#lib/story/compare-issues.ts';
import type { Issue } from '#lib/story/issue.ts';
import { FILE_START, issueAt } from '#lib/story/report.ts';
import { LARGEST } from '#lib/story/story-file.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import type { Validated } from '#lib/story/check/validate.ts';

/**
 * A story whose layers are what is served of them: one with more positions than a browser bears, or that says so itself,
 * is simplified to what the story's cameras can tell. Issues say of each what became of it.
 *
 * @param path of the story's folder, as issues give it
 */
export function withGeneralisedLayers(validated: Validated, path: string, atlas: Atlas): Validated {
  const [original] = validated.drafts;
  if (!original?.layers.some(isGeneralised)) return validated;
  const nearest = nearestZoomOf(original.steps.map((step) => stageScene(step, atlasOf(original, atlas))));
  const issues: Issue[] = [];
  const generalised = new Map<string, Pick<Layer, 'data' | 'generalised'>>();
  for (const layer of original.layers.filter(isGeneralised)) {
    const before = countPositions(layer.data.features);
    const { data, count, off } = generaliseLayer(layer.data, nearest);
    generalised.set(layer.id, { data, generalised: { before, count, off } });
    const file = `${path}/${layer.file}`;
    const size = Buffer.byteLength(JSON.stringify(data));
    const precise = 'Simplify it, or split it into layers of which each scene shows some.';
    if (size > LARGEST) {
      const message = `The layer “${layer.id}” has ${(size / 1e6).toFixed(1)} MB when it is simplified, more than the ${LARGEST / 1e6} MB that a page can serve.`;
      issues.push(
        issueAt('file-too-large', file, FILE_START, message, 'Take out properties that nobody sees. ' + precise)
      );
    } else if (count > BEARABLE) {
      const message = `The layer “${layer.id}” has ${count} positions when it is simplified; a phone bears ${BEARABLE}.`;
      issues.push(issueAt('layer-heavy', file, FILE_START, message, precise));
    } else if (!layer.simplify) {
      const message = `The layer “${layer.id}” has ${before} positions, and a phone bears ${BEARABLE}: it is served with ${count}, nothing farther than ${off.toFixed(1)} px from where it was in the nearest view of it.`;
      const hint = 'Write “simplify: true” in the layer if that is what you want, or simplify it yourself.';
      issues.push(issueAt('layer-simplified', file, FILE_START, message, hint));
    }
  }
  const sound = !issues.some(({ severity }) => severity === 'error');
  const withGeneralised = (story: Story): Story => ({
    ...story,
    // In the words of each language.
    layers: story.layers.map((one) => ({ ...one, ...generalised.get(one.id) }))
  });
  return {
    stories: sound ? validated.stories.map(withGeneralised) : [],
    drafts: validated.drafts.map(withGeneralised),
    issues: [...validated.issues, ...issues].sort(compareIssues)
  };
}

const isGeneralised = ({ simplify, data }: Layer): boolean => simplify || countPositions(data.features) > BEARABLE;
