import { defineProject } from 'vitest/config';

/** What runs in Node alone: the pure floors, the server, the commands, and the floors themselves. */
export default defineProject({
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/floors.test.ts']
  }
});
