import type { Atlas } from '#lib/atlas/atlas.ts';
import { isFormer } from '#lib/atlas/history/tiling.ts';
import { shapeAndRole } from '#lib/story/role.ts';
import { pastRegions } from '#lib/render/labels/past-labels.ts';
import { project, worldSize, type Point } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { nameIn } from '#lib/text/language.ts';
import { boxOf } from '#lib/geo/quadrilateral.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import type { Layer, Story } from '#lib/story/story.ts';
import { featureLabels } from '#lib/render/labels/feature-labels.ts';
import { visibleCountryLabels } from '#lib/render/labels/country-labels.ts';
import { generalise } from '#lib/render/generalise/generalise.ts';
import { detailOf, type Detail } from '#lib/render/generalise/detail.ts';
import { mapIcons } from './map-icons.ts';
import { layerHeads } from './layer-heads.ts';
import { layerLook } from './layer-look.ts';
import { layerPoints } from './layer-parts.ts';
import { keyRoom } from './key-reach.ts';
import { looksOf } from './looks.ts';
import { makeHighlightAreas } from '#lib/render/labels/make-highlight-areas.ts';
import { withInsets } from '#lib/render/where/make-insets.ts';
import { comparison } from './comparison.ts';
import { regionLabel, rounded } from './region-label.ts';
import { rolesOf } from './roles.ts';
import { routeLooks } from './route-looks.ts';
import { overlaysOf, stageScene } from './stage-scene.ts';
import { stagedParts, type LayerParts } from './staged-parts.ts';
import type { Label, LayerRef, StoryMap } from './story-map.ts';

/** A town's name is worth its room from this much above the zoom of its rank on, a capital's from a little before. */
const ZOOM_OF_RANK = 1.6;
const REGIONS = { pixels: 56, minZoom: 1.5, territories: 1 };

/** What the names of a story's map are placed by, and how finely it is to be drawn. */
export interface StoryNames extends Pick<StoryMap, 'lang' | 'scenes' | 'labels' | 'areas' | 'icons'> {
  readonly detail: Detail;
}

/**
 * The scenes of a story staged, and the names that they may show.
 * @param keys how high the key of each scene stands open on a wide screen, CSS px; left out where it does not, or is not known yet
 */
export function storyNames(story: Story, plain: Atlas, keys?: readonly number[]): StoryNames {
  const atlas = atlasOf(story, plain);
  const parts = stagedParts(story, atlas).scenes;
  const scenes = story.steps.map((step, i) => {
    const compare = comparison(step.scene, story.layers, story.lang);
    const scene = { ...stageScene(step, atlas), layers: parts[i]!, ...(compare && { compare }) };
    return keys ? { ...scene, key: keyRoom(story, atlas, scene, i, keys[i]!) } : scene;
  });
  const detail = detailOf(scenes, story.lang);
  const written = story.steps.map(({ scene }) => scene);
  const areas = makeHighlightAreas(written, scenes, atlas, story.lang);
  const icons = mapIcons(story, atlas);
  return {
    lang: story.lang,
    scenes,
    labels: labelsOf(story, atlas, detail),
    areas,
    ...(icons && { icons }),
    detail
  };
}

/**
 * The map of a story: its scenes staged, its names, and its cut of the atlas.
 * @param names where they have been made before
 */
export function makeStoryMap(story: Story, plain: Atlas, names = storyNames(story, plain)): StoryMap {
  const atlas = atlasOf(story, plain);
  const { detail, ...placed } = names;
  const roles = rolesOf(story);
  const looks = routeLooks(story.steps.flatMap(({ scene }) => scene.routes ?? []));
  const map: StoryMap = {
    ...placed,
    marks: Object.fromEntries(
      placed.scenes.flatMap(({ mark }) => mark.map((id) => [id, atlas.places.get(id)!.position] as const))
    ),
    layers: story.layers.map((layer) => layerRef(layer, stagedParts(story, atlas).layers.get(layer.id))),
    ...(roles && { roles }),
    ...(looks && { routeLooks: looks }),
    basemap: story.basemap,
    date: story.date,
    maxZoom: detail.maxZoom,
    topology: generalise(shownOf(atlas, placed.scenes), detail, overlaysOf(atlas))
  };
  const scenes = story.steps.map(({ scene }) => scene);
  return withInsets({ ...map, labels: [...map.labels, ...visibleCountryLabels(map)] }, scenes, atlas);
}

