import { Reading } from './reading.ts';

// The page is complete without this: whatever fails here leaves the text and its pictures.
const host = document.querySelector<HTMLElement>('[data-stage]');
if (host) {
  const reading = new Reading(host);
  void reading.start();
  const embedded = host.closest('[data-embed]') !== null;
  if (embedded) void import('./embed.ts').then(({ embed }) => embed(reading, host));
  // A page that is printed before this is there has the pictures that its reader has seen.
  void import('./later.ts').then(({ later }) => later(embedded));
}
