import { eastOf } from '#lib/geo/bounds.ts';
import { fit } from '#lib/camera/fit.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { storyTimeline } from '#lib/story/story-timeline.ts';
import type { Language } from '#lib/text/language.ts';
import type { Camera } from '#lib/camera/camera.ts';
import { drawing } from '#lib/render/drawn.ts';
import { THEMES } from '#lib/render/theme.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { rasterAt, type Raster, type Rasters } from './raster.ts';
import { frameIn, screensIn } from '#lib/render/screens.ts';
import { stillShapes, type Fineness, type LayerData } from './still.ts';
import { stillLabels } from './still-labels.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { Extent } from './svg-path.ts';

/** The page waits for this drawing, so it is coarser than the stills that come after it. */
const FINENESS: Fineness = { corner: 3, digits: 0 };
/** Longer side of the drawing, its own units. */
const SIDE = 560;
/** What cannot keep its size when the drawing is fitted into a screen, it has for each of these. */
const LAYOUTS = ['portrait', 'landscape'] as const;
/** Begins the ids of what its elements refer to. */
const ID = 'first-picture-';
/** The paper under the text column fades into the map this far from the view, CSS px. */
const FADE = 150;

/**
 * The first scene as an SVG that its box fits by itself: the viewBox is the view, so that a browser without a script
 * has, at any size of screen, the camera that the timeline has there. What lies around the view overflows the box. Names
 * and hatching cannot keep their size in it, so there are two sets, for the two layouts.
 */
export function firstStill(map: StoryMap, layers: LayerData, hrefOf: HrefOf = () => ''): string {
  const { view } = map.scenes[0]!;
  const bounds = view.kind === 'bounds' ? view.bounds : null;
  if (!bounds) return still(map, layers, hrefOf, frameIn('landscape', map.lang));
  const [west, south, , north] = bounds;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([eastOf(bounds), south]);
  const ratio = (right - left) / (bottom - top);
  const box =
    ratio > 1 ? { width: SIDE, height: Math.round(SIDE / ratio) } : { width: Math.round(SIDE * ratio), height: SIDE };
  const frame = { ...box, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const camera = fit(bounds, frame, 0, Infinity);
  const scene = storyTimeline(map.scenes, frame).sceneAt(0);
  const extent = extentOf(box, map.lang);
  const sets = LAYOUTS.map((layout) => {
    const within = frameIn(layout, map.lang);
    const its = storyTimeline(map.scenes, within).cameraAt(0);
    const scale = worldSize(camera.zoom) / worldSize(its.zoom);
    const names = stillLabels(map, scene, its, within, { camera, frame, scale });
    return { hatching: { sized: ` for-${layout}`, scale }, names: `<g class="for-${layout}">${names}</g>` };
  });
  return (
    `<svg class="map first" viewBox="0 0 ${box.width} ${box.height}" aria-hidden="true">` +
    stillShapes({
      map,
      scene,
      camera,
      frame,
      extent,
      id: ID,
      layers,
      rasters: rastersIn(map, scene, camera, frame, hrefOf),
      hatching: sets.map(({ hatching }) => hatching),
      fineness: FINENESS
    }) +
    sets.map(({ names }) => names).join('') +
    '</svg>'
  );
}

/** The address of what is served of a layer that is a picture. */
export type HrefOf = (id: string) => string;

/** Part of a page, it has its pictures in files of their own. */
function rastersIn(map: StoryMap, scene: SceneState, camera: Camera, frame: Frame, hrefOf: HrefOf): Rasters {
  const shown = drawing(map, scene, THEMES.light).filter(({ of }) => of === 'raster');
  return new Map(
    shown.flatMap(({ key, within }): [string, Raster][] => {
      const served = map.layers.find(({ id }) => id === key)?.raster;
      const raster = served && rasterAt(hrefOf(key!), served.box, camera, frame, within);
      return raster ? [[key!, raster]] : [];
    })
  );
}

/** What any screen shows of the drawing in a language, the view being fitted into its padded middle. */
function extentOf(box: { readonly width: number; readonly height: number }, lang: Language): Extent {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { width, height, padding } of screensIn(lang)) {
    const inner = { width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
    const scale = Math.min(inner.width / box.width, inner.height / box.height);
    const beside = (inner.width - box.width * scale) / 2;
    const above = (inner.height - box.height * scale) / 2;
    left = Math.max(left, (Math.min(padding.left, FADE) + beside) / scale);
    right = Math.max(right, (Math.min(padding.right, FADE) + beside) / scale);
    top = Math.max(top, (padding.top + above) / scale);
    bottom = Math.max(bottom, (padding.bottom + above) / scale);
  }
  return [-left, -top, box.width + right, box.height + bottom];
}

function still(map: StoryMap, layers: LayerData, hrefOf: HrefOf, frame: Frame): string {
  const { cameraAt, sceneAt } = storyTimeline(map.scenes, frame);
  const camera = cameraAt(0);
  const { width, height } = frame;
  return (
    `<svg class="map first whole" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">` +
    stillShapes({
      map,
      scene: sceneAt(0),
      camera,
      frame,
      extent: [-8, -8, width + 8, height + 8],
      id: ID,
      layers,
      rasters: rastersIn(map, sceneAt(0), camera, frame, hrefOf),
      fineness: FINENESS
    }) +
    stillLabels(map, sceneAt(0), camera, frame) +
    '</svg>'
  );
}
