import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Position } from '#lib/geo/position.ts';
import type { PlaceId } from '#lib/atlas/region.ts';
import { ICONS, type IconName } from '#lib/story/icon-names.ts';
import type { Story } from '#lib/story/story.ts';
import type { Icon, LayerIcons, MapIcons } from './icon.ts';
import drawn from './icons.json' with { type: 'json' };
import { layerPoints } from './layer-parts.ts';
import { rounded } from './region-label.ts';
import { stagedParts } from './staged-parts.ts';

/** The icons that scenes mark places with: what the scene says, or else what the place of the story's own has. Null where there is none. */
export function mapIcons(story: Pick<Story, 'steps' | 'layers'>, atlas: Atlas): MapIcons | null {
  const { steps, layers } = story;
  const scenes = steps.map(({ scene }) => scene);
  const all = scenes.map(({ mark, icons }) =>
    Object.fromEntries(
      mark.flatMap((id): [PlaceId, IconName][] => {
        const name =
          (icons && Object.hasOwn(icons, id) ? icons[id] : undefined) ??
          (atlas.places.get(id)?.own?.icon as IconName | undefined);
        return name ? [[id, name]] : [];
      })
    )
  );
  const ofLayers = layers.flatMap(({ id, icon, data }): [string, LayerIcons][] => {
    if (!icon) return [];
    const staged = stagedParts(story, atlas).layers.get(id);
    const parts = new Map<string, Position[]>();
    for (const feature of data.features) {
      const points = feature.geometry ? layerPoints(feature.geometry).map(([x, y]) => rounded([x!, y!])) : [];
      for (const part of staged ? (staged.partsOf.get(feature) ?? []) : [id]) {
        parts.set(part, [...(parts.get(part) ?? []), ...points]);
      }
    }
    return [[id, { icon, parts: Object.fromEntries(parts) }]];
  });
  const names = [...all.flatMap((one) => Object.values(one)), ...ofLayers.map(([, { icon }]) => icon)];
  const used = [...new Set(names)].sort();
  if (used.length === 0) return null;
  const icons = Object.fromEntries(used.map((name) => [name, iconOf(name)]));
  return { icons, scenes: all, ...(ofLayers.length > 0 ? { layers: Object.fromEntries(ofLayers) } : {}) };
}

const iconOf = (name: IconName): Icon => ({ name, ...drawn[name], ...('plain' in ICONS[name] ? { plain: true } : {}) });
