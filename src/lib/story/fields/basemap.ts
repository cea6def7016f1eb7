import { quote, type At } from './located.ts';
import { listOf, text, type List, type Reader } from './narrow.ts';
import type { Report } from '#lib/story/report.ts';
import type { Basemap } from '#lib/story/story.ts';
import { addressHint, isWebAddress } from './values.ts';

type Written = { readonly kind: 'atlas' } | { readonly kind: 'style' | 'pmtiles'; readonly url: string };

/** `atlas`, or the address of somebody else's style or archive. */
export const basemap: Reader<At<Written>> = (located, field, report) => {
  const written = text(located, field, report);
  if (written === null) return null;
  const { offset } = written;
  if (written.value === 'atlas') return { value: { kind: 'atlas' }, offset };
  const url = written.value.replace(/^pmtiles:\/\//, '');
  if (isWebAddress(url) && originOf(url) !== null) {
    const packed = url !== written.value || new URL(url).pathname.endsWith('.pmtiles');
    return { value: { kind: packed ? 'pmtiles' : 'style', url }, offset };
  }
  const hint = `Write “atlas”, or the address of a style or of a .pmtiles file. ${addressHint(url)}`;
  report('basemap-invalid', offset, `${quote(written.value)} is neither the atlas nor a web address.`, hint);
  return null;
};

const origin: Reader<string> = (located, field, report) => {
  const written = text(located, field, report);
  if (written === null) return null;
  const { value, offset } = written;
  const own = isWebAddress(value) ? originOf(value) : null;
  if (own !== null && (value.toLowerCase() === own || value.toLowerCase() === `${own}/`)) return own;
  const hint = own ? `Write “${own}”: what is after the host does not count.` : 'Write “https://” and a host, no star.';
  report('basemap-origin', offset, `${quote(value)} is not the origin of a site.`, hint);
  return null;
};

/** The sites, beside its own, that a basemap is made of. */
export const basemapOrigins = listOf(origin, 'Write origins in square brackets: “[https://tiles.example.org]”.');

/**
 * The origin of an address: `https://tiles.example.org`. Null where its host is no plain name or number: an origin is
 * written into the page's policy, where a sign such as `;` or `*` would say more than the editor meant.
 */
function originOf(address: string): string | null {
  const { hostname, origin } = new URL(address);
  return /^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/.test(hostname) ? origin : null;
}

/** A basemap with all that it may ask, its own origin first; warns of one that asks others at all. */
export function basemapOf(written: At<Written> | null, origins: List<string> | null, report: Report): Basemap {
  if (written === null || written.value.kind === 'atlas') {
    if (origins) {
      const hint = 'Take “basemapOrigins” out, or give the address of a basemap.';
      report('basemap-origin', origins.offset, 'Origins belong to a basemap of another site, and there is none.', hint);
    }
    return { kind: 'atlas' };
  }
  const { kind, url } = written.value;
  const all = [...new Set([originOf(url)!, ...(origins?.value ?? [])])];
  const message = `Readers of this story ask ${all.map((one) => new URL(one).host).join(', ')} for its map.`;
  const hint = 'Make sure that you may; or write “basemap: atlas”, which asks no other site for anything.';
  report('basemap-foreign', written.offset, message, hint);
  return { kind, url, origins: all };
}
