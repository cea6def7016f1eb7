/**
 * Has each picture keep its file on paper. The browser fetches those that were never shown before it prints, by the shape
 * of the screen; a sheet has another shape, and for the files of that one it would not wait.
 */
export function keepPicturesOnPaper(): void {
  addEventListener('beforeprint', () => {
    for (const source of document.querySelectorAll<HTMLSourceElement>('[data-step] source[media]')) {
      if (matchMedia(source.media).matches) source.removeAttribute('media');
      else source.remove();
    }
  });
}
