import { worthAsking } from '#lib/stage/until-there.ts';

/** Asks again for stills that have not come: where the map is lost they are all there is to see. */
export function askAgainForStills(): void {
  const tries = new WeakMap<HTMLImageElement, number>();
  const again = async (image: HTMLImageElement): Promise<void> => {
    const before = tries.get(image) ?? 0;
    tries.set(image, before + 1);
    await worthAsking(before);
    image.setAttribute('src', image.getAttribute('src')!);
  };
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLImageElement && target.matches('[data-step] figure img')) void again(target);
    },
    true
  );
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-step] figure img')) {
    if (image.currentSrc && image.complete && image.naturalWidth === 0) void again(image);
  }
}
