/// <reference types="vitest/config" />
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { askedStyles } from './src/cli/asked-styles.ts';
import { editing } from './src/cli/editing.ts';
import { mapStyleSheet } from './src/cli/map-style-sheet.ts';

const READER = resolve('src/lib/reader/start.ts');
const OVERLAY = resolve('src/lib/stage/overlay.ts');
const LIVE = resolve('src/lib/stage/live/live.ts');
const CARD = resolve('src/lib/reader/card/story-card.ts');
const EMBED = resolve('src/lib/reader/embed/embed.ts');

/**
 * Emits the reader's script beside Kit's own client, which no page loads: see src/lib/server/entry.ts. All that it
 * needs at once is one chunk, so that a page asks for two files that it knows, and not for nine that it finds by and by.
 * What lies over the map, names first, is another, what the live map needs beyond it is one, and what the card of a region does.
 * What both need is one by itself: neither asks for the other, which may be lost.
 */
function readerEntry(): Plugin {
  return {
    name: 'lieudit-reader-entry',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/start.ts', name: 'reader' });
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/atlas.ts', name: 'atlas' });
      this.emitFile({ type: 'chunk', id: 'src/lib/reader/embed/embed-test.ts', name: 'embed-test' });
    },
    outputOptions(options) {
      if (this.environment.name !== 'client') return;
      let sets: Record<'reading' | 'overlay' | 'shared' | 'live' | 'card', ReadonlySet<string>> | undefined;
      // The first that has a module takes it, and what it imports.
      const groups = (['reading', 'overlay', 'shared', 'live', 'svelte', 'text', 'card'] as const).map(
        (name, i, names) => ({
          priority: names.length - i,
          name: (id: string, modules: Chunking) => {
            // Every page of Kit's needs Svelte, and would have the card's style sheet with it.
            if (name === 'svelte') return id.includes('/node_modules/svelte/') ? name : null;
            // Kit's page would have the style sheet with the words, too. What stands in for a page speaks for itself,
            // and the front page has its words from its build.
            if (name === 'text') return /\/src\/lib\/text\/(?!page-messages|front-)/.test(id) ? name : null;
            sets ??= setsOf(modules);
            // What Vite puts around each import to come is in no list of imports.
            const helps = name === 'reading' && id.includes('preload-helper');
            return helps || sets[name].has(id) ? name : null;
          }
        })
      );
      return { ...options, codeSplitting: { groups } };
    }
  };
}

function setsOf(modules: Chunking) {
  const [reading, overlay, live, card, embed] = [READER, OVERLAY, LIVE, CARD, EMBED].map((entry) =>
    importsOf(entry, modules)
  );
  const shared = [...live!].filter((id) => card!.has(id) || embed!.has(id));
  return {
    reading: reading!,
    overlay: overlay!.add(OVERLAY),
    shared: new Set(shared),
    live: live!.add(LIVE),
    card: card!.add(CARD)
  };
}

interface Chunking {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What a module imports, and what that imports; not itself, which may run as soon as it is there. */
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

export default defineConfig({
  plugins: [readerEntry(), askedStyles(), mapStyleSheet(), editing(), sveltekit()],
  worker: { format: 'es' },
  // What is in the scripts by others, with their licences, which ask to be kept beside it.
  build: {
    license: { fileName: 'licenses.md' },
    // What comes later may ask for what it needs itself: lists of it in a script that a reader waits for are bytes.
    modulePreload: { resolveDependencies: (_, deps) => deps.filter((file) => file.endsWith('.css')) }
  },
  // Each kind of test says in its own folder how it runs.
  test: { projects: ['unit', 'browser', 'build'].map((kind) => ({ extends: `tests/${kind}/vitest.config.ts` })) }
});
