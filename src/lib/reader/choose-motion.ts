import type { Travel } from '#lib/story/story.ts';
import { MOTION } from './motion.ts';

/** Lets the reader say how the map moves, for this story and the next. */
export function offerMotion(reading: { motion: Travel | null }): void {
  const select = document.querySelector<HTMLSelectElement>('select[name=motion]');
  if (!select) return;
  if (reading.motion) select.value = reading.motion;
  select.addEventListener('change', () => {
    reading.motion = select.value as Travel;
    try {
      localStorage.setItem(MOTION, select.value);
    } catch {
      // Without storage the choice holds for this page alone.
    }
  });
}
