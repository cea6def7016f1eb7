import { defineProject } from 'vitest/config';

/** What is asked of the files in `build/`: build the site first. */
export default defineProject({
  test: {
    name: 'build',
    environment: 'node',
    include: ['tests/build/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
