import { saysTitle } from './says-title.ts';
import type { Turns } from './turns.ts';

/** What became of an address. */
export interface Answer {
  /**
   * `ok`; `moved` for good, to an address that answers; `otherwise`, where a page says little of the title; `refused`, to programs at
   * least; `failing`, the host's own fault; `silent`, where nobody answers; `gone`.
   */
  readonly verdict: 'ok' | 'moved' | 'otherwise' | 'refused' | 'failing' | 'silent' | 'gone';
  /** The last status of HTTP, or what went wrong in its place. */
  readonly status: number | string;
  /** Where it leads to, if elsewhere. */
  readonly to?: string;
}

export interface Asking {
  readonly turns: Turns;
  /** Until a request is given up, ms. */
  readonly patience: number;
}

/** Sites see who asks, and where to read why. */
export const USER_AGENT =
  'lieudit-atlas-sources/1.0 (opens the sources of an atlas of borders, once each; npm run atlas:sources)';

const MOST_REDIRECTS = 8;
/** Of a page: its title stands near its beginning, bytes. */
const MOST_READ = 2_000_000;

/** Opens an address: by HEAD, and by GET where that is refused or where a page is to be read. Never throws. */
export async function askAddress(url: string, title: string, { turns, patience }: Asking): Promise<Answer> {
  const ask = (at: string, method: 'HEAD' | 'GET') => turns(new URL(at).host, () => request(at, method, patience));
  let at = url;
  let lasting = true;
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      let answer = await ask(at, 'HEAD');
      // Some hosts know no HEAD, and say so in any way.
      if (answer.status >= 400 || answer.isPage) answer = await ask(at, 'GET');
      const { status, location } = answer;
      if (status >= 300 && status < 400 && location !== null) {
        if (!URL.canParse(location, at)) return { verdict: 'gone', status, to: location };
        lasting &&= status === 301 || status === 308;
        at = new URL(location, at).href;
        if (!/^https?:/.test(at)) return { verdict: 'gone', status, to: at };
        continue;
      }
      const to = at === url ? {} : { to: at };
      return { verdict: verdictOf(answer, { url, at, title, lasting }), status, ...to };
    }
    return { verdict: 'gone', status: `more than ${MOST_REDIRECTS} redirects`, to: at };
  } catch (error) {
    return { verdict: 'silent', status: reasonOf(error), ...(at === url ? {} : { to: at }) };
  }
}

interface Response {
  readonly status: number;
  readonly location: string | null;
  /** Whether it is HTML that was found. */
  readonly isPage: boolean;
  /** Empty after HEAD, and of what is no page. */
  readonly text: string;
}

async function request(url: string, method: 'HEAD' | 'GET', patience: number): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': USER_AGENT, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' }
  });
  const isPage = response.ok && /^(text\/html|application\/xhtml)/.test(response.headers.get('content-type') ?? '');
  const text = method === 'GET' && isPage ? await beginningOf(response) : '';
  if (text === '') await response.body?.cancel();
  return { status: response.status, location: response.headers.get('location'), isPage, text };
}

async function beginningOf({ body }: globalThis.Response): Promise<string> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MOST_READ) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Way {
  readonly url: string;
  readonly at: string;
  readonly title: string;
  /** Whether each redirect was one for good. */
  readonly lasting: boolean;
}

function verdictOf({ status, isPage, text }: Response, { url, at, title, lasting }: Way): Answer['verdict'] {
  if (status === 404 || status === 410) return 'gone';
  if (status >= 500) return 'failing';
  if (status >= 300) return 'refused';
  if (isPage && !saysTitle(text, title)) return 'otherwise';
  return at !== url && lasting ? 'moved' : 'ok';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : error.message;
}
