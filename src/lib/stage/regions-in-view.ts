import type { Dossier } from '#lib/atlas/dossier.ts';
import { shapeOn } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Shapes } from '#lib/render/shapes.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { shapesInView } from './shape-under.ts';

/** Dossiers of regions by the shapes that they have, at any time. */
export const byShape = (dossiers: readonly Dossier[]): ReadonlyMap<string, Dossier> =>
  new Map(dossiers.flatMap((one) => one.periods.flatMap(({ shape }) => (shape === null ? [] : [[shape, one]]))));

/** Whether a shape is that of its region on a day; or today's, where the map has none of that day. */
export function onDay(owners: ReadonlyMap<string, Dossier>, day: Day, { has }: Pick<Shapes, 'has'>) {
  return (id: string): boolean => {
    const owner = owners.get(id);
    const shape = owner && shapeOn(owner, day);
    return shape === id || (shape != null && owner?.tile === id && !has(shape));
  };
}

interface Shown {
  readonly camera: Camera;
  readonly scene: SceneState;
  readonly frame: Frame;
}

/** Regions that show in a whole frame, disputed ones first, then by name. */
export function regionsInView(
  { camera, scene, frame }: Shown,
  shapes: Shapes,
  owners: ReadonlyMap<string, Dossier>,
  lang: string
): Dossier[] {
  const whole = { ...frame, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const found = [...shapesInView(shapes, scene.disputed, camera, whole, onDay(owners, scene.date, shapes))].flatMap(
    (id) => owners.get(id) ?? []
  );
  const last = ({ kind }: Dossier) => Number(kind !== 'disputed');
  return [...new Set(found)].sort((a, b) => last(a) - last(b) || a.name.localeCompare(b.name, lang));
}

/** Regions whose names stand in the frame, whether there is anything of them on the day or not. */
export const namedInView = (dossiers: readonly Dossier[], { camera, frame }: Shown): Dossier[] =>
  dossiers.filter(({ periods, position }) => {
    const [x, y] = screenOfPosition(position, camera, frame);
    return periods.length > 0 && x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  });
