import type { Outline } from '#lib/stage/outline.ts';
import type { Stage } from '#lib/stage/stage.ts';
import type { Inspected } from './inspection-controller.ts';

/** A stage that has lines over its ground always, and what is inspected over these. */
export function stageWithLines(stage: Stage, lines: Outline): Inspected['stage'] {
  const inspect = (outline: Outline | null): void =>
    stage.inspect({
      draw: (camera, frame, named) => [
        ...lines.draw(camera, frame, named),
        ...(outline?.draw(camera, frame, named) ?? [])
      ]
    });
  inspect(null);
  return {
    get shown() {
      return stage.shown;
    },
    get drawn() {
      return stage.drawn;
    },
    show: (camera, scene) => stage.show(camera, scene),
    look: (camera) => stage.look(camera),
    inspect
  };
}
