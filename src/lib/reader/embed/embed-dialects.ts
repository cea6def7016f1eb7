import type { HostLink } from './embed-link.ts';

/** The height at which a story is best turned page by page, CSS px: a narrow column has less room for words. */
const heightFor = (width: number): number => (width < 480 ? 680 : 640);

/**
 * Asks the host for a height, in the words of the loader, or else of those who embed frames without it: WordPress, AMP,
 * pym.js, and Embedly's, which iframely and others read too.
 */
export function askForHeight(link: HostLink | null): void {
  const height = heightFor(innerWidth);
  if (link) return link.send({ type: 'height', height });
  const tell = (message: unknown) => parent.postMessage(message, '*');
  const secret = wordPressSecret();
  if (secret) tell({ message: 'height', value: height, secret });
  tell({ sentinel: 'amp', type: 'embed-size', height });
  const child = new URLSearchParams(location.search).get('childId');
  if (child && /^[\w-]{1,64}$/.test(child)) tell(`xPYMx${child}xPYMxheightxPYMx${height}`);
  tell({ context: 'iframe.resize', method: 'resize', height });
}

/** Has WordPress open the whole story, where its sandbox lets the frame open nothing. False where that is no need. */
export function openWhole(href: string): boolean {
  const secret = wordPressSecret();
  if (origin !== 'null' || !secret) return false;
  parent.postMessage({ message: 'link', value: href, secret }, '*');
  return true;
}

/** What WordPress puts into the address of a frame, to know its messages by. */
function wordPressSecret(): string | null {
  return /[#&?]secret=([A-Za-z0-9]{1,32})/.exec(location.hash)?.[1] ?? null;
}
