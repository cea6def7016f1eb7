import { EMBED_ENTRY, entryUrl, importUrls } from '#lib/server/entry.ts';
import { pageData } from '../page-data.ts';
import { storyEntries } from '../story-of.ts';

export const entries = storyEntries;

export const load = ({ params }) => {
  const data = pageData(params, '../');
  const own = [...importUrls(EMBED_ENTRY), entryUrl(EMBED_ENTRY)];
  return { ...data, embedImports: own.filter((url) => !data.imports.includes(url)) };
};
