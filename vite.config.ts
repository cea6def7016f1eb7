/// <reference types="vitest/config" />
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  // Each kind of test says in its own folder how it runs.
  test: { projects: ['unit', 'browser', 'build'].map((kind) => ({ extends: `tests/${kind}/vitest.config.ts` })) }
});
