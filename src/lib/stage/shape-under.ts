import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt } from '#lib/camera/projection.ts';
import { memo } from '#lib/core/memo.ts';
import { contains } from '#lib/geo/contains.ts';
import { wrap } from '#lib/geo/longitude.ts';
import type { Position } from '#lib/geo/position.ts';
import type { AreaFeature, Shapes } from '#lib/render/shapes.ts';
import type { Weights } from '#lib/story/timeline.ts';

/** Points looked at along each side of a frame. */
const GRID = 14;

/**
 * Id of the shape under a position, of those that are on the map: a disputed one that shows wins over a province, and that over the country. Null in the sea.
 */
export function shapeUnder(
  shapes: Shapes,
  disputed: Weights,
  position: Position,
  isOn: (id: string) => boolean = () => true
): string | null {
  const shown = shapes.disputed.filter(({ id }) => (disputed.get(String(id)) ?? 0) > 0);
  const found = [...shown, ...shapes.provinces, ...shapes.countries].find(
    (shape) => isOn(String(shape.id)) && mayHold(shape, position) && contains(shape, position)
  );
  return found ? String(found.id) : null;
}

/** Ids of the shapes under a grid of points of the padded frame: whatever is large enough to be tapped. */
export function shapesInView(
  shapes: Shapes,
  disputed: Weights,
  camera: Camera,
  frame: Frame,
  isOn?: (id: string) => boolean
): Set<string> {
  const { width, height, padding } = frame;
  const found = new Set<string>();
  for (let i = 0; i <= GRID; i++) {
    for (let j = 0; j <= GRID; j++) {
      const x = padding.left + ((width - padding.left - padding.right) * i) / GRID;
      const y = padding.top + ((height - padding.top - padding.bottom) * j) / GRID;
      const id = shapeUnder(shapes, disputed, positionAt([x, y], camera, frame), isOn);
      if (id !== null) found.add(id);
    }
  }
  return found;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Most shapes are far away, and are told by their bounds. */
function mayHold(shape: AreaFeature, [longitude, latitude]: Position): boolean {
  const box = boxOf(shape);
  const x = wrap(longitude);
  return x >= box[0] && x <= box[2] && latitude >= box[1] && latitude <= box[3];
}

const boxOf = memo(({ geometry }: AreaFeature): Box => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  for (const [x, y] of rings.flat() as [number, number][]) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
});
