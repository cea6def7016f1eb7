import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineProject } from 'vitest/config';

/** What runs in Node alone: the pure floors, the server, the commands, and the floors themselves. */
export default defineProject({
  // Components are rendered as the build renders them, to a string.
  plugins: [svelte()],
  test: {
    name: 'unit',
    environment: 'node',
    // What the files import, the atlas that they read, is the same for each, and none leaves anything behind: by itself
    // each would spend more on its imports than on its tests.
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%',
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
    // No test is of how fast something is: the first to read the atlas waits for it, on a busy machine for long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/floors.test.ts']
  }
});
