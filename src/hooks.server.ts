import { directionOf } from '#lib/text/language.ts';
import { findStory } from '#lib/server/site.ts';

/** Puts the language of the page on its root element. */
export async function handle({ event, resolve }) {
  const { story, lang } = event.params;
  const language = lang ?? (story ? findStory(story)?.originalLang : undefined) ?? 'en';
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', language).replace('%dir%', directionOf(language))
  });
}
