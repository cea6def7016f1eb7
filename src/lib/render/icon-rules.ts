import { ICON_CLASSES, type MapIcons } from './icon.ts';
import type { Kind } from './drawing.ts';

/** How icons are painted: nothing of it stands in the style sheet of a story that has none. */
export const iconRules = ({ icons }: { readonly icons?: MapIcons }): { selector: string; kind: Kind }[] =>
  icons === undefined
    ? []
    : [
        { selector: `.${ICON_CLASSES.disc}`, kind: { of: 'screen', fill: 'paper', stroke: 'accent', width: 1.6 } },
        { selector: `.${ICON_CLASSES.halo}`, kind: { of: 'screen', stroke: 'paper', width: 3, round: true } },
        { selector: `.${ICON_CLASSES.picture}`, kind: { of: 'screen', fill: 'accent' } }
      ];
