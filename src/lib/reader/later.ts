import { offerEmbedding } from './embed-offer.ts';
import { keepOffline } from './offline.ts';
import { keepPicturesOnPaper } from './print.ts';

/** What a page offers beside its reading, and no reader waits for. */
export function later(embedded: boolean): void {
  keepPicturesOnPaper();
  if (embedded) return;
  keepOffline();
  offerEmbedding();
}
