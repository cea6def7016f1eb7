import type { Vector } from '#lib/camera/vector.ts';

/** Movement between press and release up to which it is a tap, CSS px. */
const STILL = 6;

/**
 * Tells a tap on the map from the end of a drag.
 * @param tap told of the point, CSS px from the top left of the ground
 */
export function listenToTaps(ground: HTMLElement, tap: (point: Vector) => void): void {
  let pressed: PointerEvent | null = null;
  // Before the stage's own listeners, which may keep an event to themselves.
  ground.addEventListener('pointerdown', (event) => (pressed = event.isPrimary ? event : null), true);
  ground.addEventListener('click', ({ clientX, clientY }) => {
    if (!pressed || Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > STILL) return;
    const { left, top } = ground.getBoundingClientRect();
    tap([clientX - left, clientY - top]);
  });
}
