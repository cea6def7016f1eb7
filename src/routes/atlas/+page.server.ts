import { drawn } from '#lib/render/map-file/make-atlas-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { ATLAS_ENTRY, entryUrl } from '#lib/server/entry.ts';

/** What the page has before its script: every region by name, with its shapes to take away. */
export const load = () => ({
  entry: entryUrl(ATLAS_ENTRY),
  // What tiled the land on other days is in no file of its own.
  regions: drawn(readAtlas())
    .map(({ id, names, periods }) => ({
      id,
      name: names.en,
      shapes: [...new Set(periods.flatMap(({ shape }) => (shape === null || readAtlas().made.has(shape) ? [] : shape)))]
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
});
