import { untilThere } from '#lib/stage/until-there.ts';
import { Reading } from './reading.ts';
import { Scroller } from './scroller.ts';

/** Begins to follow the scroll of a story's page. The page is complete without: what fails leaves its text and pictures. */
export function read(): void {
  const host = document.querySelector<HTMLElement>('[data-stage]');
  if (!host) return;
  const scroller = new Scroller();
  const reading = new Reading(host, scroller);
  const started = reading.start();
  if (host.closest('[data-embed]'))
    void untilThere(() => import('#lib/reader/embed/embed.ts')).then(({ embed }) => embed(reading, scroller, host));
  // A page that is printed before this is there has the pictures that its reader has seen.
  void untilThere(() => import('./enhance.ts')).then(({ enhance }) => enhance(reading, scroller, host, started));
}
