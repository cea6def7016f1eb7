import type { Frame } from '#lib/camera/frame.ts';
import { shapeAndRole } from '#lib/story/role.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import { dateIn, dayIn } from '#lib/text/dates.ts';
import { pageLanguage, type Language } from '#lib/text/language.ts';
import type { Messages } from '#lib/text/messages.ts';
import { drawing, type Drawn } from './drawn.ts';
import type { Icon } from './icon.ts';
import { inSight } from './in-sight.ts';
import { layerGroups } from './key-layer.ts';
import { lineEntries, roleEntries, type KeyedRoles } from './key-lines.ts';
import { iconSwatch, swatchOf } from './key-swatch.ts';
import type { KeyEntry, KeyText, SceneKey } from './scene-key.ts';
import { shapesOf } from './shapes.ts';
import { geometryOf, type LayerData } from './still/still.ts';
import type { LayerRef, StoryMap } from './story-map.ts';
import { THEMES } from './theme.ts';

/** What a key is read from. */
export interface Keyed extends KeyedRoles {
  readonly map: StoryMap;
  readonly layers: LayerData;
  readonly words: Messages;
  /** Of the story. */
  readonly lang: Language;
  /** Ids of the layers that show other things on other days. */
  readonly dated: ReadonlySet<string>;
  /** Whom what a scene shows beside layers is from: its lines, its own places. */
  readonly sources: readonly (readonly KeyText[])[];
}

/** The key of a scene while it rests: the looks that carry a meaning which no name on the map gives, as far as they are in sight. */
export function keyOf(keyed: Keyed, index: number, frame: Frame): SceneKey {
  const { map, layers, words } = keyed;
  const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
  const scene = sceneAt(index);
  const sees = inSight(cameraAt(index), frame);
  const shapes = shapesOf(map.topology);
  const seen = drawing(map, scene, THEMES.light).filter(
    (one) => isKeyed(one) && sees(geometryOf(one, shapes, map.topology, layers), one.of === 'points')
  );
  const shown = map.layers.flatMap((layer) => {
    const own = seen.filter((one) => isOf(layer.id, one));
    return own.length > 0 ? [{ layer, seen: own }] : [];
  });
  const [valued, plain] = [true, false].map((parts) => shown.filter(({ layer }) => Boolean(layer.parts) === parts));
  const day = dayIn(scene.date, pageLanguage(keyed.lang));
  return {
    groups: [
      ...valued!.flatMap((one) =>
        layerGroups({
          ...one,
          icon: iconOf(one.layer.id, map.icons),
          day: keyed.dated.has(one.layer.id) ? day : null,
          lang: keyed.lang,
          words
        })
      ),
      { title: null, entries: plainEntries(plain!, map, words) },
      { title: null, entries: roleEntries(keyed, seen, scene) },
      {
        title: null,
        entries: merged(lineEntries(seen, scene, (text, lang) => ({ text, own: true, ...(lang && { lang }) })))
      },
      { title: null, entries: disputedEntry(seen, words) }
    ].filter(({ entries }) => entries.length > 0),
    sources: distinct([
      ...shown.map(({ layer: { source, lang } }) => ({ text: source, own: true, ...(lang && { lang }) })),
      ...(keyed.sources[index] ?? [])
    ])
  };
}

/** What a key may show. A highlight that has no role has its name on the map. */
const isKeyed = ({ of, key }: Drawn): boolean =>
  isOfLayer(of) ||
  of === 'route' ||
  of.startsWith('disputed') ||
  (of.startsWith('country') && shapeAndRole(key ?? '')[1] !== undefined);

const isOfLayer = (of: Drawn['of']): boolean =>
  of === 'areas' || of === 'lines' || of === 'points' || of === 'regions' || of === 'raster';

const isOf = (id: string, { of, key, layer }: Drawn): boolean => isOfLayer(of) && (layer ?? key) === id;

/** What stands at each point of a layer; null where nothing does. */
function iconOf(id: string, icons: StoryMap['icons'] | undefined): Icon | null {
  const name = icons?.layers?.[id]?.icon;
  return (name !== undefined && icons?.icons[name]) || null;
}

/** Layers of one look together; pictures each for itself, the earliest first: their sign is one, and what they show is not. */
function plainEntries(
  shown: readonly { readonly layer: LayerRef; readonly seen: readonly Drawn[] }[],
  map: StoryMap,
  words: Messages
): KeyEntry[] {
  const entriesOf = (all: typeof shown): KeyEntry[] => all.map((one) => layerEntry(one, map, words));
  const dayOf = ({ layer: { raster } }: (typeof shown)[number]): string => raster?.date ?? '';
  const pictures = shown.filter(({ layer }) => layer.raster).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return [...merged(entriesOf(shown.filter(({ layer }) => !layer.raster))), ...entriesOf(pictures)];
}

/** A picture says of when it is. */
function layerEntry(
  { layer: { id, name, lang, raster, heads }, seen }: { readonly layer: LayerRef; readonly seen: readonly Drawn[] },
  { icons, lang: shown }: Pick<StoryMap, 'icons' | 'lang'>,
  words: Messages
): KeyEntry {
  const icon = iconOf(id, icons);
  const text = raster ? `${name}${words.comma}${dateIn(raster.date, lang ?? shown)}` : name;
  return {
    swatch: icon ? iconSwatch(icon) : swatchOf(seen, undefined, heads !== undefined),
    labels: [{ text, own: true, ...(lang && { lang }) }],
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
