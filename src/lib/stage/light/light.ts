import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { regionShapes } from '#lib/atlas/atlas.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { fineAt } from '#lib/render/generalise/fineness.ts';
import { HATCH, hatchAnchor, keyAttribute, stripeClass, things, weightOf, type KindName } from '#lib/render/drawing.ts';
import type { Geometry } from '#lib/render/paint.ts';
import type { StoryMap, StoryTopology } from '#lib/render/story-map.ts';
import { shapeAndRole } from '#lib/story/role.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import type { Ground } from '#lib/stage/ground.ts';
import type { LightGestures } from './light-gestures.ts';
import { Drawing } from './light-drawing.ts';
import { UNIT, type Plane, type Shape } from './plane.ts';
import { drawnAreaFor, shows } from './drawn-area.ts';
import { svgElement } from '#lib/stage/svg.ts';
import type { ShownThing } from './light-layer.ts';
import { untilThere } from '#lib/stage/until-there.ts';
import { linesOf, linesBetween, outlineOf, ringsOf } from './plane-lines.ts';

/** The files of the story's own layers. */
export interface Layers {
  readonly url: (id: string) => string;
  /** Told of each layer that has not come when it was asked for, and when it has. */
  readonly told: (id: string, there: boolean) => void;
}

/** Begins the ids of the patterns of hatching. */
const PATTERN = 'light-';

/** A tile of stripes that is not turned, in which a browser would blur them: one stripe from corner to corner. */
function patternOf(name: KindName): SVGPatternElement {
  const rise = (HATCH.rises[0] * Math.PI) / 180;
  const [width, height] = [HATCH.pitch / Math.sin(rise), HATCH.pitch / Math.cos(rise)];
  const stripe = (from: number): string => `M${from - width} ${2 * height}L${from + 2 * width} ${-height}`;
  return svgElement('pattern', { id: PATTERN + name, width, height, patternUnits: 'userSpaceOnUse' }, [
    svgElement('path', {
      class: stripeClass(name),
      'stroke-width': HATCH.width,
      d: [-width, 0, width].map(stripe).join('')
    })
  ]);
}

export interface LightOptions {
  readonly host: HTMLElement;
  readonly map: StoryMap<Pick<StoryTopology, 'objects'>>;
  /** Lines of the map's topology. */
  readonly plane: Plane;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly layers: Layers;
}

/**
 * The map as SVG shapes of the mercator plane, moved by one transform: no WebGL, no worker, ready as soon as the
 * shapes are. Drawn anew when the camera leaves what has been drawn. Straight down only: a pitch is not shown.
 */
export function lightGround({ host, map, plane, camera, frame: first, layers }: LightOptions): Ground {
  let frame = first;
  let shown: { camera: Camera; scene: SceneState | null } = { camera, scene: null };
  let gestures: LightGestures | null = null;
  let closed = false;
  let area = drawnAreaFor(camera, frame);
  const anchor = hatchAnchor(map);
  /** Of pictures, what shows in a scene. */
  const wipes: ((scene: SceneState) => void)[] = [];

  const drawing = new Drawing();
  const objects = map.topology.objects;
  const fill = (lines: Shape['lines']): Shape => ({ lines, closed: true });
  const stroke = (lines: Shape['lines']): Shape => ({ lines, closed: false });
  // What is a country and disputed has one shape for both.
  const find = (key: string | undefined) => regionShapes(objects).find(({ id }) => String(id) === key)!;

  /** What is drawn of a shape; null where that is no lines of the atlas. */
  function shapeOf(of: Geometry, key: string | undefined): Shape | null {
    switch (of) {
      case 'land':
        return fill(objects.countries.geometries.flatMap(ringsOf));
      case 'coasts':
        return stroke(linesBetween(objects.countries.geometries));
      case 'borders':
        return stroke(linesBetween(objects.countries.geometries, key || null));
      case 'lakes':
        return fill(objects.lakes.geometries.flatMap(ringsOf));
      case 'rivers':
        return stroke(objects.rivers.geometries.flatMap(linesOf));
      case 'country':
      case 'disputed':
        return fill(ringsOf(find(key)));
      case 'country-edge':
        return stroke(outlineOf(find(key)));
      case 'disputed-edge':
        return { ...stroke(outlineOf(find(key))), whole: true };
      default:
        return null;
    }
  }

  /** Each thing of the drawing in its place; one of the story's own layers when it arrives. */
  const shownThings: ShownThing[] = things(map).flatMap((thing) => {
    if (thing.kind.by === 'layer') return [{ thing, element: svgElement('g', { class: 'layer' }) }];
    const [key, role] = shapeAndRole(thing.key ?? '');
    const shape = shapeOf(thing.kind.of, key);
    if (!shape) return [];
    const attributes = {
      class: thing.name,
      ...(key && { [keyAttribute(thing.kind.of)!]: key }),
      ...(role && { 'data-role': role }),
      ...(thing.kind.hatch && { fill: `url(#${PATTERN}${thing.name})` })
    };
    const path = drawing.path(plane, shape, attributes);
    return [{ thing, element: thing.kind.by ? drawing.group({}, [path]) : path }];
  });
  const world = svgElement(
    'g',
    {},
    shownThings.map(({ element }) => element)
  );
  const patterns = [...new Set(shownThings.flatMap(({ thing: { name, kind } }) => (kind.hatch ? [name] : [])))].map(
    patternOf
  );
  const defs = svgElement('defs', {}, patterns);
  const svg = svgElement('svg', { class: 'map light', width: '100%', height: '100%', 'aria-hidden': 'true' }, [
    defs,
    svgElement('rect', { class: 'water', width: '100%', height: '100%' }),
    world
  ]);
  host.append(svg);

  for (const one of shownThings) if (one.thing.kind.by === 'layer') void withLayer(one);
  async function withLayer(one: ShownThing): Promise<void> {
    const { thing, element: place } = one;
    const id = thing.key!;
    const layer = map.layers.find((other) => other.id === id)!;
    const adopt = (pattern: SVGPatternElement): void => {
      patterns.push(pattern);
      defs.append(pattern);
    };
    const options = { layer, thing, place, url: layers.url(id), drawing, plane, objects, adopt, map, wipes };
    const own = await untilThere(
      async (tries) =>
        closed ||
        (layer.raster
          ? (await import('./light-image.ts')).lightImage(options, tries)
          : (await import('./light-layer.ts')).lightLayer(options, tries)),
      () => layers.told(id, false)
    );
    if (own === true) return;
    layers.told(id, true);
    shownThings.splice(shownThings.indexOf(one), 1, ...own);
    // Before it shows anything there is nothing to show it with.
    if (!shown.scene) return;
    look(shown.camera);
    states(shown.scene);
    drawing.draw(area);
  }

  function states(scene: SceneState): void {
    for (const { thing, element } of shownThings) if (thing.kind.by) drawing.weigh(element, weightOf(thing, scene));
    for (const wipe of wipes) wipe(scene);
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
    for (const pattern of patterns) {
      pattern.setAttribute('patternTransform', `translate(${ax} ${ay}) scale(${1 / scale}) rotate(${camera.bearing})`);
    }
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
