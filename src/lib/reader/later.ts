import { offerMotion } from './choose-motion.ts';
import { offerEmbedding } from './embed-offer.ts';
import { followHash } from './follow-hash.ts';
import { listenToKeys } from './keys.ts';
import { keepOffline } from './offline.ts';
import { keepPicturesOnPaper } from './print.ts';
import type { Reading } from './reading.ts';
import { setFonts } from './set-fonts.ts';
import { listenToStepLinks } from './step-links.ts';

/**
 * What a page offers beside its scroll, and no reader waits for.
 * @param started resolves when the map moves, or cannot
 */
export function later(reading: Reading, embedded: boolean, started: Promise<void>): void {
  void setFonts(reading, started);
  reading.signs.follow(followHash);
  listenToKeys(reading);
  listenToStepLinks(reading);
  offerMotion(reading);
  keepPicturesOnPaper();
  if (embedded) return;
  keepOffline();
  offerEmbedding();
}
