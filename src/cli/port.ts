/** Which ports a server may take: the first, and how many of those that follow it. */
export interface Ports {
  readonly port: number;
  readonly tries: number;
}

/**
 * The ports that PORT asks for. One that somebody asked for is taken or refused, for a script may rely on it; only the
 * default, 4173, moves on to the next free one.
 * @throws Error that says what a port is
 */
export function readPort(text: string | undefined): Ports {
  if (!text) return { port: 4173, tries: 100 };
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`PORT is a number from 0 to 65535 (0 takes any that is free), not "${text}".`);
  }
  return { port: Number(text), tries: 0 };
}
