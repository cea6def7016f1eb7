import type { LineStyle } from '#lib/story/line-style.ts';
import type { Role } from '#lib/story/role.ts';
import type { Route } from '#lib/story/story.ts';
import { KINDS } from './drawing.ts';
import type { Paint } from './paint.ts';
import { ROLE_LOOKS } from './roles.ts';

/** Lengths of dash and gap in widths of the line: a dot is a round end. */
const DASHES: Readonly<Record<Exclude<LineStyle, 'solid'>, readonly [dash: number, gap: number]>> = {
  dashed: [3.4, 2.4],
  dotted: [0, 2.2]
};

/** How a line is painted that has a role, or is not solid; what is left out is as the row of its kind has it. */
export function linePaint(line: LineStyle, role: Role | null, plain: number): Paint {
  const width = role ? ROLE_LOOKS[role].width : plain;
  const dash = line === 'solid' ? null : DASHES[line];
  return {
    ...(role && { stroke: ROLE_LOOKS[role].line, width }),
    ...(dash && { dash: [tenth(dash[0] * width), tenth(dash[1] * width)] })
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What makes a route look as it does, as class names. */
export const routeLook = ({ role, line }: Pick<Route, 'role' | 'line'>): string =>
  [role ?? [], line === 'solid' ? [] : line].flat().join(' ');

/** How the looks of some routes are painted, by what they are called; undefined where there are none. */
export function routeLooks(routes: readonly Pick<Route, 'role' | 'line'>[]): Record<string, Paint> | undefined {
  if (routes.length === 0) return undefined;
  return Object.fromEntries(
    routes.map((route) => [routeLook(route), linePaint(route.line, route.role, KINDS.route.width)])
  );
}
