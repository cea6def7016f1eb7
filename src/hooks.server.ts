import { directionOf } from '#lib/text/language.ts';
import { findStory } from '#lib/server/site.ts';

/** Pages load no script of Kit's, so that Vite's own, which reloads them for an editor, is asked for by hand. */
const RELOAD = import.meta.env.DEV ? '<script type="module" src="/@vite/client"></script>' : '';

/** Puts the language of the page on its root element. */
export async function handle({ event, resolve }) {
  const { story, lang } = event.params;
  const language = lang ?? (story ? findStory(story)?.originalLang : undefined) ?? 'en';
  // In a sandbox without an origin of its own, MapLibre's worker has to be a data: URL.
  const worker = event.route.id?.endsWith('/embed') ? "worker-src 'self' data:" : "worker-src 'self'";
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', language)
        .replace('%dir%', directionOf(language))
        .replace('%lieudit.reload%', RELOAD)
        .replace("worker-src 'self'", worker)
  });
}
