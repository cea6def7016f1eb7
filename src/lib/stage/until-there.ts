/** How long a file may be on its way the first time it is asked for, ms; the next time twice as long. */
const TIMEOUT = 12_000;
/** Before a file is asked for again, ms; before the next time twice as long. */
const PAUSE = 1000;
/** So often a file is asked for again after a pause alone. From then on something has to have changed. */
const PAUSES = 7;

/**
 * What comes over a network, which loses some of it: asked for until it is there.
 * @param ask asks once, and rejects where it has not come whole
 * @param lost told once, when it has not come the first time
 */
export async function untilThere<T>(ask: (tries: number) => Promise<T>, lost?: () => void): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(tries);
    } catch {
      if (tries === 0) lost?.();
      await worthAsking(tries);
    }
  }
}

/** Resolves after a pause, or as soon as the network is back or somebody looks at the page again; not while nobody does. */
export function worthAsking(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const ask = () => {
      if (document.hidden) return;
      over.abort();
      resolve();
    };
    addEventListener('online', ask, over);
    document.addEventListener('visibilitychange', ask, over);
    if (tries < PAUSES) setTimeout(ask, PAUSE * 2 ** tries);
  });
}

/**
 * A file, whole.
 * @param read what becomes of it: JSON, where nothing is said
 * @param tries how often it has been asked for before
 * @throws where it is not there, cannot be read, or does not come in time
 */
export async function fetchWhole<T>(
  url: string | URL,
  tries: number,
  read: (response: Response) => Promise<T> = (response) => response.json()
): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT * 2 ** tries);
  try {
    // What was broken may be kept by the browser.
    const response = await fetch(url, { signal: stop.signal, cache: tries > 0 ? 'reload' : 'default' });
    if (!response.ok) throw new Error(response.statusText);
    return await read(response);
  } finally {
    clearTimeout(timer);
  }
}
