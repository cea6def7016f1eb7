import type { DeclaredPlace } from '#lib/story/fields/places.ts';
import type { Report } from '#lib/story/report.ts';

/**
 * Warns of places that a story declares, and nothing of it names.
 *
 * @param used ids of what its scenes, its layers and its text name
 */
export function checkPlacesUsed(declared: readonly DeclaredPlace[], used: ReadonlySet<string>, report: Report): void {
  for (const { id, name } of declared) {
    if (used.has(id.value)) continue;
    const hint = `Mark it, “mark: [${id.value}]”, or name it in the text${name ? `: “[${name.value.trim()}](place:${id.value})”` : ''}; or take it out.`;
    report('place-unused', id.offset, `No scene shows the place “${id.value}”, and no paragraph names it.`, hint);
  }
}
