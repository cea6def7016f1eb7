/** Has the service worker keep this story, once all else is done; where there is none, the story needs the network. */
export function keepOffline(): void {
  // Under `vite dev` a worker would answer for files that are being written.
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const register = async (): Promise<void> => {
    // This script is of the build, so the site's root is where its folder begins, at whatever address that is.
    const root = import.meta.url.split('/_app/')[0];
    try {
      await navigator.serviceWorker.register(`${root}/service-worker.js`, { scope: `${root}/` });
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      active?.postMessage({ keep: [location.href.split('#')[0], ...loaded] });
    } catch {
      // Storage is off or full, or the page is not on https.
    }
  };
  const later = (): void => void setTimeout(() => void register(), 2000);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
