import { iconNode } from '#lib/render/icon.ts';
import type { SvgNode } from '#lib/render/svg-node.ts';
import { LABEL_STYLE, LINE, nameClass, textAnchor, textOf } from './name-style.ts';
import type { PlacedLabel } from './place-labels.ts';
import { KINDS, type KindName } from '#lib/render/drawing.ts';

/** A name as it is drawn, in stills and on the stage alike. */
export interface NameNodes {
  /** The dot of a town, or what marks it in place of one; null where it has none. */
  readonly dot: SvgNode | null;
  /** The line that leads to the name; null where none has to. */
  readonly leader: SvgNode | null;
  /** Of one line or of two; null where there is no room for it. */
  readonly text: SvgNode | null;
}

/** A dot or a ring of a kind, with the radius that it has. */
export const pointNode = (
  name: Extract<KindName, 'dot' | 'mark' | 'islet' | 'inspected-ring'>,
  [cx, cy]: readonly [x: number, y: number],
  scale = 1,
  more: SvgNode['attributes'] = {}
): SvgNode => ({ name: 'circle', attributes: { class: name, cx, cy, r: KINDS[name].radius * scale, ...more } });

/**
 * @param at the point that it is set around
 * @param scale of a CSS pixel there
 */
export function nameNodes(
  { label, style, anchor, dx, dy, size, lines, lead, dot, icon }: PlacedLabel,
  lang: string,
  at: readonly [x: number, y: number],
  scale = 1
): NameNodes {
  const [x, y] = [at[0] + dx * scale, at[1] + dy * scale];
  const { spacing } = LABEL_STYLE[style];
  const top = y - ((lines.length - 1) * LINE * size * scale) / 2;
  const role = style === 'marked' ? { 'data-role': label.role } : {};
  return {
    dot: icon
      ? iconNode(icon, at, scale, role)
      : dot === null
        ? null
        : pointNode(style === 'marked' ? 'mark' : 'dot', at, scale, role),
    leader: lead && {
      name: 'path',
      attributes: {
        class: 'leader',
        d: `M${fixed(at[0] + lead[0] * scale)} ${fixed(at[1] + lead[1] * scale)}L${fixed(at[0] + lead[2] * scale)} ${fixed(at[1] + lead[3] * scale)}`
      }
    },
    text:
      lines.length === 0
        ? null
        : {
            name: 'text',
            attributes: {
              class: nameClass(style),
              x: tenth(x),
              y: tenth(y),
              'font-size': size * scale,
              'text-anchor': textAnchor(anchor, lang),
              'letter-spacing': spacing ? spacing * size * scale : undefined
            },
            children:
              lines.length === 1
                ? [textOf(label, style, lang)]
                : lines.map((line, i) => ({
                    name: 'tspan',
                    attributes: { x: tenth(x), y: tenth(top + i * LINE * size * scale) },
                    children: [line]
                  }))
          }
  };
}

const fixed = (value: number): string => value.toFixed(1);
const tenth = (value: number): number => Math.round(value * 10) / 10;
