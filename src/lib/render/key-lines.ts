import { shapeAndRole, type Role } from '#lib/story/role.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import type { Drawn } from './drawn.ts';
import type { KeyEntry, KeyText } from './scene-key.ts';
import { swatchOf } from './key-swatch.ts';

/** What roles and lines of their own looks are explained by. */
export interface KeyedRoles {
  readonly roles: readonly Role[];
  readonly nameOf: (role: Role) => KeyText;
}

/** What each role is called, once, whatever has it: regions, lines. */
export function roleEntries({ roles, nameOf }: KeyedRoles, seen: readonly Drawn[], scene: SceneState): KeyEntry[] {
  const routes = [...scene.routes.keys()];
  return roles.flatMap((role) => {
    const regions = seen.filter(({ of, key }) => of.startsWith('country') && shapeAndRole(key ?? '')[1] === role);
    const lines = seen.filter((one) => one.of === 'route' && rolesOf(one, scene).includes(role));
    const swatches = [distinct(regions), lines.slice(0, 1)].filter((drawn) => drawn.length > 0);
    if (swatches.length === 0) return [];
    return [
      {
        swatch: swatches.map((drawn) => swatchOf(drawn, scene)).join(''),
        labels: [nameOf(role)],
        lights: [
          ...regions.filter(({ of }) => of === 'country').map(({ key }) => `filled:${key}`),
          ...lines.map(({ key }) => `routes:${routes.indexOf(key!)}`)
        ]
      }
    ];
  });
}

/** Lines that are dashed or dotted and of no role: what each is called, those that look alike together. */
export function lineEntries(
  seen: readonly Drawn[],
  scene: SceneState,
  text: (name: string, lang?: string) => KeyText
): KeyEntry[] {
  const routes = [...scene.routes.keys()];
  return seen.flatMap((one): KeyEntry[] => {
    const route = one.of === 'route' ? scene.routes.get(one.key!) : undefined;
    if (!route?.look || !route.name || rolesOf(one, scene).length > 0) return [];
    return [
      {
        swatch: swatchOf([one], scene),
        labels: [text(route.name, route.lang)],
        lights: [`routes:${routes.indexOf(one.key!)}`]
      }
    ];
  });
}

/** Class names of a line's look; of those that are roles there is one at most. */
const rolesOf = ({ key }: Drawn, { routes }: SceneState): string[] =>
  (routes.get(key!)?.look ?? '').split(' ').filter((name) => !['', 'dashed', 'dotted'].includes(name));

const distinct = (drawn: readonly Drawn[]): Drawn[] => [...new Map(drawn.map((one) => [one.name, one])).values()];
