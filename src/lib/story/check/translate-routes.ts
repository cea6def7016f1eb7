import type { At } from '#lib/story/fields/located.ts';
import type { List } from '#lib/story/fields/narrow.ts';
import type { Report } from '#lib/story/report.ts';
import type { Route, Scene } from '#lib/story/story.ts';
import type { Language } from '#lib/text/language.ts';

/**
 * The routes of a scene as a translation names them; as the original does, in its language, where it does not.
 * @param names in the order of the routes that have one
 * @param offset of the scene
 */
export function translateRoutes(
  { routes }: Pick<Scene, 'routes'>,
  names: List<At<string>> | null,
  originalLang: Language,
  offset: number,
  report: Report
): Pick<Scene, 'routes'> {
  const named = routes?.filter(({ name }) => name !== null) ?? [];
  if (names && names.count !== named.length) {
    const message = `The original has ${named.length} names for routes of this scene, and the translation has ${names.count}.`;
    report('translation-routes', names.offset, message, 'Translate the name of each, in their order.');
  }
  if (!names && named.length > 0) {
    const message = 'The original has names for the routes of this scene, and the translation has none.';
    const hint = `Add “routes: [${named.map(() => '…').join(', ')}]”; until then the original’s are shown, marked as its language.`;
    report('translation-part-missing', offset, message, hint);
  }
  if (!routes) return {};
  return {
    routes: routes.map((route): Route => {
      const name = names?.value[named.indexOf(route)]?.value.trim();
      return route.name === null || name ? { ...route, name: name ?? null } : { ...route, lang: originalLang };
    })
  };
}
