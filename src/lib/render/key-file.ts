import { ROLES } from '#lib/story/role.ts';
import type { Story } from '#lib/story/story.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { keyOf, type Keyed } from './key.ts';
import type { SceneKey } from './scene-key.ts';
import { keyMarkup } from './key-markup.ts';
import { roleName } from './roles.ts';
import { frameIn, PAPER } from './screens.ts';
import type { LayerData } from './still/still.ts';
import type { StoryMap } from './story-map.ts';

/** The keys of a story as they are served for its stage. */
export interface KeyFile {
  /** What a key is called. */
  readonly label: string;
  /** Whether it stands open on a wide screen, and is in the page too: its looks say what no name on the map does. */
  readonly open: boolean;
  /** HTML of each key that some scene has; the first is empty. */
  readonly keys: readonly string[];
  /** For each scene, which of them it has on a phone and on a wide screen. */
  readonly scenes: readonly (readonly [portrait: number, landscape: number])[];
}

/** What the keys of a story are read from. */
function keyedOf(story: Story, map: StoryMap, layers: LayerData): Keyed {
  const places = new Map((story.places ?? []).map((place) => [place.id, place]));
  return {
    map,
    layers,
    lang: story.lang,
    words: messagesIn(story.lang),
    dated: new Set(story.layers.flatMap(({ id, from, to }) => ((from ?? to) === undefined ? [] : [id]))),
    roles: ROLES,
    nameOf: (role) => ({ text: roleName(role, story), own: story.roles?.[role] !== undefined }),
    sources: story.steps.map(({ scene }) => [
      ...(scene.routes ?? []).flatMap(({ source, lang = story.lang }) =>
        source === null ? [] : [{ text: source, own: true, lang }]
      ),
      ...scene.mark.flatMap((id) => {
        const source = places.get(id)?.own?.source;
        return source ? [{ ...source, own: true }] : [];
      })
    ])
  };
}

/** The keys of each scene, on a phone and on a wide screen. */
export function keysOf(story: Story, map: StoryMap, layers: LayerData): (readonly [SceneKey, SceneKey])[] {
  const keyed = keyedOf(story, map, layers);
  const [phone, wide] = [frameIn('portrait', map.lang), frameIn('landscape', map.lang)];
  return map.scenes.map((_, i) => [keyOf(keyed, i, phone), keyOf(keyed, i, wide)] as const);
}

/** The key of each scene as HTML, for paper and for a page without a script; empty texts where a map's names say it all. */
export function pageKeys(story: Story, map: StoryMap, layers: LayerData): string[] {
  if (!standsOpen(map)) return map.scenes.map(() => '');
  const languages = { lang: story.lang, original: story.originalLang };
  const keyed = keyedOf(story, map, layers);
  return map.scenes.map((_, i) => {
    const html = keyMarkup(keyOf(keyed, i, PAPER), languages);
    return html && `<div class="key">${html}</div>`;
  });
}

/** Whether a map has looks that nothing but its key explains: classes, kinds, sizes, roles. */
export const standsOpen = ({ layers, roles, routeLooks }: Pick<StoryMap, 'layers' | 'roles' | 'routeLooks'>): boolean =>
  roles !== undefined || routeLooks !== undefined || layers.some(({ parts }) => parts);

export function makeKeyFile(story: Story, map: StoryMap, keys: ReturnType<typeof keysOf>): KeyFile {
  const languages = { lang: story.lang, original: story.originalLang };
  const found = [''];
  const numberOf = (key: SceneKey): number => {
    const html = keyMarkup(key, languages, true);
    if (!found.includes(html)) found.push(html);
    return found.indexOf(html);
  };
  const scenes = keys.map(([portrait, landscape]) => [numberOf(portrait), numberOf(landscape)] as const);
  return { label: messagesIn(story.lang).key, open: standsOpen(map), keys: found, scenes };
}
