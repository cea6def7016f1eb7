import type { Dossier } from '#lib/atlas/dossier.ts';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Shapes } from '#lib/render/shapes.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { shapesInView } from './shape-under.ts';

/** Dossiers of regions by the shapes that they have, at any time. */
export const byShape = (dossiers: readonly Dossier[]): ReadonlyMap<string, Dossier> =>
  new Map(dossiers.flatMap((one) => one.periods.flatMap(({ shape }) => (shape === null ? [] : [[shape, one]]))));

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
  const found = [...shapesInView(shapes, scene.disputed, camera, whole)].flatMap((id) => owners.get(id) ?? []);
  const last = ({ kind }: Dossier) => Number(kind !== 'disputed');
  return [...new Set(found)].sort((a, b) => last(a) - last(b) || a.name.localeCompare(b.name, lang));
}

/** Regions whose names stand in the frame, whether there is anything of them on the day or not. */
export const namedInView = (dossiers: readonly Dossier[], { camera, frame }: Shown): Dossier[] =>
  dossiers.filter(({ periods, position }) => {
    const [x, y] = screenOfPosition(position, camera, frame);
    return periods.length > 0 && x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  });
