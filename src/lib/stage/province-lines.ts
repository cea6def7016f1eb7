import type { MultiLineString } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { KINDS } from '#lib/render/drawing.ts';
import type { Outline } from './outline.ts';
import { svgElement } from './svg.ts';

/** What divides a country, and the zoom from which it shows. */
export interface Divided {
  readonly lines: MultiLineString;
  readonly minZoom: number;
}

/** Of the width of a border between countries. */
const THINNER = 0.65;

/** Zoom in whose pixels the lines are written. */
const WRITTEN = 7;
const SIZE = worldSize(WRITTEN);

interface Drawn extends Pick<Divided, 'minZoom'> {
  /** In the unit square. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly d: string;
  /** Its copies on the screen, by how many worlds away each is. */
  readonly paths: Map<number, SVGElement>;
}

/**
 * Lines between provinces, over either ground. Each country's are written once, and moved as a whole.
 *
 * @param isOn whether any are shown on the day of the map
 */
export function provinceLines(countries: readonly Divided[], isOn: () => boolean): Outline {
  const drawn = countries.map(drawnOf);
  return {
    draw(camera, frame) {
      if (!isOn()) return [];
      return drawn.flatMap((one) => (camera.zoom < one.minZoom ? [] : placed(one, camera, frame)));
    }
  };
}

function drawnOf({ lines: { coordinates }, minZoom }: Divided): Drawn {
  const lines = coordinates.map((line) => line.map((position) => project(position as [number, number])));
  const all = lines.flat();
  const [left, top] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
  const d = lines.map((line) => {
    const points = line.map(([x, y]) => `${((x - left) * SIZE).toFixed(1)} ${((y - top) * SIZE).toFixed(1)}`);
    return `M${points.join('L')}`;
  });
  return { minZoom, box: [left, top, right, bottom], d: d.join(''), paths: new Map() };
}

/** The copies of a country's lines that reach into a frame. */
function placed({ box: [left, top, right, bottom], d, paths }: Drawn, camera: Camera, frame: Frame): SVGElement[] {
  const near = Math.round(project(camera.center)[0] - (left + right) / 2);
  const found: SVGElement[] = [];
  for (const turn of [near - 1, near, near + 1]) {
    const [x, y] = screenOf([left + turn, top], camera, frame);
    const [toX, toY] = screenOf([right + turn, bottom], camera, frame);
    if (toX < 0 || toY < 0 || x > frame.width || y > frame.height) continue;
    const path = paths.get(turn) ?? line(d);
    paths.set(turn, path);
    const scale = worldSize(camera.zoom) / SIZE;
    path.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale})`);
    found.push(path);
  }
  return found;
}

function line(d: string): SVGElement {
  const path = svgElement('path', { class: 'border province', d });
  path.style.strokeWidth = `${KINDS.border.width * THINNER}px`;
  return path;
}
