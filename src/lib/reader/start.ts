import { keepOffline } from './offline.ts';
import { keepPicturesOnPaper } from './print.ts';
import { Reading } from './reading.ts';

// The page is complete without this: whatever fails here leaves the text and its pictures.
const host = document.querySelector<HTMLElement>('[data-stage]');
if (host) {
  const reading = new Reading(host);
  void reading.start();
  keepPicturesOnPaper();
  if (host.closest('[data-embed]')) void import('./embed.ts').then(({ embed }) => embed(reading, host));
  else keepOffline();
}
