import { pointNode } from '#lib/render/labels/name-nodes.ts';
import type { SvgNode } from '#lib/render/svg-node.ts';
import { directionOf } from '#lib/text/direction.ts';
import { SCALE, type Where } from './place-where.ts';

/** Letters of a scale bar, CSS px. */
const SIZE = 11;
/** Around what an inset shows of the map, where that is a spot. */
const SPOT = 3.2;

/** An inset as it is drawn, in stills and on the stage alike; around the upper left corner of the picture that it was placed in. */
export function insetNode({ inset, rect: [x, y] }: NonNullable<Where['inset']>): SvgNode {
  const { size, globe, land, edge, spot } = inset;
  const [width, height] = size;
  const around = (name: string): SvgNode =>
    globe
      ? { name: 'circle', attributes: { class: name, cx: width / 2, cy: height / 2, r: width / 2 - 0.5 } }
      : { name: 'path', attributes: { class: name, d: `M0 0h${width}v${height}h${-width}z` } };
  const [left, top, across, down] = spot;
  const shown: SvgNode =
    across === 0
      ? pointNode('mark', [left, top], 1, { r: SPOT })
      : { name: 'path', attributes: { class: 'route', d: `M${left} ${top}h${across}v${down}h${-across}z` } };
  const path = (name: string, d: string): SvgNode => ({ name: 'path', attributes: { class: name, d } });
  return {
    name: 'g',
    attributes: { class: 'inset', transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    children: [around('water'), path('land', land), ...(edge ? [path('leader', edge)] : []), shown, around('leader')]
  };
}

/** A scale bar, an arrow to the north, or both. */
export function scaleNode({ bar, north, rect: [x, y] }: NonNullable<Where['scale']>, lang: string): SvgNode {
  const beside = north === null ? 0 : SCALE.arrow;
  const foot = SCALE.height - 3;
  const children: SvgNode[] = [];
  if (north !== null) {
    children.push({
      name: 'path',
      attributes: {
        class: 'dot',
        d: 'M0 -10L6 9L0 5L-6 9Z',
        transform: `translate(9 12) rotate(${north.toFixed(1)})`
      }
    });
  }
  if (bar) {
    children.push(
      { name: 'path', attributes: { class: 'leader', d: `M${beside} ${foot - 5}v5h${bar.width}v-5` } },
      {
        name: 'text',
        attributes: {
          class: 'town',
          direction: directionOf(lang),
          x: beside + bar.width / 2,
          y: foot - 11,
          'font-size': SIZE,
          'text-anchor': 'middle'
        },
        children: [bar.text]
      }
    );
  }
  return {
    name: 'g',
    attributes: { class: 'scale', transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    children
  };
}
