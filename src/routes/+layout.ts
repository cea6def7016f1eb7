export const prerender = true;
/** Pages are HTML; the reader's script is an entry of its own, a third of the size of a router that nobody needs. */
export const csr = false;
export const trailingSlash = 'always';
