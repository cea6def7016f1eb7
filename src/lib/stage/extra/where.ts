import type { Frame } from '#lib/camera/frame.ts';
import { placeWhere, whereBeside, whereKeep, type Where } from '#lib/render/where/place-where.ts';
import { insetNode, scaleNode } from '#lib/render/where/where-nodes.ts';
import type { MakeExtra } from '#lib/stage/extra.ts';
import { exploredFrame, fartherCamera, smallerFrame } from '#lib/stage/scaled.ts';
import { svgElement } from '#lib/stage/svg.ts';
import { svgOf } from '#lib/stage/svg-of.ts';
import { textScale } from '#lib/stage/text-scale.ts';

/** Where the map is, and how large: an inset, a scale bar, an arrow to the north. */
export const extra: MakeExtra = ({ over, map, names, timeline }) => {
  let scale = textScale();
  const rests = new Map<number, Where>();
  const drawn = new Map<string, SVGGElement>();

  function restOf(index: number, frame: Frame): Where {
    let found = rests.get(index);
    if (!found) {
      const { sceneAt, cameraAt } = timeline();
      const seen = { camera: fartherCamera(cameraAt(index), scale), frame: smallerFrame(frame, scale) };
      rests.set(index, (found = whereBeside(map, sceneAt(index), seen, names.atRest(index))));
    }
    return found;
  }

  /** What is the same in both, in the same corner, stays. */
  function draw(all: readonly (readonly [where: Where, weight: number])[]): void {
    const weights = new Map<string, { weight: number; make: () => SVGElement }>();
    for (const [{ inset, scale: bar }, weight] of all) {
      const nodes = [...(inset ? [() => insetNode(inset)] : []), ...(bar ? [() => scaleNode(bar, map.lang)] : [])];
      for (const [i, own] of [inset, bar].filter((one) => one !== null).entries()) {
        const key = JSON.stringify([own, scale]);
        const before = weights.get(key)?.weight;
        weights.set(key, { weight: before === undefined ? weight : 1, make: () => svgOf(nodes[i]!()) });
      }
    }
    for (const [key, group] of drawn) {
      if ((weights.get(key)?.weight ?? 0) > 0) continue;
      group.remove();
      drawn.delete(key);
    }
    for (const [key, { weight, make }] of weights) {
      if (weight === 0) continue;
      let group = drawn.get(key);
      if (!group) {
        group = svgElement('g', scale === 1 ? {} : { transform: `scale(${scale})` }, [make()]);
        drawn.set(key, group);
        over.append(group);
      }
      group.setAttribute('opacity', String(weight));
    }
  }

  return {
    show({ bearing: _ }, { from, to, t }, frame) {
      const [a, b] = [restOf(from, frame), restOf(to, frame)];
      if (t === 0 || t === 1) draw([[t === 0 ? a : b, 1]]);
      else
        draw([
          [a, Math.max(0, 1 - 2 * t)],
          [b, Math.max(0, 2 * t - 1)]
        ]);
    },
    explore(camera, scene, frame) {
      const seen = { camera: fartherCamera(camera, scale), frame: smallerFrame(exploredFrame(frame), scale) };
      draw([[placeWhere(map, scene, seen, names.explored?.taken ?? [], true), 1]]);
    },
    resize() {
      scale = textScale();
      // What is drawn stays until the next picture: of a reader who explores there may be none for long.
      rests.clear();
    },
    close() {},
    keeps: (scene, { explored, ...seen }) => whereKeep(map, scene, seen, explored)
  };
};
