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

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter(),
    version: { name: version(), pollInterval: 0 },
    // Below this size a style sheet is part of the page: text and picture do not wait for a second request.
    inlineStyleThreshold: 40_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'worker-src': ['self'],
        'connect-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none']
      }
    },
    prerender: {
      // A site whose stories have no layers of their own has none of those files.
      handleUnseenRoutes: ({ routes, message }) => {
        if (routes.some((route) => !route.endsWith('/layers/[name].geojson'))) throw new Error(message);
      }
    }
  }
};
