import { iconsKeep, layerIconNodes } from '#lib/render/layer-icons.ts';
import type { MakeExtra } from '#lib/stage/extra.ts';
import { svgOf } from '#lib/stage/svg-of.ts';
import { textScale } from '#lib/stage/text-scale.ts';

/** The icons of a story's own layers, under the names. */
export const extra: MakeExtra = ({ under, map }) => {
  const draw: ReturnType<MakeExtra>['show'] = (camera, scene, frame) =>
    under.replaceChildren(...layerIconNodes(map, scene, camera, frame, textScale()).map(svgOf));
  return {
    show: draw,
    explore: draw,
    close: () => under.replaceChildren(),
    keeps: (scene, { camera, frame }) => iconsKeep(map, scene, camera, frame)
  };
};
