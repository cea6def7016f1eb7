import { error, json } from '@sveltejs/kit';
import { drawn } from '#lib/render/map-file/make-atlas-file.ts';
import { shapeFile } from '#lib/publish/shape-file.ts';
import { readAtlas } from '#lib/server/atlas.ts';

export const prerender = true;

export const entries = () => [...owners().keys()].map((id) => ({ id }));

/** A shape with its sources and licence. */
export function GET({ params: { id } }) {
  const region = owners().get(id);
  if (!region) error(404, `The atlas has no shape “${id}”.`);
  return json(shapeFile(id, region, readAtlas()), { headers: { 'content-type': 'application/geo+json' } });
}

// What tiled the land on other days is in no file of its own.
const owners = () =>
  new Map(
    drawn(readAtlas()).flatMap((region) =>
      region.periods.flatMap(({ shape }) =>
        shape === null || readAtlas().made.has(shape) ? [] : [[shape, region] as const]
      )
    )
  );
