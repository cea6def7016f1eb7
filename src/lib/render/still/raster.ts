import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import type { PlaneBox } from '#lib/geo/quadrilateral.ts';
import type { Range } from '#lib/story/wipe.ts';
import { escapeXml } from '#lib/text/xml.ts';

/** A picture as a still shows it: a file or a `data:` address, and where on the frame it lies, CSS px. */
export interface Raster {
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The part of it that shows, from its left edge to its right, 0 to 1; all of it where this is left out. */
  readonly part?: readonly [from: number, to: number];
  /** How it is turned about the middle of the frame, degrees clockwise. */
  readonly turned?: { readonly by: number; readonly about: readonly [x: number, y: number] };
}

/** By layer. */
export type Rasters = ReadonlyMap<string, Raster>;

/**
 * Where a camera sees what is served of a picture: an upright rectangle of the plane, the copy of it that is nearest.
 * @param within the part of the plane in which it shows
 */
export function rasterAt(href: string, box: PlaneBox, camera: Camera, frame: Frame, within?: Range): Raster | null {
  const [left, top, right, bottom] = box;
  const [cx, cy] = project(camera.center);
  const size = worldSize(camera.zoom);
  const copy = Math.round(cx - (left + right) / 2);
  const [middleX, middleY] = [frame.width / 2, frame.height / 2];
  const part = within?.map((x) => Math.max(0, Math.min(1, (x - left) / (right - left)))) as
    [number, number] | undefined;
  if (part && part[0] >= part[1]) return null;
  return {
    href,
    x: middleX + (left + copy - cx) * size,
    y: middleY + (top - cy) * size,
    width: (right - left) * size,
    height: (bottom - top) * size,
    ...(part && (part[0] > 0 || part[1] < 1) && { part }),
    ...(camera.bearing !== 0 && { turned: { by: -camera.bearing, about: [middleX, middleY] as const } })
  };
}

/** @param attributes class, layer and opacity */
export function rasterMarkup({ href, x, y, width, height, part, turned }: Raster, attributes: string): string {
  const box = (left: number, top: number): string =>
    `x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}"`;
  const image = (left: number, top: number, own: string): string =>
    `<image ${own}${box(left, top)} preserveAspectRatio="none" href="${escapeXml(href)}"/>`;
  const rotate = turned ? ` transform="rotate(${round(turned.by)} ${turned.about.map(round).join(' ')})"` : '';
  if (!part) return turned ? `<g${rotate}>${image(x, y, `${attributes} `)}</g>` : image(x, y, `${attributes} `);
  // An SVG within another shows nothing beyond its own edges.
  const [from, to] = part.map((share) => share * width) as [number, number];
  const inner = `<svg x="${round(x + from)}" y="${round(y)}" width="${round(to - from)}" height="${round(height)}">${image(-from, 0, `${attributes} `)}</svg>`;
  return turned ? `<g${rotate}>${inner}</g>` : inner;
}

const round = (value: number): number => Math.round(value * 10) / 10;
