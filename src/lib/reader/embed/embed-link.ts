import { envelope, fromHost, type Body, type FrameMessage, type HostMessage } from '#lib/embed/message.ts';

/** The line to the page that embeds this one: its window until it has answered, then a port that nobody else has. */
export class HostLink {
  readonly #nonce: string;
  readonly #hear: (message: HostMessage) => void;
  #port: MessagePort | null = null;

  /** @param hear told of each message from the host */
  constructor(nonce: string, hear: (message: HostMessage) => void) {
    this.#nonce = nonce;
    this.#hear = hear;
  }

  get open(): boolean {
    return this.#port !== null;
  }

  /** How long the story is, in viewports of this frame. */
  get length(): number {
    return Math.min(200, Math.max(1, document.documentElement.scrollHeight / Math.max(1, innerHeight)));
  }

  /** To whoever embeds this page: there is nothing secret in it. */
  hello(): void {
    // Not laid out yet, it has no length to tell.
    if (innerHeight === 0 || innerWidth === 0) return;
    parent.postMessage(envelope({ type: 'hello', nonce: this.#nonce, len: this.length }), '*');
  }

  start(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    port.onmessage = ({ data }) => {
      const message = fromHost(data, this.#nonce);
      if (message) this.#hear(message);
    };
    this.send({ type: 'len', len: this.length });
  }

  send(message: Body<FrameMessage>): void {
    this.#port?.postMessage(envelope({ ...message, nonce: this.#nonce } as FrameMessage));
  }
}
