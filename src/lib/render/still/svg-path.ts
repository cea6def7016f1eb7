import { geoIdentity, geoPath, geoStream, geoTransform, type GeoStream } from 'd3-geo';
import type { GeoJSON } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import { groundOffset } from '#lib/camera/ground-offset.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { PathData } from './path-data.ts';

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
  const data = new PathData(digits);
  // Of a point d3 draws a circle, which with no radius is its middle.
  const pen = Object.assign(data, { beginPath() {}, arc() {} });
  const pathOf = (copy: number) => {
    const toScreen = geoTransform({
      point(longitude, latitude) {
        const [x, y] = project([longitude, latitude]);
        const [sx, sy] = screenOf([x + copy, y], camera, frame);
        this.stream.point(sx, sy);
      }
    });
    return geoPath({ stream: (stream: GeoStream) => toScreen.stream(cut.stream(stream)) }, pen).pointRadius(0);
  };
  const paths = new Map<number, ReturnType<typeof pathOf>>();
  return (object) => {
    for (const copy of copiesIn(camera, frame, extent, reachOf(object))) {
      let path = paths.get(copy);
      if (!path) paths.set(copy, (path = pathOf(copy)));
      path(object as never);
    }
    return data.take();
  };
}

/** From where to where an object lies on the plane: a route may run on beyond the unit square, which all else lies in. */
function reachOf(object: GeoJSON): readonly [west: number, east: number] {
  let [west, east] = [-180, 180];
  const nothing = () => {};
  geoStream(object as never, {
    point(longitude) {
      if (longitude < west) west = longitude;
      else if (longitude > east) east = longitude;
    },
    lineStart: nothing,
    lineEnd: nothing,
    polygonStart: nothing,
    polygonEnd: nothing
  });
  return [project([west, 0])[0], project([east, 0])[0]];
}

/** The copies of what lies on the plane, which repeats to the east and to the west, that the extent may show. */
function copiesIn(
  camera: Camera,
  frame: { readonly width: number; readonly height: number },
  extent: Extent,
  [least, most]: readonly [west: number, east: number]
): number[] {
  const middle = Math.round(camera.center[0] / 360);
  // Three worlds, and the copies that reach into them.
  const [first, last] = [Math.floor(middle - 1 - most) + 1, Math.ceil(middle + 2 - least) - 1];
  const around = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  // A pitched camera may see the horizon, where all of them are.
  if (camera.pitch > 0) return around;
  const [left, top, right, bottom] = extent;
  const size = worldSize(camera.zoom);
  const [x] = project(camera.center);
  const sides = [left, right].flatMap((across) =>
    [top, bottom].map((down) => {
      const [east] = groundOffset([across - frame.width / 2, down - frame.height / 2], camera, frame);
      return x + east / size;
    })
  );
  const [west, east] = [Math.min(...sides), Math.max(...sides)];
  return around.filter((copy) => copy + least <= east && copy + most >= west);
}
