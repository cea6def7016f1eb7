import { themeCss } from '#lib/render/map-css.ts';
import { siteStories } from '#lib/server/site.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { directionOf } from '#lib/text/direction.ts';
import { baseOf, pageLanguage } from '#lib/text/language.ts';
import { fill } from '#lib/text/messages.ts';
import { pageMessagesIn } from '#lib/text/page-messages.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** A file that every built site has at its root. */
const AT_ROOT = '_app/version.json';

/**
 * A site knows neither the folder that it will lie in nor how deep the address is that was asked for: the links lead to the
 * address of `SITE_ORIGIN`, or else to the host's root, until this has found which folder above the address is the site's.
 */
const FIND_ROOT = `
for (let folder = location.pathname; folder; ) {
  folder = folder.replace(/[^/]*\\/?$/, '');
  const found = folder && (await fetch(folder + '${AT_ROOT}', { method: 'HEAD' }).catch(() => null));
  if (!found || !found.ok) continue;
  for (const link of document.querySelectorAll('[data-from-root]')) link.href = folder + link.dataset.fromRoot;
  break;
}`;

const link = (path: string, text: string): string =>
  `<a href="${siteOrigin() ?? ''}/${path}" data-from-root="${path}">${text}</a>`;

/** Nobody knows who reads it: it speaks the languages of the stories, English first. */
function languages(): string[] {
  const told = siteStories().map(({ lang }) => baseOf(pageLanguage(lang)));
  return [...new Set(['en', ...told.toSorted()])];
}

function section(lang: string, level: 'h1' | 'h2'): string {
  const words = pageMessagesIn(lang);
  const text = fill(words.notFoundText, {
    stories: link('', words.allStories),
    atlas: link('atlas/', words.theAtlas)
  });
  return `<section lang="${lang}" dir="${directionOf(lang)}">
<${level}>${words.notFound}</${level}>
<p>${text}</p>
</section>`;
}

/** What a static host shows for an address that is not there. It stands at any depth, so that all it has is in itself. */
export const GET = () =>
  new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${pageMessagesIn('en').notFound} · Lieudit</title>
<style>
${themeCss()}
html { background: var(--paper); color: var(--ink); font: 100%/1.58 Georgia, serif; }
body { margin: 0; }
main { max-width: 36rem; margin: 0 auto; padding: 3rem 1.25rem; font-size: 1.1875rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; line-height: 1.15; }
section + section { margin-block-start: 2rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--border); }
h2 { margin: 0 0 .25rem; font-size: 1.3rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
</style>
<main>
${languages()
  .map((lang, i) => section(lang, i === 0 ? 'h1' : 'h2'))
  .join('\n')}
</main>
<script type="module">${FIND_ROOT}
</script>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } }
  );
