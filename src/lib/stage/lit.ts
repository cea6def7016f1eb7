import type { MultiLineString } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { svgElement } from './svg.ts';
import { textScale } from './text-scale.ts';

/** What the reader inspects, as the map lights it: drawn on the screen over either ground while a card is open. */
export interface Lit {
  /** @param named whether the map shows a name already */
  draw(camera: Camera, frame: Frame, named: (name: string) => boolean): SVGElement[];
}

/** Radius of the ring around a town, CSS px: clear of the dot of a marked place. */
const RING = 10;

/** A ring around a town, with its name where the map does not have it. */
export const litPlace = (position: Position, name: string): Lit => ({
  draw(camera, frame, named) {
    const [cx, cy] = screenOfPosition(position, camera, frame);
    const ring = svgElement('circle', { class: 'lit-ring', cx, cy, r: RING });
    if (named(name)) return [ring];
    const dot = svgElement('circle', { class: 'mark', cx, cy, r: 4.5 });
    const scale = textScale();
    const text = svgElement('text', {
      class: 'marked',
      x: cx,
      y: cy - RING - 10 * scale,
      'font-size': 14 * scale,
      'text-anchor': 'middle'
    });
    text.textContent = name;
    return [ring, dot, text];
  }
});

/** The edge of a shape. */
export const litShape = ({ coordinates }: MultiLineString): Lit => ({
  draw(camera, frame) {
    const d = coordinates.flatMap((line) =>
      turnsOf(line, camera.center[0]).map((turn) => {
        const points = line.map(([longitude, latitude]) =>
          screenOf(project([longitude! + turn, latitude!]), camera, frame)
            .map((value) => value.toFixed(1))
            .join(' ')
        );
        return `M${points.join('L')}`;
      })
    );
    return ['lit-halo', 'lit-edge'].map((name) => svgElement('path', { class: name, d: d.join('') }));
  }
});
