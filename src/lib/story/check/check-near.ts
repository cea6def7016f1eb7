import { fit } from '#lib/camera/fit.ts';
import type { WrittenScene } from '#lib/story/fields/scene.ts';
import type { Report } from '#lib/story/report.ts';
import type { View } from '#lib/story/story.ts';

/** The nearest zoom that the atlas' lines bear: about 300 m, which are 2 to 3 CSS px there. */
const ATLAS_ZOOM = 9;
/** A little nearer they still look right. */
const MARGIN = 0.5;
/** The part of a desktop's map that no text covers, CSS px: a view is fitted into it. */
const ROOM = { width: 648, height: 672, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

/** Warns of a view of its own from nearer than the atlas bears. Whoever draws there what is true from near knows it. */
export function checkNear({ view: written, layers }: WrittenScene, view: View | null, report: Report): void {
  if (!written || !view || (layers?.value.length ?? 0) > 0) return;
  const zoom = view.kind === 'camera' ? view.camera.zoom : fit(view.bounds, ROOM).zoom;
  if (zoom <= ATLAS_ZOOM + MARGIN) return;
  report(
    'view-near',
    written.kind === 'names' ? (written.names[0]?.offset ?? 0) : written.offset,
    `The map is seen from zoom ${zoom.toFixed(1)}, and the atlas’ borders, coasts and lakes are true to about 300 m, which zoom ${ATLAS_ZOOM} bears: nearer, a town may lie across a border.`,
    `Take a view of zoom ${ATLAS_ZOOM} or less, or give the scene a layer or the story a basemap that is true from near.`
  );
}
