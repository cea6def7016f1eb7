/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

import { version } from '$service-worker';

/** Keeps a story once it was read, for when there is no network; where there is one, the network answers. */
const worker = self as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'lieudit-';
/** A new build begins anew: its pages name other files. */
const CACHE = `${PREFIX}${version}`;
/** Files kept at most, those that were longest not loaded are let go: some ten stories. */
const MOST = 400;
/** A larger file is not kept, bytes. */
const LARGEST = 3_000_000;

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range') || !isOurs(request)) return;
  event.respondWith(isHashed(request.url) ? fromCacheFirst(request) : fromNetworkFirst(request));
});

// The page was there before this worker was: it names what it has loaded by then.
worker.addEventListener('message', (event) => {
  const { keep } = (event.data ?? {}) as { keep?: unknown };
  if (!Array.isArray(keep)) return;
  const requests = keep
    .filter((url): url is string => typeof url === 'string' && URL.canParse(url))
    .map((url) => new Request(url))
    .filter(isOurs);
  event.waitUntil(keepAll(requests));
});

async function begin(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name))
  );
  await worker.clients.claim();
}

/** Whether a request is of this site, and of no embed: there the host page decides. */
function isOurs({ url, referrer }: Request): boolean {
  const { scope } = worker.registration;
  const isEmbed = (address: string): boolean => /\/embed\/(?:$|[?#])/.test(address);
  return url.startsWith(scope) && !isEmbed(url) && !isEmbed(referrer);
}

/** Files whose names change with what is in them. */
const isHashed = (url: string): boolean => url.startsWith(`${worker.registration.scope}_app/immutable/`);

async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  return kept ?? load(request);
}

/** What is kept is never an answer while the network has one. */
async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await load(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (kept) return kept;
    throw error;
  }
}

async function load(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 200 && !response.redirected) await keepOne(request, response.clone());
  return response;
}

async function keepAll(requests: readonly Request[]): Promise<void> {
  for (const request of requests) {
    try {
      if (!isHashed(request.url) || !(await caches.match(request))) await load(request);
    } catch {
      // Without it the story still reads, in fewer colours.
    }
  }
}

async function keepOne(request: Request, response: Response): Promise<void> {
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return;
  const cache = await caches.open(CACHE);
  // Put anew, so that the keys are in the order in which they were last loaded.
  await cache.delete(request);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
}
