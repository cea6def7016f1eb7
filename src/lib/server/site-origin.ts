/**
 * Where the site will be read, without the last slash: `https://news.example` or, in a sub-folder,
 * `https://news.example/maps`. From the environment's `SITE_ORIGIN`; null where the build does not know it, and then a page
 * names no absolute address of its own.
 * @throws where it is set to something else than an http(s) address without query and fragment
 */
export function siteOrigin(): string | null {
  const value = process.env['SITE_ORIGIN']?.trim();
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(`SITE_ORIGIN is “${value}”: it has to be the address of the site's root, as https://news.example`);
  }
  return url.href.replace(/\/+$/, '');
}

/** Who publishes the site, for its metadata: the environment's `SITE_NAME`. */
export const siteName = (): string => process.env['SITE_NAME']?.trim() || 'Lieudit';
