/** An application rather than an article: its markup follows the map, so that it is Kit's own page. */
export const csr = true;
