/// <reference types="vitest/config" />
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

const READER = resolve('src/lib/reader/start.ts');

/**
 * Emits the reader's script beside Kit's own client, which no page loads: see src/lib/server/entry.ts. All that it
 * imports at once is one chunk, so that a page asks for two files that it knows, and not for nine that it finds by and by.
 */
function readerEntry(): Plugin {
  return {
    name: 'lieudit-reader-entry',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/start.ts', name: 'reader' });
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/atlas.ts', name: 'atlas' });
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/embed-test.ts', name: 'embed-test' });
    },
    outputOptions(options) {
      if (this.environment.name !== 'client') return;
      let imported: Set<string> | undefined;
      const name = (id: string, modules: Chunking) => {
        imported ??= importsOf(READER, modules);
        return imported.has(id) ? 'reading' : null;
      };
      return { ...options, codeSplitting: { groups: [{ name }] } };
    }
  };
}

interface Chunking {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Modules that one imports, and those that they import, without itself. */
function importsOf(entry: string, modules: Chunking): Set<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      add(imported);
    }
  };
  add(entry);
  return found;
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
