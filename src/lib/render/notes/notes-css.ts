import { HALO } from '#lib/render/drawing.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { Theme } from '#lib/render/theme.ts';

/**
 * How callouts look on the map, which the style sheet of all maps does not know; nothing where a story has none.
 * @param theme for what knows no custom properties
 */
export function notesCss(
  { scenes }: { readonly scenes: readonly Pick<StoryMap['scenes'][number], 'notes'>[] },
  theme?: Theme
): string {
  if (!scenes.some(({ notes }) => notes)) return '';
  return (
    // Over borders and hatching, more of the ground is kept off the letters of a whole text than off those of a name.
    `.map .callout text{stroke-width:${1.6 * HALO}}` +
    `.map .number text{fill:${theme?.paper ?? 'var(--paper)'};stroke:none;font-weight:700}`
  );
}
