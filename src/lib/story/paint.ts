/** Sets words off from others: by colour on a terminal, not at all elsewhere. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  /** A place in a file. */
  readonly place: (text: string) => string;
  /** What may be passed over. */
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;

export const PLAIN: Paint = { error: same, warning: same, place: same, faint: same };
