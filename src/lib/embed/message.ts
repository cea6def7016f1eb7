/** What a page that embeds a story (the host) and the embedded page (the frame) say to each other: `lieudit/1`. */

export type Mode = 'pinned' | 'steps';
/** How far the frame is from the screen: on it, within a screen or two, or far away. */
export type Nearness = 'on' | 'near' | 'off';
export type SeekReason = 'scroll' | 'link';
export type PageKey = 'page' | '-page' | 'home' | 'end' | 'line' | '-line';

interface Bodies {
  /** Frame → window of the host: I am here, `len` viewports long. */
  hello: { readonly len: number };
  /** Host → frame, with a MessagePort that all that follows goes through. */
  init: { readonly mode: Mode };
  /** Host → frame: the share of the story that the host's page has scrolled past, 0 to 1. */
  pos: { readonly p: number };
  /** Host → frame: what is far from the screen gives its live map back. */
  vis: { readonly state: Nearness };
  /** Frame → host: the length, after whatever changed it. Viewports of the frame. */
  len: { readonly len: number };
  /** Frame → host: something in the frame (find in page, Tab, a link) wants this share to be read. */
  seek: { readonly p: number; readonly why: SeekReason };
  /** Frame → host: a key that scrolls, pressed while the frame has the focus. */
  key: { readonly key: PageKey };
  /** Frame → host: the height that the frame would like, CSS px. */
  height: { readonly height: number };
  /** Frame → host: the step that is read. */
  step: { readonly index: number; readonly id: string };
  /** Host → frame: the step that should be read. */
  goto: { readonly id: string };
}

export type MessageType = keyof Bodies;
export type Message = { [T in MessageType]: Bodies[T] & { readonly type: T; readonly nonce: string } }[MessageType];

const NAMESPACE = 'lieudit';
const VERSION = 1;

/** A message as it is sent. */
export const envelope = (message: Message): Readonly<Record<string, unknown>> => ({
  ns: NAMESPACE,
  v: VERSION,
  ...message
});

/** A number within two bounds, or undefined where it is none. */
const number = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined;

const oneOf = <T extends string>(value: unknown, ...allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

/** An id that names a step: letters, digits, hyphens and points. It is compared, and never put into a selector or a page. */
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\p{L}\p{M}\d._-]{1,64}$/u.test(value) ? value : undefined;

const length = (value: unknown) => number(value, 1, 200);
const share = (value: unknown) => number(value, 0, 1);

const FIELDS: Readonly<Record<MessageType, Readonly<Record<string, (value: unknown) => unknown>>>> = {
  hello: { len: length },
  init: { mode: (value) => oneOf(value, 'pinned', 'steps') },
  pos: { p: share },
  vis: { state: (value) => oneOf(value, 'on', 'near', 'off') },
  len: { len: length },
  seek: { p: share, why: (value) => oneOf(value, 'scroll', 'link') },
  key: { key: (value) => oneOf(value, 'page', '-page', 'home', 'end', 'line', '-line') },
  height: { height: (value) => number(value, 200, 4000) },
  step: { index: (value) => number(value, 0, 9999), id },
  goto: { id }
};

/**
 * What was received, as a message of this protocol: undefined where it is none, whatever it is. Numbers are finite and
 * within their bounds. Fields that are not known are left out, and whatever reading it throws counts as no message.
 */
export function parse(data: unknown, nonce: string): Message | undefined {
  try {
    const from = data as Readonly<Record<string, unknown>>;
    if (typeof data !== 'object' || !from || from['ns'] !== NAMESPACE || from['v'] !== VERSION) return undefined;
    const type = from['type'];
    if (!nonce || from['nonce'] !== nonce || typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return undefined;
    const message: Record<string, unknown> = { type, nonce };
    for (const [name, read] of Object.entries(FIELDS[type as MessageType])) {
      if ((message[name] = read(from[name])) === undefined) return undefined;
    }
    return message as unknown as Message;
  } catch {
    return undefined;
  }
}
