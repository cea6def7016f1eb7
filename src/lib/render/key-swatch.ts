import { escapeXml } from '#lib/text/xml.ts';
import { ICON, iconNode, type Icon } from './icon.ts';
import { svgMarkup } from './svg-node.ts';
import { HATCH, keyAttribute, stripeClass, type Drawn } from './drawing.ts';

/** A swatch is as wide and as high as this, CSS px; that of a large circle grows with it. */
export const SWATCH = { width: 22, height: 14 } as const;

/**
 * A drawn thing as the key shows it: the element that a still has, of the same classes, so that one style sheet paints both, in
 * either scheme and on paper. What is drawn as area and edge apart is given as two things, the lower first.
 * @param whose the swatch is of one thing where its layer has several looks; of a kind alone it is the same for all of them
 */
export function swatchOf(drawn: readonly Drawn[], whose: 'kind' | 'thing' = 'kind'): string {
  const radius = Math.max(0, ...drawn.map(({ of, radius = 0 }) => (of === 'points' ? radius : 0)));
  const width = Math.max(SWATCH.width, 2 * radius + 2);
  const height = Math.max(SWATCH.height, 2 * radius + 2);
  const marks = drawn.map((one) => mark(one, width, height, whose));
  const ground = drawn.some(({ of }) => isArea(of)) ? `<path class="land" d="${boxOf(width, height)}"/>` : '';
  return `<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${ground}${marks.join('')}</svg>`;
}

/** The icon that stands at the points of a layer. */
export function iconSwatch({ plain: _, ...icon }: Icon): string {
  const side = 2 * ICON.radius + 2;
  const drawn = svgMarkup(iconNode(icon, [side / 2, side / 2], 1));
  return `<svg class="map" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" aria-hidden="true">${drawn}</svg>`;
}

const isArea = (of: Drawn['of']): boolean => of === 'areas' || of === 'country' || of === 'disputed';

const boxOf = (width: number, height: number): string => `M1 1H${width - 1}V${height - 1}H1z`;

function mark(one: Drawn, width: number, height: number, whose: 'kind' | 'thing'): string {
  const { name, key, of, hatch } = one;
  const attribute = whose === 'thing' && key !== null ? keyAttribute(of) : null;
  const attributes = `class="${name}"${attribute ? ` ${attribute}="${escapeXml(key!)}"` : ''}`;
  if (hatch) return `<g ${attributes}>${stripes(stripeClass(name), width, height)}</g>`;
  if (of === 'points') return `<path ${attributes} d="M${width / 2} ${height / 2}h0"/>`;
  if (of === 'lines' || of === 'route') return `<path ${attributes} d="M1 ${height / 2}H${width - 1}"/>`;
  return `<path ${attributes} d="${boxOf(width, height)}"/>`;
}

/** Stripes from edge to edge, each cut where the swatch ends: it has no clip, whose id would have to be its own in the page. */
function stripes(name: string, width: number, height: number): string {
  const across = HATCH.pitch / Math.sin((HATCH.rises[0] * Math.PI) / 180);
  const [left, top, right, bottom] = [1, 1, width - 1, height - 1];
  const lines: string[] = [];
  // A stripe rises to the right at half a right angle: x + y is the same all along it.
  for (let sum = left + top + across / 2; sum < right + bottom; sum += across) {
    const x1 = Math.max(left, sum - bottom);
    const x2 = Math.min(right, sum - top);
    lines.push(`M${tenth(x1)} ${tenth(sum - x1)}L${tenth(x2)} ${tenth(sum - x2)}`);
  }
  return `<path class="${name}" stroke-width="${HATCH.width}" d="${lines.join('')}"/>`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
