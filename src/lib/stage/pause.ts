/** What may be drawn in one go before the browser has its turn, ms. */
const TURN = 6;

/** Gives the browser its turn, for a press or a scroll that waits. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does each piece of work, with a pause whenever the last one is too long ago. */
export async function inTurns(work: Iterable<unknown>): Promise<void> {
  let began = performance.now();
  for (const _ of work) {
    if (performance.now() - began < TURN) continue;
    await pause();
    began = performance.now();
  }
}
