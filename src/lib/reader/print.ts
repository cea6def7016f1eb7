/**
 * Has each picture for paper, and of the text, painted: before it prints the browser fetches those that it has deferred, and then prints
 * without them unless they are asked for once more.
 */
export function keepPicturesOnPaper(): void {
  addEventListener('beforeprint', () => {
    // Not every browser prints what is in a closed one.
    for (const table of document.querySelectorAll<HTMLDetailsElement>('details.data')) table.open = true;
    for (const picture of document.querySelectorAll<HTMLImageElement>('[data-step] .paper, .picture img')) {
      const { src } = picture;
      picture.src = src;
    }
  });
}
