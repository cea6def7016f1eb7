import { worthAsking } from '#lib/stage/until-there.ts';

/** After this time a style sheet that has neither come nor failed is asked for again, ms. */
const TIMEOUT = 12_000;

const hasFonts = (): boolean => [...document.fonts].some(({ family }) => /Lieudit Serif/.test(family));

/** Asks again for fonts that have not come, or the style sheet that names them: a browser asks for either once. */
export function askAgainForFonts(first: HTMLLinkElement): void {
  let link = first;
  let tries = 0;
  let asking = false;
  const again = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    await worthAsking(tries++);
    asking = false;
    const before = link;
    link = before.cloneNode() as HTMLLinkElement;
    // Until it is there, the page keeps what it has.
    link.addEventListener('load', () => before.remove());
    watch();
    before.after(link);
  };
  const watch = (): void => {
    const watched = link;
    watched.addEventListener('error', () => void again());
    // One that was lost before this began says so no more: there is something in its place, or nothing, and no font of it.
    const known = watched.sheet !== null;
    setTimeout(() => void (watched === link && !hasFonts() && again()), known ? 0 : TIMEOUT);
  };
  watch();
  document.fonts.addEventListener('loadingerror', () => void again());
}
