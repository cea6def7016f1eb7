import { shapeAndRole } from '#lib/story/role.ts';
import type { RouteState, SceneState } from '#lib/story/timeline.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { HATCH, stripeClass } from './drawing.ts';
import type { Drawn } from './drawn.ts';
import { ICON, iconNode, type Icon } from './icon.ts';
import { partClass } from './layer-things.ts';
import type { Texture } from './paint.ts';
import { HEAD } from './route-nodes.ts';
import { discsOf, isSign } from './sign.ts';
import { svgMarkup } from './svg-node.ts';

/** A swatch is as wide and as high as this, CSS px; that of a large circle grows with it. */
export const SWATCH = { width: 22, height: 14 } as const;

/** Width and height of a swatch, CSS px. */
type Size = readonly [width: number, height: number];

/**
 * Drawn things as the key shows them: the elements that a still has, of the same classes, so that one style sheet paints both, in
 * either scheme and on paper.
 *
 * @param drawn of one look, the lower first: what fills, what lies in rows over it, its edge
 * @param scene whose lines say how they look
 * @param headed whether lines of a layer end in a head
 */
export function swatchOf(drawn: readonly Drawn[], scene?: Pick<SceneState, 'routes'>, headed = false): string {
  const reach = Math.max(0, ...drawn.map(({ of, radius = 0 }) => (of === 'points' ? radius : 0)));
  const size: Size = [Math.max(SWATCH.width, 2 * reach + 2), Math.max(SWATCH.height, 2 * reach + 2)];
  // An area is seen through, or is of stripes: it lies on land as it does on the map.
  const ground = drawn.some(({ of }) => isArea(of)) ? `<path class="land" d="${boxOf(size)}"/>` : '';
  return swatch(
    size,
    ground +
      drawn.map((one) => (headed && one.of === 'lines' ? headedLine(one, size) : mark(one, size, scene))).join('')
  );
}

/** The icon that stands at the points of a layer. */
export function iconSwatch({ plain: _, ...icon }: Icon): string {
  const side = 2 * ICON.radius + 2;
  return swatch([side, side], svgMarkup(iconNode(icon, [side / 2, side / 2], 1)));
}

/** A circle of a size alone, whatever the circles of its layer are filled with. */
export function sizeSwatch(radius: number): string {
  const side = 2 * radius + 2;
  return swatch(
    [side, side],
    `<circle class="leader" cx="${round(side / 2)}" cy="${round(side / 2)}" r="${round(radius)}"/>`
  );
}

const swatch = ([width, height]: Size, inside: string): string =>
  `<svg class="map" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" aria-hidden="true">${inside}</svg>`;

const isArea = (of: Drawn['of']): boolean =>
  of === 'areas' || of === 'regions' || of === 'country' || of === 'disputed';

const boxOf = ([width, height]: Size): string => `M1 1H${round(width - 1)}V${round(height - 1)}H1z`;

function mark(one: Drawn, size: Size, scene?: Pick<SceneState, 'routes'>): string {
  if (one.of === 'route') return line(scene?.routes.get(one.key!), size);
  const { name, key, of, hatch, texture = HATCH, part, layer, cover } = one;
  const role = part ? undefined : shapeAndRole(key ?? '')[1];
  const looks = part ? ` ${partClass(layer!, part)}` : '';
  const attributes = `class="${name}${looks}"${role ? ` data-role="${role}"` : ''}`;
  const [x, y] = [round(size[0] / 2), round(size[1] / 2)];
  if (hatch) {
    const rows = texture.rises.map((rise) => stripes(`${stripeClass(name)}${looks}`, rise, texture, size));
    return `<g ${attributes}>${rows.join('')}</g>`;
  }
  if (of === 'points' && part && isSign(one)) {
    const discs = discsOf(one).map(
      (disc) =>
        `<path${disc.name ? ` class="${disc.name}"` : ''} stroke-width="${round(2 * disc.radius)}" d="M${x} ${y}h0"/>`
    );
    return `<g ${attributes}>${cover === undefined ? discs.join('') : `<g>${discs.join('')}</g>`}</g>`;
  }
  // A sign of a picture: what it shows is seen on the map.
  if (of === 'raster') return `<path class="coast" d="${boxOf(size)}M1 ${round(size[1] - 4)}l6-4 5 3 4-2 5 3"/>`;
  if (of === 'points') return `<path ${attributes} d="M${x} ${y}h0"/>`;
  if (of === 'lines') return `<path ${attributes} d="M1 ${y}H${round(size[0] - 1)}"/>`;
  return `<path ${attributes} d="${boxOf(size)}"/>`;
}

/** A route, with a head where it has one. */
function line(route: Partial<RouteState> | undefined, [width, height]: Size): string {
  const look = route?.look ? ` ${escapeXml(route.look)}` : '';
  const [y, end] = [height / 2, width - 1];
  const shaft = `<path class="route${look}" d="M1 ${round(y)}H${round(route?.arrow ? end - 6 : end)}"/>`;
  if (!route?.arrow) return shaft;
  return `${shaft}<path class="${HEAD}${look}" d="${headAt(end, y)}"/>`;
}

/** A line of a layer whose lines have heads. */
function headedLine({ name, key, part, layer = key! }: Drawn, [width, height]: Size): string {
  const looks = part ? ` ${partClass(layer, part)}` : '';
  const [y, end] = [height / 2, width - 1];
  return (
    `<path class="${name}${looks}" d="M1 ${round(y)}H${round(end - 8)}"/>` +
    `<path class="${HEAD}${looks}" data-layer="${escapeXml(layer)}" d="${headAt(end, y)}"/>`
  );
}

function headAt(end: number, y: number): string {
  const head = [
    [end, y],
    [end - 9, y - 4.5],
    [end - 7, y],
    [end - 9, y + 4.5]
  ] as const;
  return `M${head.map((at) => at.map(round).join(' ')).join('L')}z`;
}

/**
 * Stripes, each cut where the swatch ends: it has no clip, whose id would have to be its own in the page.
 *
 * @param rise to the right, degrees
 */
function stripes(name: string, rise: number, { pitch, width }: Texture, size: Size): string {
  const angle = (rise * Math.PI) / 180;
  // Along a stripe, and across it; y downwards.
  const [along, across] = [
    [Math.cos(angle), -Math.sin(angle)],
    [Math.sin(angle), Math.cos(angle)]
  ] as const;
  const half = [size[0] / 2, size[1] / 2] as const;
  const reach = Math.ceil(Math.hypot(...half) / pitch);
  const lines: string[] = [];
  for (let i = -reach; i <= reach; i++) {
    // From the middle, so that it is the same on both sides of it.
    const at = [across[0] * i * pitch, across[1] * i * pitch] as const;
    let [from, to] = [-Infinity, Infinity];
    for (const k of [0, 1] as const) {
      const limit = half[k] - 1;
      if (Math.abs(along[k]) < 1e-9) {
        if (Math.abs(at[k]) > limit) [from, to] = [0, 0];
        continue;
      }
      const [a, b] = [(-limit - at[k]) / along[k], (limit - at[k]) / along[k]];
      [from, to] = [Math.max(from, Math.min(a, b)), Math.min(to, Math.max(a, b))];
    }
    if (to - from < 0.5) continue;
    const end = (t: number): string =>
      `${round(half[0] + at[0] + along[0] * t)} ${round(half[1] + at[1] + along[1] * t)}`;
    lines.push(`M${end(from)}L${end(to)}`);
  }
  return `<path class="${name}" stroke-width="${width}" d="${lines.join('')}"/>`;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
