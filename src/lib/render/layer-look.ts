import { lineOf } from '#lib/story/line-style.ts';
import type { Layer } from '#lib/story/story.ts';
import { LAYER_LOOKS } from './drawing.ts';
import type { Paint } from './paint.ts';
import { ROLE_LOOKS } from './roles.ts';
import { linePaint } from './route-looks.ts';

/** What a layer's dashes and role make of how it is drawn; nothing where it has none of them. */
export function layerLook({ kind, line, role: given }: Pick<Layer, 'kind' | 'line' | 'role'>): Paint {
  const role = given ?? null;
  if (kind === 'line') return linePaint(line ?? lineOf(role), role, LAYER_LOOKS.line.width);
  if (role === null) return {};
  const { line: tone, width, dash } = ROLE_LOOKS[role];
  if (kind !== 'fill') return { fill: tone };
  return { fill: tone, stroke: tone, width, ...(dash && { dash, round: true }) };
}
