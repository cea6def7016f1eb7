import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { fineAt } from '#lib/render/generalise/fineness.ts';
import { HATCH } from '#lib/render/hatch.ts';
import type { StoryMap, StoryTopology } from '#lib/render/story-map.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import type { Ground } from '#lib/stage/ground.ts';
import type { LightGestures } from './light-gestures.ts';
import { Drawing } from './light-drawing.ts';
import { UNIT, type Plane, type Shape } from './plane.ts';
import { drawnAreaFor, shows } from './drawn-area.ts';
import { svgElement } from '#lib/stage/svg.ts';
import { untilThere } from '#lib/stage/until-there.ts';
import { linesOf, linesShared, outlineOf, ringsOf } from './plane-lines.ts';

/** The files of the story's own layers. */
export interface Layers {
  readonly url: (id: string) => string;
  /** Told of each layer that has not come when it was asked for, and when it has. */
  readonly told: (id: string, there: boolean) => void;
}

/**
 * The map as SVG shapes of the mercator plane, moved by one transform: no WebGL, no worker, ready as soon as the
 * shapes are. Drawn anew when the camera leaves what has been drawn. Straight down only: a pitch is not shown.
 * @param plane lines of the map's topology
 */
export function lightGround(
  host: HTMLElement,
  map: StoryMap<Pick<StoryTopology, 'objects'>>,
  plane: Plane,
  camera: Camera,
  first: Frame,
  layersOf: Layers
): Ground {
  let frame = first;
  let shown: { camera: Camera; scene: SceneState | null } = { camera, scene: null };
  let gestures: LightGestures | null = null;
  let closed = false;
  let area = drawnAreaFor(camera, frame);
  /** The hatching stands still on the map, whatever is drawn around it. */
  const anchor = project(camera.center);

  const { countries, disputed, lakes, rivers } = map.topology.objects;
  const drawing = new Drawing();
  const lit = new Set(map.scenes.flatMap(({ lit }) => lit));
  const path = (name: string, shape: Shape) => drawing.path(plane, shape, { class: name });
  const fill = (lines: Shape['lines']): Shape => ({ lines, closed: true });
  const stroke = (lines: Shape['lines']): Shape => ({ lines, closed: false });
  const highlighted = countries.geometries.filter(({ id }) => lit.has(String(id)));

  const fills = drawing.weighted(highlighted, (one) => [path('lit', fill(ringsOf(one)))]);
  const outlines = drawing.weighted(highlighted, (one) => [path('outline', stroke(outlineOf(one)))]);
  const hatched = drawing.weighted(disputed.geometries, (one) => [
    path('hatched', fill(ringsOf(one))),
    path('edge', { ...stroke(outlineOf(one)), whole: true })
  ]);
  const world = svgElement('g', {}, [
    path('land', fill(countries.geometries.flatMap(ringsOf))),
    ...fills.elements,
    path('coast shore', stroke(linesShared(countries.geometries, false))),
    path('lake shore', fill(lakes.geometries.flatMap(ringsOf))),
    path('river', stroke(rivers.geometries.flatMap(linesOf))),
    path('border', stroke(linesShared(countries.geometries, true))),
    ...hatched.elements,
    ...outlines.elements
  ]);
  const pattern = svgElement(
    'pattern',
    { id: 'light-hatch', width: HATCH, height: HATCH, patternUnits: 'userSpaceOnUse' },
    [svgElement('path', { class: 'hatch', d: `M0 ${HATCH / 2}H${HATCH}` })]
  );
  const svg = svgElement('svg', { class: 'map light', width: '100%', height: '100%', 'aria-hidden': 'true' }, [
    svgElement('defs', {}, [pattern]),
    svgElement('rect', { class: 'water', width: '100%', height: '100%' }),
    world
  ]);
  host.append(svg);

  /** The story's own layers, as each arrives. */
  const layers = new Map<string, SVGElement>();
  for (const layer of map.layers) {
    void withLayer(layer);
  }
  async function withLayer(layer: StoryMap['layers'][number]): Promise<void> {
    const { id } = layer;
    const group = await untilThere(
      async (tries) => closed || (await import('./light-layer.ts')).lightLayer(layer, layersOf.url(id), tries, drawing),
      () => layersOf.told(id, false)
    );
    if (group === true) return;
    layersOf.told(id, true);
    layers.set(layer.id, group);
    world.append(group);
    // Before it shows anything there is nothing to show it with.
    if (!shown.scene) return;
    states(shown.scene);
    drawing.draw(area);
  }

  function states(scene: SceneState): void {
    fills.show(scene.lit);
    outlines.show(scene.lit);
    hatched.show(scene.disputed);
    for (const [id, group] of layers) drawing.weigh(group, scene.layer.get(id) ?? 0);
  }

  function look(camera: Camera): void {
    if (!shows(area, camera, frame)) area = drawnAreaFor(camera, frame);
    const scale = (worldSize(camera.zoom) / area.size) * UNIT;
    const size = area.size / UNIT;
    const [x, y] = project(camera.center);
    const [px, py] = [(x - area.center[0]) * size, (y - area.center[1]) * size];
    svg.style.setProperty('--fine', String(fineAt(camera.zoom)));
    world.setAttribute(
      'transform',
      `translate(${frame.width / 2} ${frame.height / 2}) rotate(${-camera.bearing}) scale(${scale}) translate(${-px} ${-py})`
    );
    const [ax, ay] = anchor.map((value, i) => (value - area.center[i]!) * size);
    pattern.setAttribute(
      'patternTransform',
      `translate(${ax} ${ay}) scale(${1 / scale}) rotate(${camera.bearing - 45})`
    );
  }

  return {
    kind: 'light',
    show(camera, scene) {
      if (camera !== shown.camera || shown.scene === null) look(camera);
      if (scene !== shown.scene) states(scene);
      shown = { camera, scene };
      drawing.draw(area);
    },
    redraw(camera, scene) {
      area = drawnAreaFor(camera, frame);
      look(camera);
      states(scene);
      shown = { camera, scene };
      return drawing.drawInTurns(area);
    },
    resize(next) {
      frame = next;
      // Before it shows anything there is nothing to fit.
      if (shown.scene === null) return;
      look(shown.camera);
      drawing.draw(area);
    },
    scheme() {}, // the style sheet follows by itself
    explore(exploring) {
      gestures?.close();
      gestures = exploring && new exploring.Gestures(host, shown.camera, frame, (camera) => exploring.moved(camera));
    },
    zoomBy(levels) {
      gestures?.zoomBy(levels);
    },
    close() {
      closed = true;
      gestures?.close();
      svg.remove();
    }
  };
}
