/** Run in a page: resolves when it is set in its own fonts, which come after its map moves, or cannot be. */
export async function inItsFonts(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[data-fonts]');
  const applies = () => !link || (link.sheet !== null && matchMedia(link.media || 'all').matches);
  for (let waits = 0; !applies() && waits < 250; waits++) await new Promise((resolve) => setTimeout(resolve, 20));
  // The fonts are asked for by the layout that needs them.
  void document.body.offsetHeight;
  await document.fonts.ready;
}
