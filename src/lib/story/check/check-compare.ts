import type { Day, RoughDay } from '#lib/atlas/region.ts';
import type { DeclaredLayer } from '#lib/story/fields/layer.ts';
import { quote } from '#lib/story/fields/located.ts';
import { comparedIn, type WrittenScene } from '#lib/story/fields/scene.ts';
import type { Report } from '#lib/story/report.ts';
import { daysOf } from '#lib/story/scale/days.ts';

const HINT = 'Write the ids of two layers of kind image, the earlier first: “compare: [avant, apres]”.';

/** Of a month or a year too. */
const firstOf = (date: RoughDay): Day => daysOf(date)![0];
const lastOf = (date: RoughDay): Day => daysOf(date)![1];

/** Reports what scenes compare that is not two pictures, the earlier first. Layers that nobody declares are told of elsewhere. */
export function checkCompare(
  declared: readonly DeclaredLayer[],
  scenes: readonly (WrittenScene | null)[],
  report: Report
): void {
  const layers = new Map(declared.map((layer) => [layer.id.value, layer]));
  for (const scene of scenes) {
    if (!scene?.compare) continue;
    const { value, offset } = scene.compare;
    for (const id of value) {
      const kind = layers.get(id.value)?.kind;
      if (kind === undefined || kind === 'image') continue;
      const message = `${quote(id.value)} is a layer of kind ${kind}, and only pictures are compared.`;
      report('compare-invalid', id.offset, message, HINT);
    }
    const pair = comparedIn(scene);
    if (!pair) {
      const found = value.length === 2 ? 'the same twice' : value.length === 1 ? 'one' : value.length || 'none';
      report('compare-invalid', offset, `A scene compares two pictures, and this is ${found}.`, HINT);
      continue;
    }
    const [before, after] = pair.map((id) => layers.get(id.value)?.image?.date);
    if (!before || !after || firstOf(before) <= lastOf(after)) continue;
    const message = `The first of the two is of ${before}, and the second of ${after}, which is earlier.`;
    report('compare-order', offset, message, `Write “compare: [${pair[1].value}, ${pair[0].value}]”.`);
  }
}
