import { geoIdentity, geoPath, geoTransform, type GeoStream } from 'd3-geo';
import type { GeoJSON } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';

/** The rectangle of the screen that is drawn, CSS px. */
export type Extent = readonly [left: number, top: number, right: number, bottom: number];

/**
 * A function from GeoJSON to the `d` of an SVG path, as a camera sees it, cut to an extent (before anything else, so
 * that no shape far away turns inside out). Empty where nothing of it is in sight.
 * @param digits after the decimal point
 */
export function svgPath(
  camera: Camera,
  frame: { readonly width: number; readonly height: number },
  extent: Extent,
  digits: number
): (object: GeoJSON) => string {
  const cut = geoIdentity().clipExtent([
    [extent[0], extent[1]],
    [extent[2], extent[3]]
  ]);
  // The world repeats to the east and to the west: a camera at the antimeridian sees two of them.
  const copies = [
    Math.round(camera.center[0] / 360) - 1,
    Math.round(camera.center[0] / 360),
    Math.round(camera.center[0] / 360) + 1
  ];
  const paths = copies.map((copy) => {
    const toScreen = geoTransform({
      point(longitude, latitude) {
        const [x, y] = project([longitude, latitude]);
        const [sx, sy] = screenOf([x + copy, y], camera, frame);
        this.stream.point(sx, sy);
      }
    });
    return geoPath({ stream: (stream: GeoStream) => toScreen.stream(cut.stream(stream)) }).digits(digits);
  });
  return (object) => paths.map((path) => path(object as never) ?? '').join('');
}
