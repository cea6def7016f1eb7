/** What a page that embeds a story (the host) and the embedded page (the frame) say to each other: `lieudit/1`. */

export type Mode = 'pinned' | 'steps';
/** How far the frame is from the screen: on it, within a screen or two, or far away. */
export type Nearness = 'on' | 'near' | 'off';
export type SeekReason = 'scroll' | 'link';
export type PageKey = 'page' | '-page' | 'home' | 'end' | 'line' | '-line';

interface FrameBodies {
  /** To the window of the host: I am here, `len` viewports long. */
  hello: { readonly len: number };
  /** The length, after whatever changed it. Viewports of the frame. */
  len: { readonly len: number };
  /** Something in the frame (find in page, Tab, a link) wants this share to be read. */
  seek: { readonly p: number; readonly why: SeekReason };
  /** A key that scrolls, pressed while the frame has the focus. */
  key: { readonly key: PageKey };
  /** The height that the frame would like, CSS px. */
  height: { readonly height: number };
  /** The step that is read. */
  step: { readonly index: number; readonly id: string };
}

interface HostBodies {
  /** With a MessagePort that all that follows goes through. */
  init: { readonly mode: Mode };
  /** The share of the story that the host's page has scrolled past, 0 to 1. */
  pos: { readonly p: number };
  /** What is far from the screen gives its live map back. */
  vis: { readonly state: Nearness };
  /** The step that should be read. */
  goto: { readonly id: string };
}

type Messages<Bodies> = { [T in keyof Bodies]: Bodies[T] & { readonly type: T; readonly nonce: string } }[keyof Bodies];
export type FrameMessage = Messages<FrameBodies>;
export type HostMessage = Messages<HostBodies>;
export type Message = FrameMessage | HostMessage;
/** A message without what every one of them has. */
export type Body<M extends Message> = M extends Message ? Omit<M, 'nonce'> : never;

const NAMESPACE = 'lieudit';
const VERSION = 1;

/** A message as it is sent. */
export const envelope = (message: Message): Readonly<Record<string, unknown>> => ({
  ns: NAMESPACE,
  v: VERSION,
  ...message
});

/** A number within two bounds, or a text that is of a form. */
type Field = readonly [least: number, most: number] | RegExp;
/** What each kind of message has. */
type Fields = Readonly<Record<string, Readonly<Record<string, Field>>>>;

/** Letters, digits, hyphens and points. It is compared, and never put into a selector or a page. */
const ID = /^[\p{L}\p{M}\d._-]{1,64}$/u;
const LENGTH: Fields[string] = { len: [1, 200] };
const SHARE: Field = [0, 1];

/** What a host reads: the loader is held to few bytes, and carries no more than this. */
const FROM_FRAME: Fields = {
  hello: LENGTH,
  len: LENGTH,
  seek: { p: SHARE, why: /^(scroll|link)$/ },
  key: { key: /^(-?(page|line)|home|end)$/ },
  height: { height: [200, 4000] },
  step: { index: [0, 9999], id: ID }
};

const FROM_HOST: Fields = {
  init: { mode: /^(pinned|steps)$/ },
  pos: { p: SHARE },
  vis: { state: /^(on|near|off)$/ },
  goto: { id: ID }
};

/** A field as it was sent, a number within its bounds; undefined where it is none. */
function read(field: Field, value: unknown): unknown {
  if ('test' in field) return typeof value === 'string' && field.test(value) ? value : undefined;
  return Number.isFinite(value) ? Math.min(field[1], Math.max(field[0], value as number)) : undefined;
}

/** What the frame has sent, or undefined where it is no message of the frame's. */
export const fromFrame = (data: unknown, nonce: string) => parse(FROM_FRAME, data, nonce) as FrameMessage | undefined;

/** What the host has sent, or undefined where it is no message of the host's. */
export const fromHost = (data: unknown, nonce: string) => parse(FROM_HOST, data, nonce) as HostMessage | undefined;

/**
 * What was received, as a message of this protocol: undefined where it is none, whatever it is. Numbers are finite and
 * within their bounds. Fields that are not known are left out, and whatever reading it throws counts as no message.
 */
function parse(fields: Fields, data: unknown, nonce: string): unknown {
  try {
    const from = data as Readonly<Record<string, unknown>>;
    const { ns, v, type } = from;
    if (ns !== NAMESPACE || v !== VERSION || !nonce || from['nonce'] !== nonce) return undefined;
    if (typeof type !== 'string' || !Object.hasOwn(fields, type)) return undefined;
    const message: Record<string, unknown> = { type, nonce };
    for (const [name, field] of Object.entries(fields[type]!)) {
      if ((message[name] = read(field, from[name])) === undefined) return undefined;
    }
    return message;
  } catch {
    return undefined;
  }
}
