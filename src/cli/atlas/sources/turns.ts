/** Runs what asks a host when nothing else asks it, and not before some milliseconds have passed since the last. */
export type Turns = <T>(host: string, ask: () => Promise<T>) => Promise<T>;

export function makeTurns(pause: number): Turns {
  const last = new Map<string, Promise<unknown>>();
  return (host, ask) => {
    const before = last.get(host);
    const mine = before ? before.then(() => wait(pause)).then(ask) : ask();
    // Whoever is next waits for the end of this one, however it ends.
    last.set(
      host,
      mine.catch(() => undefined)
    );
    return mine;
  };
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
