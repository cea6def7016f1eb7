/**
 * Begins the address of each file of a story's pictures in its HTML, until it is known from where they are asked: a page, its embed, its
 * translation and the feed are in different folders.
 */
export const PICTURES = 'pictures:';

const TAG = /<(?:img|source|video)(?: [a-z-]+(?:="[^"]*")?)*>/g;
const ADDRESS = / (?:src|srcset|poster)="[^"]*"/g;

/** HTML of a story with the addresses of its pictures. @param folder of the pictures, with its last slash */
export const withAddresses = (html: string, folder: string): string =>
  html.replace(TAG, (tag) => tag.replace(ADDRESS, (address) => address.replaceAll(PICTURES, folder)));
