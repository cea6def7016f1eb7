/** What a basemap is made of: tiles and styles, images, letters. */
const DIRECTIVES = /\b(connect-src|img-src|font-src) /g;

/** A page's policy with sites that a story's basemap may be asked of: `https://tiles.example.org`. */
export const withOrigins = (policy: string, origins: readonly string[]): string =>
  origins.length === 0 ? policy : policy.replace(DIRECTIVES, (directive) => `${directive}${origins.join(' ')} `);
