import { Mistakes } from '#lib/server/mistakes.ts';
import { sheetOf } from '#lib/components/text/sheet-of.ts';
import { storyCss } from '#lib/render/story-css.ts';
import { explainingSheet } from '#lib/server/explaining-sheet.ts';
import { findStory, storyMap } from '#lib/server/site.ts';
import { withOrigins } from '#lib/server/with-origins.ts';
import { withMedia } from '#lib/server/with-media.ts';
import { withSheet } from '#lib/server/with-sheet.ts';
import { withStyle } from '#lib/server/with-style.ts';
import type { Story } from '#lib/story/story.ts';
import { directionOf } from '#lib/text/direction.ts';

/** Pages load no script of Kit's, so that Vite's own, which reloads them for an editor, is asked for by hand. */
const RELOAD = import.meta.env.DEV ? '<script type="module" src="/@vite/client"></script>' : '';

/** A built page has its policy in itself; while an editor writes, it comes as a header. */
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*"/i;
const HEADER = 'content-security-policy';

/** Puts the language of the page on its root element, and into its policy what is its own. */
export async function handle({ event, resolve }) {
  const { story: slug, lang } = event.params;
  const story = slug ? storyOrNone(slug, lang) : undefined;
  const language = story?.lang ?? lang ?? 'en';
  const origins = !story || story.basemap.kind === 'atlas' ? [] : story.basemap.origins;
  // In a sandbox without an origin of its own, MapLibre's worker has to be a data: URL.
  const worker = event.route.id?.endsWith('/embed') ? "worker-src 'self' data:" : "worker-src 'self'";
  const css = (): string => (story ? storyCss(storyMap(story)) + explainingSheet(story) : '');
  const plays = story?.pictures?.some(({ clip }) => clip) ?? false;
  const own = (policy: string) => {
    // While an editor writes, any style sheet may be in a page.
    const sheets = story && !import.meta.env.DEV ? [sheetOf(story), css()] : [];
    const media = withMedia(policy.replace("worker-src 'self'", worker), plays);
    return sheets.reduce(withSheet, withOrigins(media, origins));
  };
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      withStyle(html, css())
        .replace('%lang%', language)
        .replace('%dir%', directionOf(language))
        .replace('%lieudit.reload%', RELOAD)
        .replace(POLICY, own)
  });
  const header = response.headers.get(HEADER);
  if (header !== null) response.headers.set(HEADER, own(header));
  return response;
}

/** Where the stories cannot be read, the page that asks for them says so, and not the server for every one. */
function storyOrNone(slug: string, lang: string | undefined): Story | undefined {
  try {
    return findStory(slug, lang);
  } catch {
    return undefined;
  }
}

/** Mistakes in the atlas reach whoever writes, as those of a story do; what else fails is for the terminal. */
export function handleError({ error, message, status, event }) {
  if (error instanceof Mistakes) {
    // While somebody writes, the terminal lists them already: src/cli/editing.ts.
    // eslint-disable-next-line no-console -- a build says why it ends
    if (!import.meta.env.DEV) console.error(error.message);
    return { message: error.message, issues: error.issues };
  }
  // eslint-disable-next-line no-console -- whoever wrote the code has no other place to read it
  console.error(status === 404 ? `404 ${event.url.pathname}` : error);
  // The page of an address that is not there has said it.
  if (status === 404) return { message: '' };
  return { message: import.meta.env.DEV && error instanceof Error ? error.message : message };
}
