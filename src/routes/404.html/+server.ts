import { themeCss } from '#lib/render/map-css.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';

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

/** What a static host shows for an address that is not there. It stands at any depth, so that all it has is in itself. */
export const GET = () =>
  new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>Not found · Lieudit</title>
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
<section>
<h1>Not found</h1>
<p>There is no page at this address. ${link('', 'All stories')} are on the front page; ${link('atlas/', 'the atlas')} has the borders of any day.</p>
</section>
<section lang="fr">
<h2>Page introuvable</h2>
<p>Il n’y a pas de page à cette adresse. ${link('', 'Tous les récits')} sont en page d’accueil ; ${link('atlas/', 'l’atlas')} montre les frontières de n’importe quel jour.</p>
</section>
</main>
<script type="module">${FIND_ROOT}
</script>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } }
  );
