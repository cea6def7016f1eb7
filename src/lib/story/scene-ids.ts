import type { At } from '#lib/story/fields/located.ts';
import type { SceneDocument } from '#lib/story/markdown/read-document.ts';
import type { Report } from './report.ts';

/** The id of each scene, null where it is given and wrong. A scene without one is `step-<n>`, counted from 1. */
export function sceneIds(
  scenes: readonly SceneDocument[],
  given: readonly (At<string> | null)[],
  report: Report
): (string | null)[] {
  const seen = new Set<string>();
  return scenes.map(({ fields, offset }, index) => {
    const id = given[index] ?? null;
    const lost = fields === null || (id === null && fields.fields.some(({ name }) => name === 'id'));
    const value = lost ? null : (id?.value ?? `step-${index + 1}`);
    if (value !== null && seen.has(value)) {
      const hint = 'Give each scene its own: it is the address of the step.';
      report('scene-id-duplicate', id?.offset ?? offset, `Another scene has the id “${value}”.`, hint);
    }
    if (value !== null) seen.add(value);
    return value;
  });
}
