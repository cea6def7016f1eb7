/** For so long a press waits for what it asks for, ms. */
const TIMEOUT = 12_000;

/**
 * What a press asks for, a module with its style sheet. Where the network fails it comes with the next press.
 * @throws where it has not come
 */
export function atPress<T>(load: () => Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('what a press has asked for is late')), TIMEOUT);
  });
  return Promise.race([styled().then(load), late]);
}

/** A style sheet that was lost at an earlier press: whoever imports a module again does not ask for it again. */
async function styled(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][crossorigin]');
  const lost = [...links].filter(isLost);
  await Promise.all(
    lost.map(
      (link) =>
        new Promise((resolve, reject) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.addEventListener('load', resolve);
          again.addEventListener('error', () => reject(new Error(link.href)));
          link.replaceWith(again);
        })
    )
  );
}

/** Chromium has a sheet in the place of one that did not come, empty or not to be read; others have none. */
function isLost({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length;
  } catch {
    return true;
  }
}
