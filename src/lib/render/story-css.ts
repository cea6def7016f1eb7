import { KINDS, type Kind, type KindName } from './drawing.ts';
import type { Paint } from './paint.ts';
import { declarations, rule, variables, type Colours } from './map-css.ts';
import { iconRules } from './icon-rules.ts';
import type { StoryMap } from './story-map.ts';
import { HEAD, ROUTE_NAME } from './route-nodes.ts';
import { THEMES, type Scheme } from './theme.ts';
import { colourIn } from './tone.ts';

/** How something of one story's map is painted, which the style sheet of all maps does not know. */
export interface StoryRule {
  /** Of elements of the map. */
  readonly selector: string;
  /** Wholly, as the row of a kind would have it. */
  readonly kind: Kind;
  /** Of a text. */
  readonly bold?: true;
}

/** A kind that is drawn in another way. */
export const lookOf = (name: KindName, look: Paint): Kind => ({ ...KINDS[name], ...look });

/** What of a map is painted in a way of its own. */
const storyRules = (map: Painted): StoryRule[] => [...roleRules(map), ...routeRules(map), ...iconRules(map)];

type Painted = Pick<StoryMap<unknown>, 'roles' | 'routeLooks' | 'icons'>;

/** Regions that have a role. */
const roleRules = ({ roles = {} }: Painted): StoryRule[] =>
  Object.entries(roles).flatMap(([role, look]) =>
    (['highlight', 'outline'] as const).map((name) => ({
      selector: `.${name}[data-role=${role}]`,
      kind: lookOf(name, look[name])
    }))
  );

/** Routes that are no plain ones, their heads and their names. */
function routeRules({ routeLooks }: Painted): StoryRule[] {
  if (!routeLooks) return [];
  return Object.entries(routeLooks).flatMap(([look, paint]) => {
    const of = look === '' ? '' : `.${look.replaceAll(' ', '.')}`;
    const kind = lookOf('route', paint);
    const solid = { of: 'screen', fill: kind.stroke! } as const;
    return [
      ...(of ? [{ selector: `.route${of}`, kind }] : []),
      { selector: `.${HEAD}${of}`, kind: solid },
      { selector: `.${ROUTE_NAME}${of}`, kind: solid, bold: true }
    ];
  });
}

/**
 * The style sheet that a story has beside that of all maps: empty where it paints nothing in a way of its own.
 * @param scheme where it is not to follow the reader's: on paper and on the card
 */
export function storyCss(map: Painted, scheme?: Scheme): string {
  const rules = storyRules(map);
  const inColours = (colours: Colours): string[] =>
    rules.map(({ selector, kind, bold }) =>
      rule([selector], { ...declarations(kind, colours), ...(bold && { 'font-weight': 700 }) })
    );
  if (scheme) return inColours((colour) => colourIn(colour, THEMES[scheme])).join('\n');
  const light = inColours(variables);
  const dark = inColours((colour) => (typeof colour === 'string' ? variables(colour) : colour.dark));
  const changed = dark.filter((one, i) => one !== light[i]);
  const others = changed.length > 0 ? [`@media screen and (prefers-color-scheme:dark){${changed.join('\n')}}`] : [];
  return [...light, ...others].join('\n');
}
