import { nearest } from '#lib/text/near-words.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';

/** Reports layers that a scene names and nobody declares, and the other way round. */
export function checkLayersUsed(
  declared: readonly DeclaredLayer[],
  scenes: readonly (WrittenScene | null)[],
  report: Report
): void {
  const ids = declared.map(({ id }) => id.value);
  const used = new Set<string>();
  for (const { value, offset } of scenes.flatMap((scene) => [
    ...(scene?.layers?.value ?? []),
    ...(scene?.compare?.value ?? [])
  ])) {
    used.add(value);
    if (ids.includes(value)) continue;
    const [near] = nearest(value, ids, 1);
    const known = ids.length > 0 ? `It declares ${oneOf(ids.map(quote), 'and')}.` : 'Declare it under “layers”.';
    const hint = near ? `Did you mean “${near}”?` : known;
    report('layer-undeclared', offset, `The front matter declares no layer ${quote(value)}.`, hint);
  }
  // A scene that cannot be read may be the one that uses it.
  if (scenes.includes(null)) return;
  for (const { id } of declared) {
    if (used.has(id.value)) continue;
    const hint = `Add “layers: [${id.value}]” to a scene, or take the layer out: it is not published.`;
    report('layer-unused', id.offset, `No scene shows the layer “${id.value}”.`, hint);
  }
}
