/** What tells whence a reader comes, not what is read. */
const TRACKING =
  /^(utm_\w+|mtm_\w+|pk_\w+|mc_[ce]id|at_(medium|campaign|custom\d|link_\w+)|(fb|g|dc|ms|tw|y|igsh)cl(id|src)|igshid|yclid|cmpid|cmp|ocid|xtor|ref|ref_src|referrer|fromsearch|share|smid|guccounter)$/i;
/** Fragments that name the page itself or its dressing; a page of a PDF or an article of a law is named by others. */
const NOISE = /^(|top|start|main|main-content|maincontent|content|header|page-top|:~:text=.*|xtor=.*|utm_.*|\.\w+)$/i;
const SHORTENERS =
  /^(bit\.ly|t\.co|goo\.gl|g\.co|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|lnkd\.in|dlvr\.it|tiny\.cc|rb\.gy|cutt\.ly|t\.ly|shorturl\.at|rebrand\.ly|youtu\.be|w\.wiki|trib\.al|fb\.me|nyti\.ms|reut\.rs|bbc\.in|bloom\.bg|wapo\.st|econ\.st|gu\.com|cutt\.us|v\.gd)$/i;
const SEARCH_HOSTS = /^(www\.)?(google|bing|duckduckgo|yandex|baidu|ecosia|qwant|startpage)\.[a-z.]+$/i;
const SEARCH_PATH = /\/(search|results?|suche|recherche|buscar|busqueda|poisk|arama)(\.\w+)?\/?$/i;
const SOUGHT = /^(q|query|s|search|text|keywords?|term|p|w)$/i;
/** Where copies of others' pages are. */
const ARCHIVES = /^(web\.archive\.org|archive\.(org|today|ph|is|li|md)|perma\.cc|webcache\.googleusercontent\.com)$/;

/** What is wrong with an address as it is written, and what to do; null where nothing is. */
export function addressFault(written: string): string | null {
  if (!URL.canParse(written)) return 'expected an address, https://…';
  const url = new URL(written);
  if (url.protocol !== 'https:') return 'expected an https address';
  // What a browser would write otherwise: spaces, capitals in the host, a port of https, letters that are to be escaped.
  const plain = url.href === `${written}/` ? written : url.href;
  if (plain !== written) return `expected the address as a browser writes it: ${plain}`;
  if (url.username !== '' || url.password !== '' || url.port !== '') return 'expected an address without user and port';
  if (!/\.[a-z]{2,}$/.test(url.hostname)) return `expected the name of a host, found ${url.hostname}`;
  if (ARCHIVES.test(url.hostname)) return 'expected where it was published; a kept copy of it goes in “archive”';
  if (SHORTENERS.test(url.hostname)) return `expected the address that ${url.hostname} leads to`;
  const asked = [...url.searchParams.keys()];
  const searched = asked.some((name) => SOUGHT.test(name));
  if (SEARCH_HOSTS.test(url.hostname) || (searched && SEARCH_PATH.test(url.pathname)))
    return 'expected the page that was found, not the search for it';
  const tracking = asked.find((name) => TRACKING.test(name));
  if (tracking !== undefined) return `“${tracking}” tells whence a reader comes: leave it out`;
  const at = written.indexOf('#');
  if (at >= 0 && NOISE.test(written.slice(at + 1)))
    return `“${written.slice(at)}” is no part of what is read: leave it out`;
  return null;
}

/** What is wrong with the address of a kept copy; null where nothing is. */
export function copyFault(written: string): string | null {
  if (!URL.canParse(written) || !ARCHIVES.test(new URL(written).hostname))
    return 'expected the address of a copy at an archive: web.archive.org, archive.org, perma.cc …';
  // Without its second, the address is a search for a copy, whether there is one or not.
  if (
    /^https:\/\/web\.archive\.org\//.test(written) &&
    !/^https:\/\/web\.archive\.org\/web\/\d{14}\/https?:\/\//.test(written)
  )
    return 'expected the address of one copy: https://web.archive.org/web/20240517120000/https://…';
  return /^https:/.test(written) ? null : 'expected an https address';
}

/** What two addresses of one page have in common. */
export function pageOf(address: string): string {
  const { hostname, pathname, search, hash } = new URL(address);
  const path = pathname.replace(/\/(index\.\w+)?$/, '');
  return hostname.replace(/^www\./, '') + path + search + hash;
}
