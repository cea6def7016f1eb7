import { execFileSync } from 'node:child_process';
import adapter from '@sveltejs/adapter-static';

/** Of the commit, so that one commit builds to one site, byte for byte; there may be no git where it is built. */
function version() {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'unversioned';
  }
}

/** In a sandboxed embed, WebKit takes no address for `'self'`: the site's own is said beside it, where it is known. */
const own = ['self', ...(process.env.SITE_ORIGIN ? [new URL(process.env.SITE_ORIGIN).origin] : [])];

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // The tests of the engines have a site of their own, which says that it is at their address.
    adapter: adapter({ pages: process.env.LIEUDIT_BUILD ?? 'build' }),
    // Registered by a story's own script alone: src/lib/reader/offline.ts.
    serviceWorker: { register: false },
    version: { name: version(), pollInterval: 0 },
    // Below this size a style sheet is part of the page: text and picture do not wait for a second request.
    inlineStyleThreshold: 40_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': own,
        'style-src': own,
        'worker-src': own,
        'connect-src': own,
        'img-src': [...own, 'data:', 'blob:'],
        'font-src': own,
        // The preview of an embed.
        'frame-src': own,
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none']
      }
    },
    prerender: {
      // A site whose stories have no layers of their own, or no pictures, has none of those files; one that does not know its own address
      // cannot say to others how to embed it, of which src/cli/build.ts tells.
      handleUnseenRoutes: ({ routes, message }) => {
        const oembed = (route) => /\/oembed\.(json|xml)$/.test(route);
        const files = (route) => /\/(?:layers\/\[name\]\.(?:geojson|webp)|pictures\/\[name\])$/.test(route);
        if (routes.some((route) => !files(route) && !oembed(route))) throw new Error(message);
      }
    }
  }
};
