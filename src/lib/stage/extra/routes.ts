import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Names } from '#lib/render/labels/place-labels.ts';
import { namesOfRoutes, routeNameNode, routesKeep, type PlacedRouteName } from '#lib/render/route-names.ts';
import { layerHeadNodes, lookedRoutes, routeNodes, wholeRoutes } from '#lib/render/route-nodes.ts';
import type { Extra, MakeExtra } from '#lib/stage/extra.ts';
import { exploredFrame, fartherCamera, smallerFrame } from '#lib/stage/scaled.ts';
import { svgOf } from '#lib/stage/svg-of.ts';
import { textScale } from '#lib/stage/text-scale.ts';
import type { RouteState, SceneState } from '#lib/story/timeline.ts';

/** Share of a route's length in which its name comes, once the line has passed it. */
const COMING = 0.15;

/** A name, and how strongly it shows. */
interface Named {
  readonly name: PlacedRouteName;
  readonly weight: number;
}

/** Routes that are no plain ones, with heads, dashes and names, and the heads of the lines of layers. */
export const extra: MakeExtra = ({ under, map, names, timeline }): Extra => {
  let scale = textScale();

  /** The names of routes beside those that a picture has. */
  const placed = (scene: SceneState, camera: Camera, frame: Frame, { taken }: Names) =>
    namesOfRoutes(scene, fartherCamera(camera, scale), smallerFrame(frame, scale), taken);

  const rests = new WeakMap<Names, readonly PlacedRouteName[]>();
  /** Of a scene at rest. */
  function restOf(index: number, frame: Frame): readonly PlacedRouteName[] {
    const own = names.atRest(index);
    const { sceneAt, cameraAt } = timeline();
    let found = rests.get(own);
    if (!found) rests.set(own, (found = placed(sceneAt(index), cameraAt(index), frame, own)));
    return found;
  }

  function draw(
    camera: Camera,
    frame: Frame,
    scene: SceneState,
    routes: SceneState['routes'],
    named: readonly Named[]
  ) {
    const marks = [...scene.mark.keys()].flatMap((id) => (map.marks[id] ? [map.marks[id]] : []));
    const heads = layerHeadNodes(map, scene, { camera, frame, scale: 1 });
    const lines = [...routes.values()].flatMap((route) => routeNodes(route, { map, camera, frame, scale: 1, marks }));
    const texts = named.flatMap(({ name, weight }) =>
      weight > 0 ? [routeNameNode(name, screenOfPosition(name.position, camera, frame), scale, weight)] : []
    );
    under.replaceChildren(...[...heads, ...lines, ...texts].map(svgOf));
  }

  return {
    keeps: (scene, { camera, frame }) => routesKeep(map, scene, camera, frame),
    show(camera, scene, frame) {
      const { from, to, t } = scene;
      const routes = lookedRoutes(scene);
      const named = [...new Set([from, to])].flatMap((index) => {
        // Of two scenes each has its own half of the way between them.
        const share = from === to ? 1 : Math.max(0, index === from ? 1 - 2 * t : 2 * t - 1);
        return restOf(index, frame).map((name) => ({ name, weight: share * come(name, routes.get(name.key)) }));
      });
      draw(camera, frame, scene, routes, named);
    },
    explore(camera, scene, frame) {
      const own = names.explored;
      const all = own ? placed(scene, camera, exploredFrame(frame), own) : [];
      draw(
        camera,
        frame,
        scene,
        wholeRoutes(scene),
        all.map((name) => ({ name, weight: 1 }))
      );
    },
    resize() {
      scale = textScale();
    },
    close: () => under.replaceChildren()
  };
};

/** How strongly a name shows beside a line that has come so far. */
function come({ along }: PlacedRouteName, route: RouteState | undefined): number {
  if (!route) return 0;
  return route.opacity * (route.progress === 1 ? 1 : Math.max(0, Math.min(1, (route.progress - along) / COMING)));
}
