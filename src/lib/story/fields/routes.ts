import { lineOf, type Arrow, type LineStyle } from '#lib/story/line-style.ts';
import type { Role } from '#lib/story/role.ts';
import type { Report } from '#lib/story/report.ts';
import { arrow, bend, lineStyle } from './line.ts';
import { describe, type At, type Located } from './located.ts';
import { listOf, narrowFields, text, type List, type Reader } from './narrow.ts';
import { nameOrPosition } from './position.ts';
import { role } from './role.ts';

type Stop = NonNullable<ReturnType<typeof nameOrPosition>>;

/** A line of a scene as it is written, its stops not yet looked up. */
export interface WrittenRoute {
  readonly through: List<Stop>;
  readonly arrow: Arrow | null;
  readonly line: LineStyle;
  readonly role: Role | null;
  readonly bend: number;
  readonly name: At<string> | null;
  readonly source: At<string> | null;
  readonly offset: number;
}

/** How an editor writes one. */
const ROUTE = '- { through: [Jérusalem, Bakou], arrow: true, name: … }';

export const stops = listOf(nameOrPosition, 'Write the stops in square brackets: “[Jérusalem, Bakou]”.');

/** One of the lines of a scene: its stops alone, or with how it is drawn. */
const oneRoute: Reader<WrittenRoute> = (located, field, report) => {
  if (located.kind === 'list') {
    const through = stops(located, field, report);
    return through && { ...PLAIN, through, offset: located.offset };
  }
  if (located.kind !== 'map') return notRoute(located, report);
  const rules = {
    through: { read: stops, required: true },
    arrow: { read: arrow },
    line: { read: lineStyle },
    name: { read: text },
    role: { read: role },
    bend: { read: bend },
    source: { read: text }
  } as const;
  const read = narrowFields(located, 'a route', rules, report);
  if (read.through === null) return null;
  return {
    through: read.through,
    arrow: read.arrow?.at ?? null,
    line: read.line ?? lineOf(read.role),
    role: read.role,
    bend: read.bend?.value ?? 0,
    name: read.name,
    source: read.source,
    offset: located.offset
  };
};

const PLAIN = { arrow: null, line: 'solid', role: null, bend: 0, name: null, source: null } as const;

function notRoute(located: Located, report: Report): null {
  const message = `“routes” takes a list of routes, and one of them is ${describe(located)}.`;
  report(
    'field-type',
    located.offset,
    message,
    `Write each on a line below: “${ROUTE}”. One plain line is “route: […]”.`
  );
  return null;
}

export const routes = listOf(oneRoute, `Write each route on a line below: “${ROUTE}”.`);
