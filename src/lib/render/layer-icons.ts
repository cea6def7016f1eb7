import type { Camera } from '#lib/camera/camera.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { ICON, iconNode } from './icon.ts';
import type { Keeps } from './labels/keeps.ts';
import { around, overlap } from './labels/rect.ts';
import type { StoryMap } from './story-map.ts';
import type { SvgNode } from './svg-node.ts';

/** What the icons of layers keep free of names. */
export function iconsKeep(
  { icons }: Pick<StoryMap<unknown>, 'icons'>,
  scene: SceneState,
  camera: Camera,
  frame: Frame
): Keeps {
  const parts = Object.values(icons?.layers ?? {}).flatMap((layer) => Object.entries(layer.parts));
  const points = parts.flatMap(([part, positions]) => ((scene.layer.get(part) ?? 0) > 0 ? positions : []));
  const all = points.map((position) => around(screenOfPosition(position, camera, frame), ICON.radius));
  return { shun: all.filter((rect) => overlap(rect, [0, 0, frame.width, frame.height])) };
}

/**
 * The icons at the points of a story's own layers, over their dots: in stills and on the stage alike. Each on a disc, a plain sign too:
 * there is a dot beneath it.
 * @param scale of a CSS pixel
 */
export function layerIconNodes(
  { icons }: Pick<StoryMap<unknown>, 'icons'>,
  scene: SceneState,
  camera: Camera,
  frame: Frame,
  scale = 1
): SvgNode[] {
  if (!icons?.layers) return [];
  const { width, height } = frame;
  const reach = ICON.radius * scale;
  return Object.values(icons.layers).flatMap(({ icon: name, parts }) => {
    const icon = icons.icons[name];
    if (!icon) return [];
    const { plain: _, ...onDisc } = icon;
    return Object.entries(parts).flatMap(([part, points]) => {
      const opacity = scene.layer.get(part) ?? 0;
      if (opacity === 0) return [];
      return points.flatMap((position): SvgNode[] => {
        const [x, y] = screenOfPosition(position, camera, frame);
        if (x < -reach || y < -reach || x > width + reach || y > height + reach) return [];
        const node = iconNode(onDisc, [x, y], scale);
        return [opacity === 1 ? node : { ...node, attributes: { ...node.attributes, opacity } }];
      });
    });
  });
}
