import type { StoryMap } from '#lib/render/story-map.ts';
import { svgElement } from '#lib/stage/svg.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { wipesOf } from '#lib/story/wipe.ts';
import type { LightLayer, ShownThing } from './light-layer.ts';
import { UNIT, type DrawnArea } from './plane.ts';

/** What a picture is drawn of, and where. */
interface LightImage extends Pick<LightLayer, 'layer' | 'thing' | 'place' | 'url' | 'drawing'> {
  readonly map: Pick<StoryMap<unknown>, 'scenes'>;
  /** Told of each scene: what of the picture shows in it. */
  readonly wipes: ((scene: SceneState) => void)[];
}

/**
 * One of the story's own layers that is a picture, as an element of the plane, in its place.
 *
 * @param tries how often it has been asked for before
 * @returns what of it shows by itself: all of it
 * @throws where it cannot be had
 */
export async function lightImage(options: LightImage, tries: number): Promise<ShownThing[]> {
  const { thing, place, drawing, map, wipes } = options;
  const { id, raster } = options.layer;
  const href = imageUrl(options.url);
  await fetchWhole(href, tries, (response) => response.blob());
  // Decoded before it is there, or it would come in pieces.
  const file = new Image();
  file.src = href;
  await file.decode();
  const [left, top, right, bottom] = raster!.box;
  const picture = svgElement('image', { class: 'layer-image', 'data-layer': id, href, preserveAspectRatio: 'none' });
  // An SVG within another shows nothing beyond its own edges.
  const element = svgElement('svg', {}, [picture]);
  let area: DrawnArea | null = null;
  let [west, east] = [-Infinity, Infinity];
  const lay = (): void => {
    if (!area) return;
    const size = area.size / UNIT;
    const copy = Math.round(area.center[0] - (left + right) / 2);
    const [from, to] = [Math.max(left, west), Math.min(right, east)];
    const height = (bottom - top) * size;
    const x = (from + copy - area.center[0]) * size;
    set(element, { x, y: (top - area.center[1]) * size, width: Math.max(0, to - from) * size, height });
    set(picture, { x: (left - from) * size, y: 0, width: (right - left) * size, height });
  };
  wipes.push((scene) => {
    const [from, to] = wipesOf(map.scenes, scene).get(id) ?? [-Infinity, Infinity];
    if (from === west && to === east) return;
    [west, east] = [from, to];
    lay();
  });
  const draw = (next: DrawnArea): void => {
    area = next;
    lay();
  };
  drawing.fill(place, [drawing.element(element, draw)]);
  return [{ thing, element: place }];
}

/** Where the picture of a layer is, by where its features would be. */
export const imageUrl = (url: string): string => url.replace(/geojson$/, 'webp');

function set(element: Element, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(Number.isFinite(value) ? Math.round(value * 100) / 100 : 0));
  }
}
