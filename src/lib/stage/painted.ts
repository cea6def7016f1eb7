/** Resolves when text and picture have been painted; or soon, where a page is not painted for now. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (performance.getEntriesByName('first-contentful-paint').length > 0) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 400);
  });
