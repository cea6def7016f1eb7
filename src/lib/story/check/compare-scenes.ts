import { nearest } from '#lib/text/near-words.ts';
import { quote, type At } from '#lib/story/fields/located.ts';
import type { SceneDocument } from '#lib/story/markdown/read-document.ts';
import type { Report } from '#lib/story/report.ts';

/**
 * Reports where the scenes of a translation are not those of its original, in their order.
 *
 * @param given the ids that the translation gives, null where it gives none
 * @param ids of its scenes; where one is given and wrong there is nothing to compare
 */
export function compareScenes(
  scenes: readonly SceneDocument[],
  given: readonly (At<string> | null)[],
  ids: readonly (string | null)[],
  originals: readonly (string | null)[],
  report: Report
): void {
  if (!ids.every(isText) || !originals.every(isText)) return;
  const settled = new Set<string>(ids);
  let same = true;
  ids.forEach((id, index) => {
    if (originals.includes(id)) return;
    same = false;
    const there = originals[index];
    const offset = given[index]?.offset ?? scenes[index]?.offset ?? 0;
    if (!given[index] && there !== undefined && !settled.has(there)) {
      settled.add(there);
      const message = `This scene has no id; the one in its place in the original is “${there}”.`;
      report('translation-scene-id', offset, message, `Add “id: ${there}”.`);
      return;
    }
    const missing = originals.filter((other) => !settled.has(other));
    const meant = nearest(id, missing, 1)[0] ?? missing.find((other) => other === there);
    if (meant !== undefined) settled.add(meant);
    const hint = meant ? `Did you mean “${meant}”?` : 'Take it out, or add it to the original first.';
    report('translation-scene-extra', offset, `The original has no scene ${quote(id)}.`, hint);
  });
  originals.forEach((id, index) => {
    if (settled.has(id)) return;
    same = false;
    const before = ids.indexOf(originals[index - 1] ?? '');
    const where = before === -1 ? `as scene ${index + 1}` : `after “${ids[before]}”`;
    const offset = scenes[before]?.offset ?? scenes[0]?.offset ?? 0;
    const message = `The scene “${id}” of the original, its number ${index + 1}, is not translated.`;
    report('translation-scene-missing', offset, message, `Add a scene with “id: ${id}” and its paragraphs ${where}.`);
  });
  if (!same) return;
  const index = ids.findIndex((id, at) => id !== originals[at]);
  if (index === -1) return;
  const offset = given[index]?.offset ?? scenes[index]?.offset ?? 0;
  const message = `Scene ${index + 1} is “${ids[index]}” here and “${originals[index]}” in the original.`;
  report('translation-scene-order', offset, message, 'Put the scenes in the order of the original.');
}

const isText = (id: string | null): id is string => id !== null;
