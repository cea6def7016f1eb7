import type { Atlas } from '#lib/atlas/atlas.ts';
import type { PlaceId } from '#lib/atlas/region.ts';
import { ICONS, type IconName } from '#lib/story/icon-names.ts';
import type { Scene } from '#lib/story/story.ts';
import type { Icon, MapIcons } from './icon.ts';
import drawn from './icons.json' with { type: 'json' };

/** The icons that scenes mark places with: what the scene says, or else what the place of the story's own has. Null where there is none. */
export function mapIcons(scenes: readonly Scene[], atlas: Atlas): MapIcons | null {
  const all = scenes.map(({ mark, icons }) =>
    Object.fromEntries(
      mark.flatMap((id): [PlaceId, IconName][] => {
        const name = icons?.[id] ?? (atlas.places.get(id)?.own?.icon as IconName | undefined);
        return name ? [[id, name]] : [];
      })
    )
  );
  const used = [...new Set(all.flatMap((one) => Object.values(one)))].sort();
  return used.length > 0 ? { icons: Object.fromEntries(used.map((name) => [name, iconOf(name)])), scenes: all } : null;
}

const iconOf = (name: IconName): Icon => ({ name, ...drawn[name], ...('plain' in ICONS[name] ? { plain: true } : {}) });
