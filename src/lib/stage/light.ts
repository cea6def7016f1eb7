import type { MultiLineString, Position as Coordinates } from 'geojson';
import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { project, worldSize } from '#lib/geo/mercator.ts';
import { HATCH } from '#lib/render/hatch.ts';
import type { AreaFeature, Shapes } from '#lib/render/shapes.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import type { SceneState, Weights } from '#lib/story/timeline.ts';
import type { Ground } from './ground.ts';
import { LightGestures } from './light-gestures.ts';
import { lightLayer } from './light-layer.ts';
import { planePath } from './plane-path.ts';
import { svgElement } from './svg.ts';

/** The plane is drawn once, a unit to the pixel at this zoom, from the first camera's middle: numbers stay small. */
const PLANE_ZOOM = 8;
const UNIT = worldSize(PLANE_ZOOM);

/**
 * The map as SVG shapes of the mercator plane, moved by one transform: no WebGL, no worker, ready as soon as the
 * shapes are. Straight down only: a pitch is not shown.
 */
export function lightGround(
  host: HTMLElement,
  map: StoryMap,
  shapes: Shapes,
  camera: Camera,
  first: Frame,
  layerUrl: (id: string) => string
): Ground {
  let frame = first;
  let shown: { camera: Camera; scene: SceneState | null } = { camera, scene: null };
  let gestures: LightGestures | null = null;
  const origin = project(camera.center);
  const story = new Set(map.story);
  const d = (lines: readonly Coordinates[][], close: boolean) => planePath(lines, origin, UNIT, close);
  const fill = (features: readonly AreaFeature[]) => d(features.flatMap(ringsOf), true);

  const lit = weighted('lit', highlights(map, shapes), (one) => [svgElement('path', { class: 'lit', d: fill([one]) })]);
  const outlines = weighted('outline', highlights(map, shapes), (one) => [
    svgElement('path', { class: 'outline', d: d(shapes.outlineOf(String(one.id)).coordinates, false) })
  ]);
  const disputed = weighted('disputed', shapes.disputed, (one) => [
    svgElement('path', { fill: 'url(#light-hatch)', d: fill([one]) }),
    svgElement('path', { class: 'edge', d: d(shapes.outlineOf(String(one.id)).coordinates, false) })
  ]);
  const world = svgElement('g', { id: 'light-world', class: 'map' }, [
    svgElement('path', { class: 'land', d: fill(shapes.countries.filter(({ id }) => !story.has(String(id)))) }),
    svgElement('path', { class: 'story', d: fill(shapes.countries.filter(({ id }) => story.has(String(id)))) }),
    ...lit.elements,
    svgElement('path', { class: 'lake', d: fill(shapes.lakes) }),
    svgElement('path', { class: 'river', d: d(shapes.rivers.flatMap(linesOf), false) }),
    svgElement('path', { class: 'border', d: d(shapes.borders.coordinates, false) }),
    ...disputed.elements,
    ...outlines.elements
  ]);
  // The world goes on beyond the antimeridian: a copy stands on the side that the camera sees. A copy's styles match
  // inside of it alone, so that it has the map's class itself.
  const copy = svgElement('use', { href: '#light-world', display: 'none' });
  const plane = svgElement('g', {}, [world, copy]);
  const pattern = svgElement(
    'pattern',
    { id: 'light-hatch', width: HATCH, height: HATCH, patternUnits: 'userSpaceOnUse' },
    [svgElement('path', { class: 'hatch', d: `M0 ${HATCH / 2}H${HATCH}` })]
  );
  const svg = svgElement('svg', { class: 'map light', width: '100%', height: '100%', 'aria-hidden': 'true' }, [
    svgElement('defs', {}, [pattern]),
    svgElement('rect', { class: 'water', width: '100%', height: '100%' }),
    plane
  ]);
  host.append(svg);

  /** The story's own layers, as each arrives. */
  const layers = new Map<string, SVGElement>();
  for (const layer of map.layers) {
    void lightLayer(layer, layerUrl(layer.id), origin, UNIT).then((group) => {
      if (!group) return;
      layers.set(layer.id, group);
      world.append(group);
      showLayers(shown.scene);
    });
  }
  function showLayers(scene: SceneState | null): void {
    for (const [id, group] of layers) weigh(group, scene?.layer.get(id) ?? 0);
  }

  function draw(camera: Camera): void {
    const scale = worldSize(camera.zoom) / UNIT;
    const turns = Math.floor((camera.center[0] + 180) / 360);
    const [x, y] = project([camera.center[0] - 360 * turns, camera.center[1]]);
    const angle = (-camera.bearing * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
    const [px, py] = [(x - origin[0]) * UNIT, (y - origin[1]) * UNIT];
    const e = frame.width / 2 - (px * cos - py * sin);
    const f = frame.height / 2 - (px * sin + py * cos);
    plane.setAttribute('transform', `matrix(${cos} ${sin} ${-sin} ${cos} ${e} ${f})`);
    pattern.setAttribute('patternTransform', `scale(${1 / scale}) rotate(${camera.bearing - 45})`);
    const half = Math.hypot(frame.width, frame.height) / 2 / worldSize(camera.zoom);
    const side = x + half > 1 ? 1 : x - half < 0 ? -1 : 0;
    copy.setAttribute('display', side === 0 ? 'none' : 'inline');
    if (side !== 0) copy.setAttribute('x', String(side * UNIT));
  }

  return {
    kind: 'light',
    show(camera, scene) {
      if (camera !== shown.camera || shown.scene === null) draw(camera);
      if (scene !== shown.scene) {
        lit.show(scene.highlight);
        outlines.show(scene.highlight);
        disputed.show(scene.disputed);
        showLayers(scene);
      }
      shown = { camera, scene };
    },
    resize(next) {
      frame = next;
      draw(shown.camera);
    },
    scheme() {}, // the style sheet follows by itself
    explore(moved) {
      gestures?.close();
      gestures = moved && new LightGestures(host, shown.camera, frame, moved);
    },
    zoomBy(levels) {
      gestures?.zoomBy(levels);
    },
    close() {
      gestures?.close();
      svg.remove();
    }
  };
}

function weigh(group: SVGElement, weight: number): void {
  if (weight === 0) group.setAttribute('display', 'none');
  else group.removeAttribute('display');
  group.setAttribute('opacity', String(weight));
}

/** Shapes that some scene highlights. */
function highlights(map: StoryMap, shapes: Shapes): AreaFeature[] {
  const ids = new Set(map.scenes.flatMap(({ highlight }) => highlight));
  return shapes.countries.filter(({ id }) => ids.has(String(id)));
}

/** Elements that show as strongly as the scene says; those that do not are not drawn at all. */
function weighted(name: string, features: readonly AreaFeature[], draw: (feature: AreaFeature) => SVGElement[]) {
  const groups = new Map(
    features.map((one) => [String(one.id), svgElement('g', { 'data-kind': name, display: 'none' }, draw(one))])
  );
  return {
    elements: [...groups.values()],
    show(weights: Weights): void {
      for (const [id, group] of groups) weigh(group, weights.get(id) ?? 0);
    }
  };
}

const ringsOf = ({ geometry }: AreaFeature): Coordinates[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

const linesOf = ({ geometry }: { geometry: unknown }): Coordinates[][] => {
  const { type, coordinates } = geometry as MultiLineString | { type: 'LineString'; coordinates: Coordinates[] };
  return type === 'LineString' ? [coordinates] : coordinates;
};
