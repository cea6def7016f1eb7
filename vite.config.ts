/// <reference types="vitest/config" />
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** Emits the reader's script beside Kit's own client, which no page loads: see src/lib/server/entry.ts. */
function readerEntry(): Plugin {
  return {
    name: 'lieudit-reader-entry',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/start.ts', name: 'reader' });
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/atlas.ts', name: 'atlas' });
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/embed-test.ts', name: 'embed-test' });
    }
  };
}

/** Reloads the page when a story is saved. */
function storyReload(): Plugin {
  return {
    name: 'lieudit-story-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add('src/stories');
      server.watcher.on('all', (_, path) => {
        if (/[\\/]src[\\/](stories|atlas)[\\/]/.test(path)) server.ws.send({ type: 'full-reload' });
      });
    }
  };
}

export default defineConfig({
  plugins: [readerEntry(), storyReload(), sveltekit()],
  worker: { format: 'es' },
  // Each kind of test says in its own folder how it runs.
  test: { projects: ['unit', 'browser', 'build'].map((kind) => ({ extends: `tests/${kind}/vitest.config.ts` })) }
});
