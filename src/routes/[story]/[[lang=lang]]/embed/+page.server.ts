import { EMBED_ENTRY, entryUrl } from '#lib/server/entry.ts';
import { pageData } from '../page-data.ts';
import { storyEntries } from '../story-of.ts';

export const entries = storyEntries;

export const load = ({ params }) => ({ ...pageData(params), embedEntry: entryUrl(EMBED_ENTRY) });
