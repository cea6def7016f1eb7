import { offerMotion } from './choose-motion.ts';
import { offerEmbedding } from './embed-offer.ts';
import { listenToKeys } from './keys.ts';
import { keepOffline } from './offline.ts';
import { keepPicturesOnPaper } from './print.ts';
import type { Reading } from './reading.ts';
import { listenToStepLinks } from './step-links.ts';

/** What a page offers beside its scroll, and no reader waits for. */
export function later(reading: Reading, embedded: boolean): void {
  listenToKeys(reading);
  listenToStepLinks(reading);
  offerMotion(reading);
  keepPicturesOnPaper();
  if (embedded) return;
  keepOffline();
  offerEmbedding();
}
