import type { Camera } from '#lib/camera/camera.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Frame } from '#lib/camera/frame.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { ICON, iconNode } from './icon.ts';
import type { StoryMap } from './story-map.ts';
import type { SvgNode } from './svg-node.ts';

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
