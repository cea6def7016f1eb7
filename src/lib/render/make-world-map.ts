import type { Atlas } from '#lib/atlas/atlas.ts';
import { isFormer } from '#lib/atlas/history/tiling.ts';
import type { Day } from '#lib/atlas/region.ts';
import { holds } from '#lib/geo/bounds.ts';
import { nameIn, type Language } from '#lib/text/language.ts';
import { memo } from '#lib/core/memo.ts';
import { generaliseTraced, type Traced } from '#lib/render/generalise/generalise.ts';
import type { Detail } from '#lib/render/generalise/detail.ts';
import { regionLabel, rounded } from './region-label.ts';
import { disputedAt, overlaysOf } from './stage-scene.ts';
import type { Label, StoryMap } from './story-map.ts';

/** Zoom that the whole world is cut for, and the nearer one around a disputed region. */
const WORLD_ZOOM = 3.5;
const DISPUTED_ZOOM = 6;
const REGIONS = { pixels: 46, minZoom: 1, territories: 0 };
/** Around a disputed region, degrees: its neighbours' borders are as detailed. */
const MARGIN = 1;
/** What has no last day holds on this one. */
const NOW: Day = '2999-01-01';

/** The map of the whole atlas: one scene, the world, with the borders that hold now. */
export function makeWorldMap(atlas: Atlas): StoryMap {
  return {
    lang: 'en',
    scenes: [
      {
        id: 'world',
        view: { kind: 'bounds', bounds: [-169, -52, 180, 76] },
        highlight: [],
        filled: [],
        disputed: disputedAt(atlas, NOW),
        about: [],
        mark: [],
        route: [],
        layers: [],
        date: NOW,
        travel: 'cut'
      }
    ],
    labels: [],
    areas: [[]],
    marks: {},
    layers: [],
    basemap: { kind: 'atlas' },
    date: NOW,
    topology: worldShapes(atlas).topology,
    maxZoom: DISPUTED_ZOOM
  };
}

/** The shapes of the whole world, as coarse as a reader sees them who has just come. */
export const worldShapes = memo((atlas: Atlas): Traced =>
  generaliseTraced(atlas.topology, detailOf(atlas), overlaysOf(atlas))
);

function detailOf(atlas: Atlas): Detail {
  const near = [...atlas.regions.values()].flatMap(({ kind, bounds }) => (kind === 'disputed' ? [bounds] : []));
  return {
    maxZoom: DISPUTED_ZOOM,
    zoomAt: (position) => (near.some((bounds) => holds(bounds, position, MARGIN)) ? DISPUTED_ZOOM : WORLD_ZOOM),
    isSeen: () => true
  };
}

/** Names of the atlas' regions and capitals in a language. */
export function worldLabels(atlas: Atlas, lang: Language): Label[] {
  const regions = [...atlas.regions.values()].flatMap((region) =>
    isFormer(region) ? [] : regionLabel(region, lang, REGIONS)
  );
  const capitals = [...atlas.places.values()].flatMap(({ id, capital, names, position, rank }): Label[] =>
    capital
      ? [
          {
            id,
            text: nameIn(names, lang),
            position: rounded(position),
            kind: 'capital',
            minZoom: Math.max(3.4, rank + 0.8)
          }
        ]
      : []
  );
  return [...regions, ...capitals];
}
