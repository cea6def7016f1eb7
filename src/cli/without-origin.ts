/** What a site lacks that is built without its own address, for whoever builds it: each line is true of the code that leaves it out. */
export const withoutOrigin = (): string => `
SITE_ORIGIN is not set, so the site does not know its own address. It works; but without that address
  - no page has a picture for social networks (og:image, og:url), and their cards are small;
  - no page says which address is its own (link rel="canonical", “url” and “image” in its JSON-LD);
  - sitemap.xml names no page;
  - feed.xml has relative links, which many feed readers cannot follow;
  - there is no oEmbed, so that a content system makes no embed of a story's address.
Set it to the address of the site's root, and build again:
  SITE_ORIGIN=https://news.example npm run build
`;
