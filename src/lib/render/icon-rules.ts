import { ICON_CLASSES, type MapIcons } from './icon.ts';
import { declarations, type StoryRule } from './map-css.ts';
import type { Kind } from './paint.ts';

/** How icons are painted: nothing of it stands in the style sheet of a story that has none. */
export const iconRules = ({ icons }: { readonly icons?: MapIcons }): StoryRule[] =>
  icons === undefined
    ? []
    : [
        rule(ICON_CLASSES.disc, { of: 'screen', fill: 'paper', stroke: 'accent', width: 1.6 }),
        rule(ICON_CLASSES.halo, { of: 'screen', stroke: 'paper', width: 3, round: true }),
        rule(ICON_CLASSES.picture, { of: 'screen', fill: 'accent' })
      ];

const rule = (name: string, kind: Kind): StoryRule => ({
  selector: `.${name}`,
  declared: (colours) => declarations(kind, colours)
});
