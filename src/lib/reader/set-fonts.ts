import { askAgainForFonts } from './lost-fonts.ts';

/** For so long the fonts wait for the map, ms. */
const TIMEOUT = 4000;

/**
 * Sets the page in its fonts, which until then are not asked for: their bytes and the layout that they ask for would
 * come before the map moves. What stands in for them is as wide and as high.
 * @param moves resolves when the map moves, or cannot
 */
export async function setFonts(reading: { measureAgain(): void }, moves: Promise<void>): Promise<void> {
  const measureAgain = () => reading.measureAgain();
  // A story that does not wait for its map may have them already.
  void document.fonts?.ready.then(measureAgain);
  document.fonts?.addEventListener('loadingdone', measureAgain);
  await Promise.race([moves.catch(() => {}), new Promise((resolve) => setTimeout(resolve, TIMEOUT))]);
  const link = document.querySelector<HTMLLinkElement>('link[data-fonts]');
  if (!link) return;
  link.media = 'all';
  askAgainForFonts(link);
}
