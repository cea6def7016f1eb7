import type { MultiLineString } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import { unwrap } from '#lib/geo/longitude.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { svgElement } from './svg.ts';

/** What the reader inspects, as the map lights it: the edge of a shape, or a town. */
export type Lit =
  | { readonly kind: 'shape'; readonly outline: MultiLineString; readonly label: Position }
  | { readonly kind: 'place'; readonly position: Position; readonly name: string };

/** Radius of the ring around a town, CSS px: clear of the dot of a marked place. */
const RING = 10;

/** The light itself, on the screen: drawn over either ground while a card is open, and nothing at all otherwise. */
export function drawLit(lit: Lit, camera: Camera, frame: Frame, named: boolean): SVGElement[] {
  if (lit.kind === 'place') {
    const [cx, cy] = screenOfPosition(lit.position, camera, frame);
    const ring = svgElement('circle', { class: 'lit-ring', cx, cy, r: RING });
    if (named) return [ring];
    const dot = svgElement('circle', { class: 'mark', cx, cy, r: 4.5 });
    const text = svgElement('text', {
      class: 'marked',
      x: cx,
      y: cy - RING - 10,
      'font-size': 14,
      'text-anchor': 'middle'
    });
    text.textContent = lit.name;
    return [ring, dot, text];
  }
  const shift = unwrap(lit.label[0], camera.center[0]) - lit.label[0];
  const d = lit.outline.coordinates.map((line) => {
    const points = line.map(([longitude, latitude]) =>
      screenOf(project([longitude! + shift, latitude!]), camera, frame)
        .map((value) => value.toFixed(1))
        .join(' ')
    );
    return `M${points.join('L')}`;
  });
  return [
    svgElement('path', { class: 'lit-halo', d: d.join('') }),
    svgElement('path', { class: 'lit-edge', d: d.join('') })
  ];
}
