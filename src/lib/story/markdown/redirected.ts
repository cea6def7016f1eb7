import { isWebAddress } from '#lib/story/fields/values.ts';

/** Sites that count who follows a link, and where in the address they keep the link's own. */
const BY_WAY_OF: readonly (readonly [host: RegExp, path: RegExp, key: string])[] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/^(?:lm?|www)\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, 'u'],
  [/^[\w-]+\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, 'q'],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:safety\/go|redir\/redirect)\/?$/, 'url'],
  [/^out\.reddit\.com$/, /^\//, 'url'],
  [/^slack-redir\.net$/, /^\/link$/, 'url']
];

/** The address that a link leads to by way of another site, and that site; null where it leads there itself. */
export function redirected(address: string): { readonly by: string; readonly to: string } | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  for (const [host, path, key] of BY_WAY_OF) {
    const to = searchParams.get(key);
    if (to !== null && host.test(hostname) && path.test(pathname) && isWebAddress(to)) return { by: hostname, to };
  }
  return null;
}
