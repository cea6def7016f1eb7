import type { SceneState, Weights } from '#lib/story/timeline.ts';

/** What is left of the strength of what is not looked up. */
const DIM = 0.22;

/**
 * A scene in which some things show as they do and the others step back.
 * @param lit `<kind of weight>:<id>` of those, of a line its place among the scene's; all of a kind: `disputed:*`
 */
export function dimmed(scene: SceneState, lit: ReadonlySet<string>): SceneState {
  const left = (kind: string, id: string): number => (lit.has(`${kind}:${id}`) || lit.has(`${kind}:*`) ? 1 : DIM);
  const weigh = (kind: string, weights: Weights): Weights =>
    new Map([...weights].map(([id, weight]) => [id, weight * left(kind, id)]));
  return {
    ...scene,
    filled: weigh('filled', scene.filled),
    disputed: weigh('disputed', scene.disputed),
    layer: weigh('layer', scene.layer),
    routes: new Map(
      [...scene.routes].map(([id, route], i) => [id, { ...route, opacity: route.opacity * left('routes', String(i)) }])
    )
  };
}
