import type { Story } from '#lib/story/story.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { keyOf, type SceneKey } from './key.ts';
import { keyMarkup } from './key-markup.ts';
import { frameIn } from './screens.ts';
import type { LayerData } from './still/still.ts';
import type { StoryMap } from './story-map.ts';

/** The keys of a story as they are served for its stage. */
export interface KeyFile {
  /** What a key is called. */
  readonly label: string;
  /** HTML of each key that some scene has; the first is empty. */
  readonly keys: readonly string[];
  /** For each scene, which of them it has on a phone and on a wide screen. */
  readonly scenes: readonly (readonly [portrait: number, landscape: number])[];
}

const SCREENS = ['portrait', 'landscape'] as const;

/** The keys of each scene, on a phone and on a wide screen. */
export function keysOf(story: Story, map: StoryMap, layers: LayerData): (readonly [SceneKey, SceneKey])[] {
  const keyed = { map, layers, words: messagesIn(story.lang) };
  return map.scenes.map((_, i) => {
    const [portrait, landscape] = SCREENS.map((screen) => keyOf(keyed, i, frameIn(screen, map.lang)));
    return [portrait!, landscape!] as const;
  });
}

export function makeKeyFile(story: Story, keys: ReturnType<typeof keysOf>): KeyFile {
  const languages = { lang: story.lang, original: story.originalLang };
  const found = [''];
  const numberOf = (key: SceneKey): number => {
    const html = keyMarkup(key, languages, true);
    if (!found.includes(html)) found.push(html);
    return found.indexOf(html);
  };
  const scenes = keys.map(([portrait, landscape]) => [numberOf(portrait), numberOf(landscape)] as const);
  return { label: messagesIn(story.lang).key, keys: found, scenes };
}
