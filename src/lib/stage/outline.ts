import type { Geometry, MultiLineString } from 'geojson';
import type { Dossier } from '#lib/atlas/dossier.ts';
import { shapeOn } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf, screenOfPosition } from '#lib/camera/projection.ts';
import type { Vector } from '#lib/camera/vector.ts';
import { turnsOf } from '#lib/geo/longitude.ts';
import { project } from '#lib/geo/mercator.ts';
import type { Position } from '#lib/geo/position.ts';
import { KINDS } from '#lib/render/drawing.ts';
import { pointNode } from '#lib/render/labels/name-nodes.ts';
import { layerLines, layerPoints } from '#lib/render/layer-parts.ts';
import type { Shapes } from '#lib/render/shapes.ts';
import { svgElement } from './svg.ts';
import { svgOf } from './svg-of.ts';
import { textScale } from './text-scale.ts';

/** The outline of what the reader inspects: drawn on the screen over either ground while a card is open. */
export interface Outline {
  /** @param named whether the map shows a name already */
  draw(camera: Camera, frame: Frame, named: (name: string) => boolean): SVGElement[];
}

/** The outline of what a card is about; null where nothing of it is drawn on that day. */
export function outlineOf(dossier: Dossier, day: Day, shapes: Shapes): Outline | null {
  const { kind, name, position } = dossier;
  if (kind === 'town' || kind === 'capital' || kind === 'own') return placeOutline(position, name);
  if (dossier.geometry) return featureOutline(dossier.geometry, position);
  const then = shapeOn(dossier, day);
  const shape = then !== null && !shapes.has(then) && dossier.tile ? dossier.tile : then;
  return shape ? shapeOutline(shapes.outlineOf(shape), position) : null;
}

/** Of the ring around a town, CSS px: clear of the dot of a marked place. */
const RING = KINDS['inspected-ring'].radius;

/** A ring around a town, with its name where the map does not have it. */
const placeOutline = (position: Position, name: string): Outline => ({
  draw(camera, frame, named) {
    const [cx, cy] = screenOfPosition(position, camera, frame);
    const ring = svgOf(pointNode('inspected-ring', [cx, cy]));
    if (named(name)) return [ring];
    const dot = svgOf(pointNode('mark', [cx, cy]));
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

/** Of a feature of the story's own: rings around points, or its edge. */
function featureOutline(geometry: Geometry, middle: Position): Outline {
  const points = layerPoints(geometry);
  if (points.length === 0) return shapeOutline({ type: 'MultiLineString', coordinates: layerLines(geometry) }, middle);
  return {
    draw: (camera, frame) =>
      points.map(([x, y]) => svgOf(pointNode('inspected-ring', screenOfPosition([x!, y!], camera, frame))))
  };
}

/**
 * The edge of a shape; where all of it is too small to be seen, rings around its parts.
 * @param label where its name stands: it is ringed where the map is too coarse to have any of the shape
 */
const shapeOutline = ({ coordinates }: MultiLineString, label: Position): Outline => ({
  draw(camera, frame) {
    const lines = coordinates.flatMap((line) =>
      turnsOf(line, camera.center[0]).map((turn) =>
        line.map(([longitude, latitude]) => screenOf(project([longitude! + turn, latitude!]), camera, frame))
      )
    );
    const d = lines.map((points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`);
    const edges = (['inspected-halo', 'inspected-edge'] as const).map((name) =>
      svgElement('path', { class: name, d: d.join('') })
    );
    const points = lines.length > 0 ? specks(lines, frame) : [screenOfPosition(label, camera, frame)];
    return [...edges, ...points.map((point) => svgOf(pointNode('inspected-ring', point)))];
  }
});

/** A shape is seen that has a part as large as this, CSS px; its smaller ones are ringed where none is. */
const SEEN = 40;
/** Rings are further from each other than this, CSS px: an archipelago has a few. */
const APART = 3 * RING;

/** Middles of the lines that are in the frame, some of many; none where one of them is large enough to be seen. */
function specks(lines: readonly (readonly Vector[])[], { width, height }: Frame): Vector[] {
  const found: Vector[] = [];
  for (const line of lines) {
    const xs = line.map(([x]) => x);
    const ys = line.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (right < 0 || bottom < 0 || left > width || top > height) continue;
    if (Math.max(right - left, bottom - top) > SEEN) return [];
    const middle: Vector = [(left + right) / 2, (top + bottom) / 2];
    if (found.every(([x, y]) => Math.hypot(x - middle[0], y - middle[1]) > APART)) found.push(middle);
  }
  return found;
}
