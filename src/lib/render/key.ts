import type { FeatureCollection } from 'geojson';
import type { Frame } from '#lib/camera/frame.ts';
import { timeline } from '#lib/story/timeline.ts';
import type { Messages } from '#lib/text/messages.ts';
import { drawing, type Drawn } from './drawing.ts';
import { inSight } from './in-sight.ts';
import { iconSwatch, swatchOf } from './key-swatch.ts';
import { shapesOf } from './shapes.ts';
import { geometryOf, type LayerData } from './still/still.ts';
import type { LayerRef, StoryMap } from './story-map.ts';
import { THEMES } from './theme.ts';

/** One look of the map, and what it means. */
export interface KeyEntry {
  /** SVG of the very paint. */
  readonly swatch: string;
  /** Names of what has this look. */
  readonly labels: readonly KeyText[];
  /** What is lit while a reader looks it up: `<kind of weight>:<id>`, of the weights of a `SceneState`; all of a kind: `disputed:*`. */
  readonly lights: readonly string[];
}

/** A text of the key. */
export interface KeyText {
  readonly text: string;
  /** Whether an editor wrote it, in the original's language where it is in no other. */
  readonly own: boolean;
}

/** The looks of one layer, under its name; or what needs no name above it. */
export interface KeyGroup {
  readonly title: KeyText | null;
  readonly entries: readonly KeyEntry[];
}

/** What a scene's map has to explain in one frame. */
export interface SceneKey {
  readonly groups: readonly KeyGroup[];
  /** Whom what is drawn here for the story is from, each once. */
  readonly sources: readonly KeyText[];
}

/** What a key is read from. */
export interface Keyed {
  readonly map: StoryMap;
  readonly layers: LayerData;
  readonly words: Messages;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The key of a scene while it rests: the looks that carry a meaning which no name on the map gives, as far as they are in sight. */
export function keyOf({ map, layers, words }: Keyed, index: number, frame: Frame): SceneKey {
  const { cameraAt, sceneAt } = timeline(map.scenes, frame);
  const scene = sceneAt(index);
  const sees = inSight(cameraAt(index), frame);
  const shapes = shapesOf(map.topology);
  const seen = drawing(map, scene, THEMES.light).filter(
    (one) => isKeyed(one) && sees(geometryOf(one, shapes, map.topology, layers) ?? EMPTY, one.of === 'points')
  );
  const drawnLayers = map.layers.filter(({ id }) => seen.some((one) => isOf(id, one)));
  return {
    groups: [
      { title: null, entries: merged(drawnLayers.map((layer) => layerEntry(layer, seen, map))) },
      { title: null, entries: disputedEntry(seen, words) }
    ].filter(({ entries }) => entries.length > 0),
    sources: distinct(drawnLayers.map(({ source }) => ({ text: source, own: true })))
  };
}

/** What a key may show. A highlight and a route have their names on the map. */
const isKeyed = ({ of }: Drawn): boolean =>
  of === 'areas' || of === 'lines' || of === 'points' || of === 'disputed' || of === 'disputed-edge';

const isOf = (layer: string, { of, key }: Drawn): boolean =>
  key === layer && (of === 'areas' || of === 'lines' || of === 'points');

function layerEntry({ id, name }: LayerRef, seen: readonly Drawn[], { icons }: Pick<StoryMap, 'icons'>): KeyEntry {
  const own = seen.filter((one) => isOf(id, one));
  const icon = icons?.layers?.[id]?.icon;
  return {
    swatch: icon ? iconSwatch(icons.icons[icon]!) : swatchOf(own),
    labels: [{ text: name, own: true }],
    lights: [`layer:${id}`]
  };
}

/** What hatching means: one entry, however many regions have it and however strongly. */
function disputedEntry(seen: readonly Drawn[], words: Messages): KeyEntry[] {
  const hatched = seen.filter(({ of }) => of === 'disputed');
  if (hatched.length === 0) return [];
  const edge = seen.find(({ of }) => of === 'disputed-edge');
  return [
    {
      swatch: swatchOf([hatched[0]!, ...(edge ? [edge] : [])]),
      labels: [{ text: words.disputedRegion, own: false }],
      lights: ['disputed:*']
    }
  ];
}

/** Things of one look have one entry with all of their names. */
function merged(entries: readonly KeyEntry[]): KeyEntry[] {
  const found = new Map<string, KeyEntry>();
  for (const entry of entries) {
    const { swatch, labels, lights } = found.get(entry.swatch) ?? { ...entry, labels: [], lights: [] };
    found.set(swatch, {
      swatch,
      labels: [...labels, ...entry.labels],
      lights: [...lights, ...entry.lights]
    });
  }
  return [...found.values()];
}

function distinct(texts: readonly KeyText[]): KeyText[] {
  return [...new Map(texts.map((one) => [one.text, one])).values()];
}