/** What of an atlas the scenes show: parts of states that are none of a day's are drawn where one of them is shown. */
function shownOf({ topology, past }: Atlas, scenes: StoryMap['scenes']): Atlas['topology'] {
  const { provinces } = topology.objects;
  if (!past || !provinces) return topology;
  const shown = new Set(scenes.flatMap(({ filled }) => filled.map((key) => shapeAndRole(key)[0])));
  const geometries = provinces.geometries.filter(({ id }) => !past.parts.has(String(id)) || shown.has(String(id)));
  return { ...topology, objects: { ...topology.objects, provinces: { ...provinces, geometries } } };
}

/** A layer as its map has it, without its data. */
function layerRef(layer: Layer, staged: LayerParts | undefined): LayerRef {
  const { id, kind, name, source, lang, color, size, image } = layer;
  const heads = layerHeads(layer, staged?.partsOf);
  const raster = image && { box: boxOf(image.corners), date: image.date };
  const own = {
    id,
    kind,
    name,
    source,
    ...(lang && { lang }),
    ...(raster && { raster }),
    ...(heads.length > 0 && { heads })
  };
  if (staged === undefined) return own;
  const look = layerLook(layer);
  const looks = Object.entries(looksOf(layer)).map(([entry, paint]) => [entry, { ...look, ...paint }] as const);
  const { parts } = staged;
  return { ...own, ...(color && { color }), ...(size && { size }), looks: Object.fromEntries(looks), parts };
}

/** The names that a map of the story may show. */
function labelsOf(story: Story, atlas: Atlas, detail: Detail): Label[] {
  const named = new Set(story.steps.flatMap(namedIn));
  const all = atlas.past
    ? pastRegions(atlas, [...new Set(story.steps.map(({ scene }) => scene.date))], (id, day) =>
        story.steps.some((step) => step.scene.date === day && namedIn(step).includes(id))
      )
    : [...atlas.regions.values()].flatMap((region) => (isFormer(region) ? [] : [{ region, days: undefined }]));
  const regions = all.filter(({ region: { id, kind } }) => kind !== 'disputed' || named.has(id));
  return [
    ...story.layers.flatMap((layer) =>
      featureLabels(layer, stagedParts(story, atlas).layers.get(layer.id), atlas, story.lang)
    ),
    ...regions.flatMap(({ region, days }) =>
      regionLabel(region, story.lang, REGIONS).map((label) => (days ? { ...label, days } : label))
    ),
    ...townLabels(story, atlas, detail)
  ];
}

const namedIn = ({ mentions, scene }: Story['steps'][number]): string[] => [
  ...mentions.map(({ id }) => id),
  ...scene.highlight
];

function townLabels(story: Story, atlas: Atlas, detail: Detail): Label[] {
  const marked = new Set(
    story.steps.flatMap(({ scene, mentions }) => [...scene.mark, ...mentions.map(({ id }) => id)])
  );
  const points = layerDots(story, atlas);
  return [...atlas.places.values()].flatMap((place): Label[] => {
    const minZoom = Math.max(2.5, place.rank + (place.capital ? ZOOM_OF_RANK - 1 : ZOOM_OF_RANK));
    if (!marked.has(place.id) && minZoom > detail.zoomAt(place.position) + 0.5) return [];
    return [
      {
        id: place.id,
        text: nameIn(place.names, story.lang),
        // A town has an extent; a story's own place may be a house.
        position: place.own ? place.position : rounded(place.position),
        kind: place.capital ? 'capital' : 'town',
        minZoom: Math.round(minZoom * 10) / 10,
        ...(place.own?.role && { role: place.own.role }),
        ...underOf(place.position, points, detail.maxZoom)
      }
    ];
  });
}

/** A layer's point this near to a town stands for it, CSS px at the nearest zoom. */
const SAME = 9;

const layerDots = (story: Story, atlas: Atlas): { readonly id: string; readonly at: Point }[] =>
  story.layers.flatMap((layer) => {
    const parts = stagedParts(story, atlas).layers.get(layer.id);
    return layer.data.features.flatMap((feature) => {
      const points = feature.geometry ? layerPoints(feature.geometry) : [];
      const ids = parts ? (parts.partsOf.get(feature) ?? []) : [layer.id];
      return ids.flatMap((id) => points.map(([x, y]) => ({ id, at: project([x!, y!]) })));
    });
  });

/** The layers that have a point in the same spot as a town. */
function underOf(position: Position, dots: ReturnType<typeof layerDots>, zoom: number): Pick<Label, 'under'> {
  const [x, y] = project(position);
  const near = SAME / worldSize(zoom);
  const ids = dots.flatMap(({ id, at }) => (Math.hypot(at[0] - x, at[1] - y) < near ? [id] : []));
  return ids.length > 0 ? { under: [...new Set(ids)] } : {};
}
