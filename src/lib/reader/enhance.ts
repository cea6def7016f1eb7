import { offerMotion } from './choose-motion.ts';
import { offerEmbedding } from '#lib/reader/embed/embed-offer.ts';
import { followHash } from './follow-hash.ts';
import { listenToKeys } from './keys.ts';
import { keepPlace } from './keep-place.ts';
import { keepOffline } from './offline.ts';
import { askAgainForStills } from './lost-stills.ts';
import { keepPicturesOnPaper } from './print.ts';
import type { Reading } from './reading.ts';
import { restored } from './restored.ts';
import type { Scroller } from './scroller.ts';
import { setFonts } from './set-fonts.ts';
import { listenToStepLinks } from './step-links.ts';
import { whenIdle } from './when-idle.ts';

/**
 * What a page offers beside its scroll, and no reader waits for.
 * @param host the stage
 * @param started resolves when the map moves
 */
export function enhance(reading: Reading, scroller: Scroller, host: HTMLElement, started: Promise<void>): void {
  const embedded = host.closest('[data-embed]') !== null;
  void started.then(() => whenIdle(host, () => reading.live(true)));
  void setFonts(reading, started);
  reading.signs.follow(followHash);
  keepPlace(reading, scroller, restored() && !embedded);
  listenToKeys(reading);
  listenToStepLinks(reading);
  offerMotion(reading);
  keepPicturesOnPaper();
  askAgainForStills();
  if (embedded) return;
  keepOffline();
  offerEmbedding();
}
