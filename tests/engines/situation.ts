import type { Host } from './host.ts';

/** What the page of a host can be to an embed: one row of the list that the embed was designed by. */
export interface Situation {
  /** Its number, then its name; it is a test's name in every engine. */
  readonly name: `${number} ${string}`;
  /** Throws where the embed does not do there what it should. */
  readonly holds: (host: Host) => Promise<void>;
  /** Faults that an engine reports there and that are the situation itself: what a policy forbids. */
  readonly faults?: RegExp;
  /** It takes this many times as long as others. */
  readonly slow?: number;
}
