import { KINDS, layerClass, type KindName } from './drawing.ts';
import { partThings } from './drawn.ts';
import { layerRules } from './layer-rules.ts';
import { partClass } from './layer-things.ts';
import type { Kind, Paint } from './paint.ts';
import { declarations, rule, variables, type Colours, type StoryRule } from './map-css.ts';
import { ICON_CLASSES } from './icon.ts';
import { iconRules } from './icon-rules.ts';
import { ROLE_LOOKS } from './roles.ts';
import { ROLES } from '#lib/story/role.ts';
import type { LayerRef, StoryMap } from './story-map.ts';
import { HEAD, ROUTE_NAME } from './route-nodes.ts';
import { THEMES, type Scheme } from './theme.ts';
import { colourIn, type Colour } from './tone.ts';

/** A kind that is drawn in another way. */
export const lookOf = (name: KindName, look: Paint): Kind => ({ ...KINDS[name], ...look });

/** What of a map is painted in a way of its own. */
const storyRules = (map: Painted): StoryRule[] => [
  ...roleRules(map),
  ...markRules(map),
  ...routeRules(map),
  ...iconRules(map),
  ...map.layers.flatMap(layerRules),
  ...map.layers.flatMap(headRules),
  ...rareRules(map)
];

/** What a map's own style sheet is made of. */
type Painted = Pick<StoryMap<unknown>, 'roles' | 'routeLooks' | 'icons' | 'layers' | 'labels' | 'scenes'>;

/** The line between two pictures that are compared, and the days beside it; borders of some scenes alone. */
function rareRules({ scenes }: Pick<Painted, 'scenes'>): StoryRule[] {
  const has = { compare: scenes.some(({ compare }) => compare), past: scenes.some(({ borders }) => borders) };
  return (Object.entries(KINDS) as [KindName, Kind][]).flatMap(([name, kind]) =>
    kind.rare && has[kind.rare] ? [{ selector: `.${name}`, declared: (colours) => declarations(kind, colours) }] : []
  );
}

/** Regions that have a role. */
const roleRules = ({ roles = {} }: Pick<Painted, 'roles'>): StoryRule[] =>
  Object.entries(roles).flatMap(([role, look]) =>
    (['highlight', 'outline'] as const).map((name) => ({
      selector: `.${name}[data-role=${role}]`,
      declared: (colours: Colours) => declarations(lookOf(name, look[name]), colours)
    }))
  );

/** Marks of the story's own places that have a role: dots, or icons in their place. */
const markRules = ({ labels, icons }: Painted): StoryRule[] =>
  ROLES.filter((role) => labels.some((label) => label.role === role)).flatMap((role) => {
    const { line } = ROLE_LOOKS[role];
    const of = `[data-role=${role}]`;
    return [
      { selector: `.mark${of}`, declared: (colours: Colours) => declarations(lookOf('mark', { fill: line }), colours) },
      ...(icons
        ? [
            { selector: `${of} .${ICON_CLASSES.disc}`, declared: (colours: Colours) => ({ stroke: colours(line) }) },
            solid(`${of} .${ICON_CLASSES.picture}`, line)
          ]
        : [])
    ];
  });

/** The heads of the lines of a layer. */
function headRules(layer: LayerRef): StoryRule[] {
  const { id, kind, heads, parts } = layer;
  if (!heads) return [];
  const headed = parts
    ? partThings(layer).map(({ part, kind }) => [`.${HEAD}.${partClass(id, part!)}`, kind] as const)
    : [[`.${HEAD}[data-layer="${id}"]`, KINDS[layerClass(kind)] as Kind] as const];
  return [...new Map(headed.map(([selector, { stroke }]) => [selector, solid(selector, stroke!)])).values()];
}

/** Filled, without an edge. */
const solid = (selector: string, colour: Colour, bold = false): StoryRule => ({
  selector,
  declared: (colours) => ({
    ...declarations({ of: 'screen', fill: colour }, colours),
    ...(bold && { 'font-weight': 700 })
  })
});

/** Routes that are no plain ones, their heads and their names. */
function routeRules({ routeLooks }: Painted): StoryRule[] {
  if (!routeLooks) return [];
  return Object.entries(routeLooks).flatMap(([look, paint]) => {
    const of = look === '' ? '' : `.${look.replaceAll(' ', '.')}`;
    const kind = lookOf('route', paint);
    return [
      ...(of ? [{ selector: `.route${of}`, declared: (colours: Colours) => declarations(kind, colours) }] : []),
      solid(`.${HEAD}${of}`, kind.stroke!),
      solid(`.${ROUTE_NAME}${of}`, kind.stroke!, true)
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
    rules.map(({ selector, declared }) => rule([selector], declared(colours)));
  if (scheme) return inColours((colour) => colourIn(colour, THEMES[scheme])).join('\n');
  const light = inColours(variables);
  const dark = inColours((colour) => (typeof colour === 'string' ? variables(colour) : colour.dark));
  const changed = dark.filter((one, i) => one !== light[i]);
  const others = changed.length > 0 ? [`@media screen and (prefers-color-scheme:dark){${changed.join('\n')}}`] : [];
  return [...light, ...others].join('\n');
}
